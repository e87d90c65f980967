package nl.plekje.complaint.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import nl.plekje.complaint.terms.Terms;
import nl.plekje.kernel.calendar.Amsterdam;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The days on which a provider is closed by its own conditions count in the promise of contact. */
class ProviderClosedDaysTest {

    @ParameterizedTest(name = "{0}, filed {1}: {2}")
    @CsvSource({
        "eerste-stapje, 2026-12-29T11:00, 2027-01-04T18:00", // 31 December is closed
        "smallsteps,    2026-12-29T11:00, 2026-12-31T18:00",
        "eerste-stapje, 2027-02-04T11:00, 2027-02-09T18:00", // carnival Monday is 8 February
        "smallsteps,    2027-02-04T11:00, 2027-02-08T18:00",
        "eerste-stapje, 2027-05-03T11:00, 2027-05-07T17:00", // Liberation Day each year, and Ascension Day
        "smallsteps,    2027-05-03T11:00, 2027-05-05T18:00"
    })
    @Tag("CO-015")
    @Tag("PL-088")
    void contact_is_due_after_two_days_on_which_the_provider_is_open(
            String provider, LocalDateTime filed, LocalDateTime due) {
        var terms = Terms.ofTheHouse();
        var filedAt = filed.atZone(Amsterdam.ZONE).toInstant();
        var handling = terms.handling(filed.toLocalDate(), provider);
        var plan = ClockPolicy.plan(ClockKind.CONTACT, filedAt, handling, terms.calendar(handling));
        assertThat(plan.dueAt()).isEqualTo(due.atZone(Amsterdam.ZONE).toInstant());
    }
}
