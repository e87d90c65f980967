package nl.plekje.placement.absence;

import static nl.plekje.placement.scene.TestLocation.aLocation;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import nl.plekje.events.AbsenceReported;
import nl.plekje.kernel.calendar.Amsterdam;
import nl.plekje.placement.scene.TestFamily;
import nl.plekje.placement.scene.TestLocation;
import nl.plekje.placement.scene.Town;
import nl.plekje.testing.fact.TestFacts;
import nl.plekje.testing.stack.RealParts;
import nl.plekje.testing.stack.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A child that did not come is recorded by those who saw that, also once care has begun. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class AbsenceByStaffFlowTest extends AbsenceScene {

    private String manager;

    @BeforeEach
    void a_location_with_a_manager() {
        manager = Town.account("mirjam");
        location = aLocation().managedBy(manager).exists();
        group = TestLocation.group(location, "DAY_CARE", 12, 3);
        family = TestFamily.withChildBorn(LocalDate.of(2024, 6, 1));
        contract = family.signs(group, LocalDate.of(2026, 1, 1), "THURSDAY 08:00-18:30");
    }

    @ParameterizedTest(name = "of Thursday 26 November, on {0}: {1}")
    @CsvSource({"2026-11-26T10:30, 201", "2026-11-30T09:00, 201", "2026-12-03T23:59, 201", "2026-12-04T00:00, 422"})
    void staff_record_it_on_the_day_and_a_week_after(String at, int status) {
        TestClock.setTo(at);
        var answer = byStaff().statusCode(status);
        if (status == 422) {
            refused(answer, 422, "placement.absence.long-ago");
        }
    }

    @Test
    @Tag("CR-003")
    void it_is_told_as_reported_after_care_began_so_that_it_earns_nothing() {
        TestClock.setTo("2026-11-26T10:30");
        byStaff().statusCode(201);
        var fact = TestFacts.awaitOne(
                AbsenceReported.class, it -> it.child().value().equals(family.child()));
        assertThat(fact.channel()).isEqualTo(AbsenceReported.Channel.STAFF);
        assertThat(fact.reportedAt()).isAfter(Amsterdam.at(DAY, fact.session().from()));
        dayIs("ABSENT");
    }

    @Test
    @Tag("PL-083")
    void a_parent_is_told_to_call_and_where() {
        TestClock.setTo("2026-11-26T10:30");
        refused(report(DAY, "ILLNESS"), 422, "placement.absence.begun")
                .body("why.facts.phone.value", is("036-5550001"));
    }

    private ValidatableResponse byStaff() {
        return Town.as(manager, "location-manager")
                .body(body(DAY, "ILLNESS"))
                .post("/children/{child}/absences", family.child())
                .then();
    }
}
