package nl.plekje.placement.absence;

import static nl.plekje.placement.scene.TestLocation.aLocation;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import nl.plekje.placement.scene.TestFamily;
import nl.plekje.placement.scene.TestLocation;
import nl.plekje.placement.scene.Town;
import nl.plekje.testing.stack.RealParts;
import nl.plekje.testing.stack.TestClock;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** On which days an absence can be reported, and until when. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class AbsenceDayFlowTest extends AbsenceScene {

    @Test
    @Tag("C6")
    @Tag("CR-007")
    void an_absence_is_accepted_however_far_ahead_within_the_contract() {
        report(LocalDate.of(2028, 3, 30), "LEAVE").statusCode(201);
    }

    @Test
    void an_absence_after_the_end_of_the_contract_is_refused() {
        // Noor turns four on 1 June 2028.
        refused(report(LocalDate.of(2028, 6, 8), "LEAVE"), 422, "placement.absence.no-care");
    }

    @Test
    void a_day_without_care_is_refused() {
        refused(report(DAY.plusDays(1), "LEAVE"), 422, "placement.absence.no-care");
    }

    @ParameterizedTest(name = "care begins {0}, reported {1}: {2}")
    @CsvSource({
        "2026-11-19, 2026-11-19T07:59:59, 201",
        "2026-11-19, 2026-11-19T08:00:00, 422",
        "2026-11-12, 2026-11-17T08:00:00, 422",
        // The week in which the clock goes back, and the one in which it goes forward.
        "2026-10-29, 2026-10-29T07:59:59, 201",
        "2026-10-29, 2026-10-29T08:00:00, 422",
        "2027-04-01, 2027-04-01T07:59:59, 201",
        "2027-04-01, 2027-04-01T08:00:00, 422"
    })
    @Tag("PL-083")
    void an_absence_is_reported_before_care_begins_by_the_clock_on_the_wall(LocalDate day, String at, int status) {
        TestClock.setTo(at);
        var answer = report(day, "ILLNESS").statusCode(status);
        if (status == 422) {
            refused(answer, 422, "placement.absence.begun");
        }
    }

    @Test
    void a_closed_day_is_refused_with_what_to_do() {
        Town.create(
                "/locations/" + location + "/closures",
                "{\"firstDay\":\"%s\",\"lastDay\":\"%s\",\"cause\":\"STUDY_DAY\"}".formatted(DAY, DAY));
        refused(report(DAY, "LEAVE"), 422, "placement.absence.closed");
    }

    @Test
    void a_public_holiday_is_closed() {
        // Ascension Day.
        refused(report(LocalDate.of(2027, 5, 6), "LEAVE"), 422, "placement.absence.closed");
    }

    @Test
    @Tag("CR-050")
    void a_public_holiday_may_be_given_up_where_the_conditions_make_it_a_swap_day() {
        var other = aLocation().of("eerste-stapje").open("07:00", "18:00").exists();
        family = TestFamily.withChildBorn(LocalDate.of(2024, 6, 1));
        family.signs(TestLocation.group(other, "DAY_CARE", 12, 3), LocalDate.of(2026, 1, 1), "THURSDAY 07:00-18:00");
        report(LocalDate.of(2027, 5, 6), "LEAVE").statusCode(201);
    }
}
