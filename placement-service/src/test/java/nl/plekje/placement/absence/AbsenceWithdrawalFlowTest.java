package nl.plekje.placement.absence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.time.LocalTime;
import nl.plekje.events.AbsenceWithdrawn;
import nl.plekje.placement.scene.TestFamily;
import nl.plekje.placement.scene.TestLocation;
import nl.plekje.placement.scene.TestRequest;
import nl.plekje.testing.fact.TestFacts;
import nl.plekje.testing.stack.RealParts;
import nl.plekje.testing.stack.TestClock;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An absence taken back. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class AbsenceWithdrawalFlowTest extends AbsenceScene {

    @Test
    void an_absence_taken_back_is_care_again_and_may_be_reported_anew() {
        var id = report(DAY, "LEAVE").statusCode(201).extract().<String>path("id");
        withdraw(id).statusCode(200).body("id", is(id)).body("withdrawnAt", notNullValue());

        var fact = TestFacts.awaitOne(
                AbsenceWithdrawn.class, it -> it.absence().toString().equals(id));
        assertThat(fact.version()).isEqualTo(2);
        assertThat(fact.begins()).isEqualTo(LocalTime.of(8, 0));
        dayIs("CARE");
        occupancy().body("items[0].expected", is(1));
        refused(withdraw(id), 409, "placement.absence.withdrawn-before");
        report(DAY, "LEAVE").statusCode(201);
    }

    @Test
    void an_absence_cannot_be_taken_back_once_care_has_begun() {
        var id = report(DAY, "LEAVE").statusCode(201).extract().<String>path("id");
        TestClock.setTo("2026-11-26T08:00");
        refused(withdraw(id), 422, "placement.absence.too-late-to-undo");
    }

    @Test
    @Tag("PL-025")
    void an_absence_cannot_be_taken_back_once_the_seat_is_another_childs() {
        var small = TestLocation.group(location, "DAY_CARE", 1, 1);
        family = TestFamily.withChildBorn(LocalDate.of(2024, 6, 1));
        family.signs(small, LocalDate.of(2026, 1, 1), "THURSDAY 08:00-18:00");
        var id = report(DAY, "LEAVE").statusCode(201).extract().<String>path("id");
        var other = TestFamily.withChildBorn(LocalDate.of(2024, 6, 1));
        var elsewhere = other.signs(group, LocalDate.of(2026, 1, 1), "MONDAY 08:00-18:00");
        TestRequest.by(other, elsewhere, location, small, DAY).arrives().granted();

        refused(withdraw(id), 422, "placement.absence.seat-given-away")
                .body("why.because[0].key", is("placement.seat.full"));
        dayIs("ABSENT");
    }
}
