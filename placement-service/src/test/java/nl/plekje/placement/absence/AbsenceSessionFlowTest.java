package nl.plekje.placement.absence;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import nl.plekje.placement.scene.TestFamily;
import nl.plekje.testing.stack.RealParts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A child with several sessions on a day: a report says which one it means. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class AbsenceSessionFlowTest extends AbsenceScene {

    @BeforeEach
    void a_child_with_a_morning_and_an_afternoon() {
        family = TestFamily.withChildBorn(LocalDate.of(2024, 6, 1));
        contract = family.signs(group, LocalDate.of(2026, 1, 1), "THURSDAY 08:00-13:00", "THURSDAY 13:00-18:00");
    }

    @Test
    @Tag("CR-004")
    void each_session_is_given_up_on_its_own() {
        report("\"begins\":\"13:00\"").statusCode(201).body("session.from", is("13:00"));
        days().body("items.status", contains("CARE", "ABSENT"));
        report("\"contract\":\"" + contract + "\",\"begins\":\"08:00\"")
                .statusCode(201)
                .body("session.until", is("13:00"));
        days().body("items.status", contains("ABSENT", "ABSENT"));
    }

    @Test
    void a_report_that_does_not_say_which_is_refused_with_the_choice() {
        refused(report("\"contract\":\"" + contract + "\""), 422, "placement.absence.which")
                .body("errors[0].pointer", is("/begins"))
                .body("why.because", hasSize(2))
                .body("why.because.facts.from.value", contains("08:00", "13:00"));
        days().body("items.status", contains("CARE", "CARE"));
    }

    @Test
    void nor_is_the_session_that_is_left_taken_for_the_one_that_was_meant() {
        report("\"begins\":\"08:00\"").statusCode(201);
        refused(report(""), 422, "placement.absence.which");
        refused(report("\"begins\":\"08:00\""), 409, "placement.absence.twice");
    }

    @Test
    void a_begin_at_which_no_session_begins_is_no_care() {
        refused(report("\"begins\":\"09:00\""), 422, "placement.absence.no-care");
    }

    private ValidatableResponse report(String which) {
        return family.parent()
                .body("{\"day\":\"%s\",\"reason\":\"LEAVE\"%s}".formatted(DAY, which.isEmpty() ? "" : "," + which))
                .post("/children/{child}/absences", family.child())
                .then();
    }

    private ValidatableResponse days() {
        return family.parent()
                .get("/children/{child}/days?from={day}&until={day}", family.child(), DAY.toString(), DAY.toString())
                .then()
                .statusCode(200);
    }
}
