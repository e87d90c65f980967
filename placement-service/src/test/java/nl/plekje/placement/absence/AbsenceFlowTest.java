package nl.plekje.placement.absence;

import static nl.plekje.placement.scene.TestLocation.aLocation;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.UUID;
import nl.plekje.events.AbsenceReason;
import nl.plekje.events.AbsenceReported;
import nl.plekje.kernel.id.LocationId;
import nl.plekje.placement.scene.TestFamily;
import nl.plekje.placement.scene.TestLocation;
import nl.plekje.placement.scene.Town;
import nl.plekje.testing.fact.TestFacts;
import nl.plekje.testing.stack.RealParts;
import nl.plekje.testing.stack.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Absences: from the parent's tap to the fact that others read. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class AbsenceFlowTest {

    /** A Thursday. */
    private static final LocalDate DAY = LocalDate.of(2026, 11, 26);

    private LocationId location;
    private UUID group;
    private TestFamily family;
    private UUID contract;

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

    @Test
    @Tag("PL-012")
    @Tag("PL-083")
    void a_reported_absence_is_answered_told_and_takes_the_child_off_the_expected_list() {
        var id = report(DAY, "ILLNESS")
                .statusCode(201)
                .body("child", is(family.child().toString()))
                .body("contract", is(contract.toString()))
                .body("day", is("2026-11-26"))
                .body("session.weekday", is("THURSDAY"))
                .body("session.from", is("08:00"))
                .body("session.until", is("18:30"))
                .body("reason", is("ILLNESS"))
                .body("reportedAt", notNullValue())
                .body("withdrawnAt", nullValue())
                .extract()
                .<String>path("id");

        var fact = TestFacts.awaitOne(
                AbsenceReported.class, it -> it.absence().toString().equals(id));
        assertThat(fact.reason()).isEqualTo(AbsenceReason.ILLNESS);
        assertThat(fact.channel()).isEqualTo(AbsenceReported.Channel.PORTAL);
        days(DAY).body("items[0].status", is("ABSENT")).body("items[0].absence.id", is(id));
        Town.planner()
                .get("/groups/{group}/occupancy?from={day}&until={day}", group, DAY, DAY)
                .then()
                .body("items[0].expected", is(0))
                .body("items[0].absent", is(1));
        assertThat(Town.count("SELECT count(*) FROM audit WHERE subject = ?", "absence/" + id))
                .isEqualTo(1);
    }

    private ValidatableResponse report(LocalDate day, String reason) {
        return family.parent()
                .body("{\"day\":\"%s\",\"reason\":\"%s\"}".formatted(day, reason))
                .post("/children/{child}/absences", family.child())
                .then();
    }

    private ValidatableResponse days(LocalDate day) {
        return family.parent()
                .get("/children/{child}/days?from={day}&until={day}", family.child(), day, day)
                .then()
                .statusCode(200);
    }
}
