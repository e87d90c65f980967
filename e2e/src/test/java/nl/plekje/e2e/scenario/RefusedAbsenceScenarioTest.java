package nl.plekje.e2e.scenario;

import static nl.plekje.e2e.town.People.DAAN;
import static nl.plekje.e2e.town.People.FATIMA;
import static nl.plekje.e2e.town.People.SANNE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.blankOrNullString;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.plekje.e2e.town.Child;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Absences that are refused: in the caller's language, with the field to change, and with nothing half done. */
class RefusedAbsenceScenarioTest {

    private static final String ABSENCES = "/api/placement/children/{id}/absences";
    /** A Tuesday with care for Noor on which every report below is refused. */
    private static final LocalDate UNTOUCHED = LocalDate.parse("2026-12-22");

    private static Child noor;

    @BeforeAll
    static void meetNoor() {
        noor = Child.of(SANNE, "Noor");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-11-18 | nl | no-care | Op wo 18 november 2026 heeft je kind geen opvang.",
                "2026-11-18 | en | no-care | Your child has no care on Wed 18 November 2026.",
                "2028-06-20 | nl | no-care | Op di 20 juni 2028 heeft je kind geen opvang.",
                "2026-11-16 | nl | begun   | Dit kan niet meer: de opvang begon op ma 16 november 2026, 08:00. Komt je kind niet? Bel de locatie: 036-5550000.",
                "2026-11-16 | en | begun   | This is no longer possible: care began on Mon 16 November 2026, 08:00. Is your child not coming? Call the location: 036-5550000.",
                "2026-11-17 | nl | begun   | Dit kan niet meer: de opvang begon op di 17 november 2026, 08:00. Komt je kind niet? Bel de locatie: 036-5550000.",
            })
    @Tag("PL-083")
    void a_day_without_care_or_in_the_past_cannot_be_reported(
            LocalDate day, String language, String rule, String detail) {
        var balance = noor.balance();
        Refused.by(
                        "placement.absence." + rule,
                        "/day",
                        detail,
                        report(language, Map.of("day", day.toString(), "reason", "ILLNESS")))
                .header("Content-Language", is(language));
        assertThat(noor.on(day).get("status")).isNotEqualTo("ABSENT");
        assertThat(noor.balance()).isEqualTo(balance);
    }

    @Test
    @Tag("PL-083")
    void the_rule_that_refuses_is_named() {
        report("nl", Map.of("day", "2026-11-17", "reason", "LEAVE"))
                .body("title", is("Dit kan niet volgens de voorwaarden"))
                .body("errors[0].rule", is("PL-083"))
                .body("why.rule", is("PL-083"));
        report("en", Map.of("day", "2026-11-17", "reason", "LEAVE"))
                .body("title", is("The conditions do not allow this"))
                .body("errors[0].rule", is("PL-083"));
    }

    @Test
    void the_same_absence_twice_is_a_conflict_and_counts_once() {
        var day = LocalDate.parse("2026-12-03");
        String absence =
                noor.reportAbsent(day, "LEAVE").statusCode(201).extract().path("id");
        Refused.with(409, "conflict", noor.reportAbsent(day, "LEAVE"))
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

        String absence = first.then().statusCode(201).extract().path("id");
        await().untilAsserted(() -> assertThat(noor.movementsOf(absence)).hasSize(1));
        again.then().statusCode(201).header("Idempotent-Replayed", is("true"));
        assertThat(again.asString()).isEqualTo(first.asString());
        Refused.with(
                422,
                "rule-broken",
                SANNE.asks()
                        .header("Idempotency-Key", key)
                        .body(Map.of("day", "2026-12-21", "reason", "LEAVE"))
                        .post(ABSENCES, noor.id())
                        .then());
        assertThat(noor.on(LocalDate.parse("2026-12-21"))).containsEntry("status", "CARE");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'day': 5, 'reason': 'LEAVE'}                       | /day    | Hier hoort een datum, zoals 2026-11-26. | This must be a date, such as 2026-11-26.",
                "{'day': 'morgen', 'reason': 'LEAVE'}                | /day    | Hier hoort een datum, zoals 2026-11-26. | This must be a date, such as 2026-11-26.",
                "{'reason': 'LEAVE'}                                 | /day    | Dit veld is verplicht.                  | This field is required.",
                "{'day': '2026-12-22', 'reason': 'HOLIDAY'}          | /reason | Kies een van: ILLNESS, LEAVE.           | Choose one of: ILLNESS, LEAVE.",
                "{'day': '2026-12-22', 'reason': ['LEAVE']}          | /reason | Kies een van: ILLNESS, LEAVE.           | Choose one of: ILLNESS, LEAVE.",
                "{'day': '2026-12-22', 'reason': 'LEAVE', 'why': 1}  | /why    | Dit veld kennen we hier niet.           | We do not know this field here.",
                "null                                                | ''      | Dit veld is verplicht.                  | This field is required.",
                "[]                                                  | ''      | Hier hoort een object.                  | This must be an object.",
            })
    void what_is_filled_in_wrongly_is_named(String body, String pointer, String dutch, String english) {
        for (var language : List.of("nl", "en")) {
            Refused.with(400, "invalid", report(language, body.replace('\'', '"')))
                    .header("Content-Language", is(language))
                    .body("errors.pointer", is(List.of(pointer)))
                    .body("errors[0].detail", is(language.equals("nl") ? dutch : english));
        }
        assertThat(noor.on(UNTOUCHED)).containsEntry("status", "CARE");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"{", "{'day': '2026-12-22', 'reason':", "'LEAVE'"})
    void what_is_no_request_at_all_is_refused(String body) {
        Refused.with(400, "malformed", report("nl", body.replace('\'', '"')))
                .body("errors", not(containsString("day")))
                .body("detail", not(blankOrNullString()));
        assertThat(noor.on(UNTOUCHED)).containsEntry("status", "CARE");
    }

    @Test
    void the_child_of_another_family_or_of_nobody_cannot_be_reported() {
        Refused.with(404, "not-found", noor.through(FATIMA).reportAbsent(UNTOUCHED, "LEAVE"));
        for (var unknown : List.of(UUID.randomUUID().toString(), "noor", "00000000-0000-0000-0000-000000000000")) {
            Refused.with(
                    404, "not-found", new Child(SANNE, unknown, noor.household()).reportAbsent(UNTOUCHED, "LEAVE"));
        }
        assertThat(noor.on(UNTOUCHED)).containsEntry("status", "CARE");
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
                .body("answers.outcome.unique()", is(List.of("NOT_OFFERED")));
        fleur.reportAbsent(LocalDate.parse("2026-12-01"), "LEAVE").statusCode(201);
        await().untilAsserted(() -> DAAN.asks()
                .header("Accept-Language", "en")
                .get("/api/notification/messages")
                .then()
                .statusCode(200)
                .body("items.title.join('\\n')", containsString("Fleur is reported absent")));
        assertThat(fleur.balance()).isZero();
    }

    private static ValidatableResponse report(String language, Object body) {
        return SANNE.asks()
                .header("Accept-Language", language)
                .body(body)
                .post(ABSENCES, noor.id())
                .then();
    }
}
