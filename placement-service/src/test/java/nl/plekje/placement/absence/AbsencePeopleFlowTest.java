package nl.plekje.placement.absence;

import static nl.plekje.placement.scene.TestLocation.aLocation;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.UUID;
import nl.plekje.events.AbsenceReported;
import nl.plekje.placement.scene.TestFamily;
import nl.plekje.placement.scene.TestLocation;
import nl.plekje.placement.scene.Town;
import nl.plekje.testing.fact.TestFacts;
import nl.plekje.testing.stack.RealParts;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Who reports for which child. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class AbsencePeopleFlowTest extends AbsenceScene {

    @Test
    void an_unknown_child_is_not_found() {
        family.parent()
                .body(body(DAY, "LEAVE"))
                .post("/children/{child}/absences", UUID.randomUUID())
                .then()
                .statusCode(404);
        family.parent()
                .body(body(DAY, "LEAVE"))
                .post("/children/noor/absences")
                .then()
                .statusCode(404);
    }

    @Test
    @Tag("PR-009")
    void the_child_of_another_family_is_not_found() {
        var stranger = TestFamily.withChildBorn(LocalDate.of(2024, 1, 1));
        stranger.parent()
                .body(body(DAY, "LEAVE"))
                .post("/children/{child}/absences", family.child())
                .then()
                .statusCode(404);
        assertThat(Town.count("SELECT count(*) FROM absence WHERE contract_id = ?", contract))
                .isZero();
    }

    @Test
    @Tag("CR-003")
    void staff_report_by_their_own_channel() {
        Town.planner()
                .body(body(DAY, "ILLNESS"))
                .post("/children/{child}/absences", family.child())
                .then()
                .statusCode(201);
        assertThat(TestFacts.awaitOne(
                                AbsenceReported.class, it -> it.child().value().equals(family.child()))
                        .channel())
                .isEqualTo(AbsenceReported.Channel.STAFF);
    }

    @Test
    void a_manager_reports_for_children_of_the_own_location_only() {
        var manager = Town.account("mirjam");
        var own = aLocation().managedBy(manager).exists();
        var child = TestFamily.withChildBorn(LocalDate.of(2024, 6, 1));
        child.signs(TestLocation.group(own, "DAY_CARE", 12, 3), LocalDate.of(2026, 1, 1), "THURSDAY 08:00-18:00");
        Town.as(manager, "location-manager")
                .body(body(DAY, "LEAVE"))
                .post("/children/{child}/absences", child.child())
                .then()
                .statusCode(201);
        Town.as(manager, "location-manager")
                .body(body(DAY, "LEAVE"))
                .post("/children/{child}/absences", family.child())
                .then()
                .statusCode(404);
    }

    @Test
    void the_absence_of_another_child_is_not_found() {
        var id = report(DAY, "LEAVE").statusCode(201).extract().<String>path("id");
        var other = TestFamily.withChildBorn(LocalDate.of(2024, 6, 1));
        other.parent()
                .delete("/children/{child}/absences/{id}", other.child(), id)
                .then()
                .statusCode(404);
        other.parent()
                .delete("/children/{child}/absences/{id}", family.child(), id)
                .then()
                .statusCode(404);
        dayIs("ABSENT");
    }
}
