package nl.plekje.e2e.scenario;

import static io.restassured.RestAssured.given;
import static nl.plekje.e2e.town.People.FATIMA;
import static nl.plekje.e2e.town.People.PETRA;
import static nl.plekje.e2e.town.People.SANNE;
import static org.hamcrest.Matchers.is;

import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import nl.plekje.e2e.town.Child;
import nl.plekje.e2e.town.Plekje;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.ResourceLockTarget;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who does not get in, and what does not get through. */
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock(value = Plekje.CLOCK, mode = ResourceAccessMode.READ, target = ResourceLockTarget.CHILDREN)
class TurnedAwayScenarioTest {

    private static final int ONE_MEGABYTE = 1_048_576;

    private static Child noor;

    @BeforeAll
    static void meetNoor() {
        noor = Child.of(SANNE, "Noor");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/placement/children/{id}/days?from=2026-11-17&until=2026-11-30",
                "/api/placement/contracts?child={id}",
                "/api/credit/children/{id}/credit",
                "/api/credit/children/{id}/credit/movements",
                "/api/credit/children/{id}/extra-days",
                "/api/credit/children/{id}/absence-quote?day=2026-11-26",
                "/api/credit/children/{id}/extra-day-quote?day=2026-11-27&careType=DAY_CARE"
            })
    void the_child_of_another_family_looks_like_a_child_of_nobody(String path) {
        Refused.with(404, "not-found", FATIMA.asks().get(path, noor.id()).then());
        Refused.with(404, "not-found", SANNE.asks().get(path, UUID.randomUUID()).then());
        Refused.with(404, "not-found", SANNE.asks().get(path, "noor").then());
    }

    @Test
    void the_invoice_of_another_family_does_not_exist() {
        Refused.with(
                404,
                "not-found",
                FATIMA.asks()
                        .get("/api/billing/households/{id}/invoices/2026-12", noor.household())
                        .then());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/api/placement/children/{id}/days?from=morgen&until=2026-11-30        | #query/from     | Hier hoort een datum, zoals 2026-11-26. | This must be a date, such as 2026-11-26.",
                "/api/placement/children/{id}/days?from=2026-11-17                     | #query/until    | Dit veld is verplicht.                  | This field is required.",
                "/api/placement/children/{id}/days?from=2026-11-30&until=2026-11-17    | #query/until    | De laatste dag ligt voor de eerste.     | The last day is before the first.",
                "/api/credit/children/{id}/absence-quote                               | #query/day      | Dit veld is verplicht.                  | This field is required.",
                "/api/credit/children/{id}/extra-day-quote?day=2026-11-27&careType=SPA | #query/careType | Kies een van: DAY_CARE, PRESCHOOL, AFTER_SCHOOL, BEFORE_SCHOOL, LUNCH. | Choose one of: DAY_CARE, PRESCHOOL, AFTER_SCHOOL, BEFORE_SCHOOL, LUNCH.",
            })
    void a_question_that_cannot_be_read_names_what_is_wrong(String path, String pointer, String dutch, String english) {
        for (var language : List.of("nl", "en")) {
            SANNE.asks()
                    .header("Accept-Language", language)
                    .get(path, noor.id())
                    .then()
                    .contentType("application/problem+json")
                    .header("Content-Language", is(language))
                    .body("errors.pointer", is(List.of(pointer)))
                    .body("errors.detail", is(List.of(language.equals("nl") ? dutch : english)));
        }
    }

    @Test
    void a_huge_body_is_not_read() {
        Refused.with(
                413,
                "too-large",
                SANNE.asks()
                        .body("{\"kind\":\"QUESTION\",\"subject\":\"s\",\"text\":\"" + "x".repeat(ONE_MEGABYTE) + "\"}")
                        .post("/api/complaint/complaints")
                        .then());
    }

    static Stream<RequestSpecification> nobody() {
        var token = SANNE.token();
        return Stream.of(
                given(),
                given().auth().oauth2("not-a-token"),
                given().auth().oauth2(token.substring(0, token.length() - 8) + "AAAAAAAA"),
                given().cookie("q_session", "of a session that is over"));
    }

    @ParameterizedTest
    @MethodSource("nobody")
    void without_a_token_or_with_a_wrong_one_or_after_the_session_nobody_gets_in(RequestSpecification caller) {
        var request = caller.baseUri(Plekje.address()).redirects().follow(false);
        Refused.with(
                        401,
                        "sign-in-needed",
                        request.header("Accept-Language", "nl")
                                .get("/api/credit/children/{id}/credit", noor.id())
                                .then())
                .header("Content-Language", is("nl"))
                .body("title", is("Niet ingelogd"));
    }

    @Test
    void who_is_not_signed_in_reads_so_in_english_too() {
        given().baseUri(Plekje.address())
                .header("Accept-Language", "en")
                .get("/api/credit/children/{id}/credit", noor.id())
                .then()
                .statusCode(401)
                .header("Content-Language", is("en"))
                .body("title", is("Not signed in"));
    }

    @Test
    void who_has_another_role_is_told_so_and_an_unknown_service_is_named() {
        Refused.with(
                403,
                "not-allowed",
                SANNE.asks().get("/api/placement/extra-day-requests?state=OPEN").then());
        Refused.with(
                403,
                "not-allowed",
                PETRA.asks()
                        .body(Map.of("day", "2026-12-18", "careType", "DAY_CARE", "funding", "INVOICE"))
                        .post("/api/credit/children/{id}/extra-days", noor.id())
                        .then());
        Refused.with(
                404,
                "unknown-service",
                SANNE.asks().get("/api/payroll/salaries").then());
    }
}
