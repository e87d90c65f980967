package nl.plekje.placement.absence;

import static nl.plekje.placement.scene.TestLocation.aLocation;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.UUID;
import nl.plekje.kernel.id.LocationId;
import nl.plekje.placement.scene.TestFamily;
import nl.plekje.placement.scene.TestLocation;
import nl.plekje.placement.scene.Town;
import nl.plekje.testing.stack.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A child with care on Thursdays, and a parent who reports, on a Tuesday at eight. */
abstract class AbsenceScene {

    /** A Thursday. */
    static final LocalDate DAY = LocalDate.of(2026, 11, 26);

    LocationId location;
    UUID group;
    TestFamily family;
    UUID contract;

    @BeforeEach
    void a_child_with_care_on_thursdays() {
        TestClock.setTo("2026-11-17T08:00");
        location = aLocation().exists();
        group = TestLocation.group(location, "DAY_CARE", 12, 3);
        family = TestFamily.withChildBorn(LocalDate.of(2024, 6, 1));
        contract = family.signs(group, LocalDate.of(2026, 1, 1), "THURSDAY 08:00-18:30");
    }

    @AfterEach
    void now() {
        TestClock.reset();
    }

    ValidatableResponse report(LocalDate day, String reason) {
        return family.parent()
                .body(body(day, reason))
                .post("/children/{child}/absences", family.child())
                .then();
    }

    ValidatableResponse reportOnce(UUID key, LocalDate day, String reason) {
        return family.parent()
                .header("Idempotency-Key", key)
                .body(body(day, reason))
                .post("/children/{child}/absences", family.child())
                .then();
    }

    ValidatableResponse withdraw(String absence) {
        return family.parent()
                .delete("/children/{child}/absences/{absence}", family.child(), absence)
                .then();
    }

    ValidatableResponse dayIs(String status) {
        return family.parent()
                .get("/children/{child}/days?from={day}&until={day}", family.child(), DAY.toString(), DAY.toString())
                .then()
                .statusCode(200)
                .body("items[0].status", is(status));
    }

    ValidatableResponse occupancy() {
        return Town.planner()
                .get("/groups/{group}/occupancy?from={day}&until={day}", group, DAY.toString(), DAY.toString())
                .then()
                .statusCode(200);
    }

    static ValidatableResponse refused(ValidatableResponse answer, int status, String sentence) {
        return answer.statusCode(status)
                .contentType("application/problem+json")
                .body("why.key", is(sentence))
                .body("detail", not(emptyString()));
    }

    static String body(LocalDate day, String reason) {
        return "{\"day\":\"%s\",\"reason\":\"%s\"}".formatted(day, reason);
    }
}
