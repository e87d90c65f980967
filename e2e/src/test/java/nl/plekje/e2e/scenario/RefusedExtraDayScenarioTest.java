package nl.plekje.e2e.scenario;

import static nl.plekje.e2e.town.People.FATIMA;
import static nl.plekje.e2e.town.People.PETRA;
import static nl.plekje.e2e.town.People.SANNE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;

import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import nl.plekje.e2e.town.Child;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Requests for an extra day that are refused, and what is not refused but costs money. */
class RefusedExtraDayScenarioTest {

    private static Child noor;

    @BeforeAll
    static void meetNoor() {
        noor = Child.of(SANNE, "Noor");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-11-21 | DAY_CARE     | /day      | nl | never-open      | Op zaterdag is de locatie niet open.",
                "2026-11-21 | DAY_CARE     | /day      | en | never-open      | The location is not open on Saturday.",
                "2026-11-11 | DAY_CARE     | /day      | nl | begun           | De opvang begon al op wo 11 november 2026, 08:00.",
                "2026-11-11 | DAY_CARE     | /day      | en | begun           | Care has begun already, on Wed 11 November 2026, 08:00.",
                "2026-12-08 | DAY_CARE     | /day      | nl | care-already    | Op di 8 december 2026 heeft je kind al opvang.",
                "2028-06-23 | DAY_CARE     | /day      | nl | beyond-contract | Op vr 23 juni 2028 loopt er geen contract van je kind voor kinderdagverblijf.",
                "2028-06-23 | DAY_CARE     | /day      | en | beyond-contract | Your child has no contract for day care on Fri 23 June 2028.",
                "2026-12-18 | AFTER_SCHOOL | /careType | nl | no-contract     | Je kind heeft geen contract voor buitenschoolse opvang.",
            })
    void an_impossible_day_is_refused_whatever_the_credit(
            LocalDate day, String careType, String pointer, String language, String rule, String detail) {
        var balance = noor.balance();
        var reserved = noor.reserved();
        Refused.by(
                        "credit.extra-day.refused." + rule,
                        pointer,
                        detail,
                        ask(noor, language, Map.of("day", day.toString(), "careType", careType)))
                .header("Content-Language", is(language));
        assertThat(noor.balance()).isEqualTo(balance);
        assertThat(noor.reserved()).isEqualTo(reserved);
    }

    @Test
    void on_a_closed_day_nothing_is_asked_and_nobody_needs_to_report_an_absence() {
        var closed = LocalDate.parse("2027-01-13");
        announce("2027-01-13", "2027-01-14");
        await().untilAsserted(() -> Refused.by(
                "credit.extra-day.refused.closed",
                "/day",
                "Op wo 13 januari 2027 is de locatie dicht (studiedag).",
                ask(noor, "nl", Map.of("day", closed.toString(), "careType", "DAY_CARE"))));
        Refused.by(
                "placement.absence.closed",
                "/day",
                "Op do 14 januari 2027 is de locatie gesloten. Je hoeft niet af te melden.",
                noor.reportAbsent(closed.plusDays(1), "LEAVE"));
        assertThat(noor.on(closed.plusDays(1))).containsEntry("status", "CLOSED");
    }

    @Test
    void the_same_day_is_asked_for_once_and_a_request_taken_back_makes_room_for_another() {
        var day = Map.of("day", "2026-12-23", "careType", "DAY_CARE", "funding", "INVOICE");
        String request = ask(noor, "nl", day).statusCode(201).extract().path("id");
        Refused.with(409, "conflict", ask(noor, "nl", day))
                .body("errors[0].pointer", is("/day"))
                .body("detail", is("Voor wo 23 december 2026 heb je al een extra dag aangevraagd."));

        withdraw(request).statusCode(200).body("state", is("WITHDRAWN"));
        Refused.with(409, "conflict", withdraw(request));
        ask(noor, "nl", day).statusCode(201);
    }

    @Test
    @Tag("CR-009")
    void without_credit_the_whole_day_goes_on_the_invoice_and_says_so_before() {
        var lina = Child.of(FATIMA, "Lina");
        assertThat(lina.balance()).isZero();
        FATIMA.asks()
                .get("/api/credit/children/{id}/extra-day-quote?day=2026-12-11&careType=DAY_CARE", lina.id())
                .then()
                .statusCode(200)
                .body("creditMinutes", is(0))
                .body("invoiceMinutes", is(630));
        lina.askExtraDay(LocalDate.parse("2026-12-11"), "CREDIT_FIRST")
                .statusCode(201)
                .body("creditMinutes", is(0))
                .body("invoiceMinutes", is(630));
        assertThat(lina.reserved()).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "funding  | FREE       | Kies een van: CREDIT_FIRST, INVOICE, ADVANCE.",
                "careType | NAPPING    | Kies een van: DAY_CARE, PRESCHOOL, AFTER_SCHOOL, BEFORE_SCHOOL, LUNCH.",
                "answerBy | gauw       | Hier hoort een datum, zoals 2026-11-26.",
                "seats    | 2          | Dit veld kennen we hier niet.",
            })
    void a_bad_field_is_named(String field, String value, String detail) {
        var body = new HashMap<>(Map.of("day", "2026-12-18", "careType", "DAY_CARE"));
        body.put(field, value);
        Refused.with(400, "invalid", ask(noor, "nl", body))
                .body("errors[0].pointer", is("/" + field))
                .body("errors[0].detail", is(detail));
    }

    @Test
    void the_child_of_another_family_or_of_nobody_gets_no_day() {
        var day = LocalDate.parse("2026-12-18");
        Refused.with(404, "not-found", noor.through(FATIMA).askExtraDay(day, "INVOICE"));
        Refused.with(
                404,
                "not-found",
                new Child(SANNE, UUID.randomUUID().toString(), noor.household()).askExtraDay(day, "INVOICE"));
        assertThat(noor.on(day)).isEmpty();
    }

    private static ValidatableResponse ask(Child child, String language, Map<String, ?> body) {
        return child.parent()
                .asks()
                .header("Accept-Language", language)
                .body(body)
                .post("/api/credit/children/{id}/extra-days", child.id())
                .then();
    }

    private static ValidatableResponse withdraw(String request) {
        return SANNE.asks()
                .delete("/api/credit/children/{id}/extra-days/{request}", noor.id(), request)
                .then();
    }

    private static void announce(String firstDay, String lastDay) {
        PETRA.asks()
                .body(Map.of("firstDay", firstDay, "lastDay", lastDay, "cause", "STUDY_DAY"))
                .post("/api/placement/locations/{id}/closures", noor.locationIdOn(LocalDate.parse("2026-12-17")))
                .then()
                .statusCode(201);
    }
}
