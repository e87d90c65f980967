package nl.plekje.e2e.scenario;

import static io.restassured.RestAssured.given;
import static nl.plekje.e2e.town.People.DAAN;
import static nl.plekje.e2e.town.People.FATIMA;
import static nl.plekje.e2e.town.People.PETRA;
import static nl.plekje.e2e.town.People.SANNE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import nl.plekje.e2e.town.Child;
import nl.plekje.e2e.town.Plekje;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the town refuses, how it says so, and that nothing is half done. */
class RefusalScenarioTest {

    private static final String ABSENCES = "/api/placement/children/{id}/absences";
    private static final int ONE_MEGABYTE = 1_048_576;
    /** A Tuesday with care for Noor on which every report below is refused. */
    private static final LocalDate UNTOUCHED = LocalDate.parse("2026-12-22");

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
                "/api/credit/children/{id}/absence-quote?day=2026-11-26"
            })
    void another_familys_child_does_not_exist_for_you(String path) {
        refused(FATIMA.asks().get(path, noor.id()).then(), 404, "not-found");
    }

    @Test
    void another_familys_child_cannot_be_reported_absent_nor_asked_for_nor_invoiced() {
        var stolen = noor.through(FATIMA);
        refused(stolen.reportAbsent(UNTOUCHED, "LEAVE"), 404, "not-found");
        refused(stolen.askExtraDay(LocalDate.parse("2026-12-18"), "INVOICE"), 404, "not-found");
        refused(
                FATIMA.asks()
                        .get("/api/billing/households/{id}/invoices/2026-12", noor.household())
                        .then(),
                404,
                "not-found");
        assertThat(noor.on(UNTOUCHED)).containsEntry("status", "CARE");
    }

    @Test
    void the_same_absence_twice_is_a_conflict_and_counts_once() {
        var day = LocalDate.parse("2026-12-03");
        String absence =
                noor.reportAbsent(day, "LEAVE").statusCode(201).extract().path("id");
        refused(noor.reportAbsent(day, "LEAVE"), 409, "conflict")
                .body("errors[0].pointer", is("/day"))
                .body("detail", is("Je kind is voor do 3 december 2026 al afgemeld."));
        await().untilAsserted(() -> assertThat(noor.movementsOf(absence)).hasSize(1));
    }

    @Test
    void the_same_command_twice_is_answered_with_the_first_answer() {
        var key = UUID.randomUUID();
        var day = Map.of("day", "2026-12-17", "reason", "LEAVE");
        var first = SANNE.asks().header("Idempotency-Key", key).body(day).post(ABSENCES, noor.id());
        var again = SANNE.asks().header("Idempotency-Key", key).body(day).post(ABSENCES, noor.id());

        first.then().statusCode(201);
        again.then().statusCode(201).header("Idempotent-Replayed", is("true"));
        assertThat(again.asString()).isEqualTo(first.asString());
        refused(
                SANNE.asks()
                        .header("Idempotency-Key", key)
                        .body(Map.of("day", "2026-12-21", "reason", "LEAVE"))
                        .post(ABSENCES, noor.id())
                        .then(),
                422,
                "rule-broken");
        assertThat(noor.on(LocalDate.parse("2026-12-21"))).containsEntry("status", "CARE");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "\"{\",                                             malformed, ",
                "\"{'day': 5, 'reason': 'LEAVE'}\",                 invalid,   /day",
                "\"{'day': 'morgen', 'reason': 'LEAVE'}\",          invalid,   /day",
                "\"{'day': '2026-12-22', 'reason': 'HOLIDAY'}\",    invalid,   /reason",
                "\"{'day': '2026-12-22', 'reason': ['LEAVE']}\",    invalid,   /reason",
                "\"{'reason': 'LEAVE'}\",                           invalid,   /day",
                "\"{'day': '2026-12-22', 'reason': 'LEAVE', 'why': 1}\", invalid, /why",
            })
    void what_cannot_be_read_is_answered_with_the_field_to_change(String body, String slug, String pointer) {
        var refusal = refused(
                SANNE.asks()
                        .body(body.replace('\'', '"'))
                        .post(ABSENCES, noor.id())
                        .then(),
                400,
                slug);
        if (pointer != null) {
            refusal.body("errors[0].pointer", is(pointer)).body("errors[0].detail", not(empty()));
        }
        assertThat(noor.on(UNTOUCHED)).containsEntry("status", "CARE");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nl | Dit kan niet volgens de voorwaarden | Dit kan niet meer: de opvang begon op di 17 november 2026, 08:00.",
                "en | The conditions do not allow this    | This is no longer possible: care began on Tue 17 November 2026, 08:00."
            })
    @Tag("PL-083")
    void a_refusal_names_field_and_rule_in_the_language_of_the_caller(String language, String title, String detail) {
        refused(
                        SANNE.asks()
                                .header("Accept-Language", language)
                                .body(Map.of("day", "2026-11-17", "reason", "ILLNESS"))
                                .post(ABSENCES, noor.id())
                                .then(),
                        422,
                        "rule-broken")
                .header("Content-Language", is(language))
                .body("title", is(title))
                .body("detail", startsWith(detail))
                .body("errors[0].pointer", is("/day"))
                .body("errors[0].rule", is("PL-083"))
                .body("why.rule", is("PL-083"));
    }

    @Test
    void a_huge_body_is_not_read() {
        refused(
                SANNE.asks()
                        .body("{\"kind\":\"QUESTION\",\"subject\":\"s\",\"text\":\"" + "x".repeat(ONE_MEGABYTE) + "\"}")
                        .post("/api/complaint/complaints")
                        .then(),
                413,
                "too-large");
    }

    @Test
    void without_a_token_or_with_one_that_was_tampered_with_nobody_gets_in() {
        var path = Plekje.address() + "/api/credit/children/" + noor.id() + "/credit";
        refused(given().header("Accept-Language", "nl").get(path).then(), 401, "sign-in-needed");
        var token = SANNE.token();
        var tampered = token.substring(0, token.length() - 8) + "AAAAAAAA";
        for (var wrong : new String[] {tampered, "not-a-token"}) {
            refused(
                    given().header("Accept-Language", "nl")
                            .auth()
                            .oauth2(wrong)
                            .get(path)
                            .then(),
                    401,
                    "sign-in-needed");
        }
    }

    @Test
    void who_has_another_role_is_told_so_and_an_unknown_service_is_named() {
        refused(SANNE.asks().get("/api/placement/extra-day-requests?state=OPEN").then(), 403, "not-allowed");
        refused(
                PETRA.asks()
                        .body(Map.of("day", "2026-12-18", "careType", "DAY_CARE", "funding", "INVOICE"))
                        .post("/api/credit/children/{id}/extra-days", noor.id())
                        .then(),
                403,
                "not-allowed");
        refused(SANNE.asks().get("/api/payroll/salaries").then(), 404, "unknown-service");
    }

    @Test
    @Tag("CR-040")
    void where_days_are_swapped_nothing_is_saved_and_the_parent_reads_so_in_english() {
        var fleur = Child.of(DAAN, "Fleur");
        DAAN.asks()
                .get("/api/credit/children/{id}/absence-quote?day=2026-12-01", fleur.id())
                .then()
                .statusCode(200)
                .body("mode", is("DIRECT_SWAP"))
                .body("answers.outcome.unique()", is(java.util.List.of("NOT_OFFERED")));
        fleur.reportAbsent(LocalDate.parse("2026-12-01"), "LEAVE").statusCode(201);
        await().untilAsserted(() -> DAAN.asks()
                .header("Accept-Language", "en")
                .get("/api/notification/messages")
                .then()
                .statusCode(200)
                .body("items.title.join('\\n')", containsString("Fleur")));
        assertThat(fleur.balance()).isZero();
    }

    private static ValidatableResponse refused(ValidatableResponse answer, int status, String slug) {
        return answer.statusCode(status)
                .contentType("application/problem+json")
                .body("type", is("urn:plekje:problem:" + slug))
                .body("status", is(status))
                .body("title", not(empty()))
                .body("detail", not(empty()))
                .body("traceId", not(empty()));
    }
}
