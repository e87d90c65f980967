package nl.plekje.kernel.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.Set;
import nl.plekje.kernel.calendar.ProviderHolidays.AlsoClosed;
import nl.plekje.kernel.calendar.PublicHolidays.LiberationDay;
import org.junit.jupiter.api.Test;

class WorkingDaysTest {

    private final WorkingDays days = WorkingDays.dutch("nl-1");

    @Test
    void good_friday_is_worked_on_and_easter_monday_is_not() {
        assertThat(days.includes(LocalDate.of(2026, 4, 3))).isTrue();
        assertThat(days.includes(LocalDate.of(2026, 4, 6))).isFalse();
    }

    @Test
    void the_second_working_day_after_maundy_thursday_is_the_tuesday_after_easter() {
        assertThat(days.after(LocalDate.of(2026, 4, 2), 2)).isEqualTo("2026-04-07");
    }

    @Test
    void counting_from_a_free_day_starts_at_the_first_working_day() {
        assertThat(days.after(LocalDate.of(2026, 4, 5), 1)).isEqualTo("2026-04-07");
        assertThat(days.onOrAfter(LocalDate.of(2026, 4, 5))).isEqualTo("2026-04-07");
        assertThat(days.onOrAfter(LocalDate.of(2026, 4, 7))).isEqualTo("2026-04-07");
    }

    @Test
    void a_version_can_close_further_days_and_free_liberation_day_every_year() {
        var newYearsEve = LocalDate.of(2026, 12, 31);
        var stricter = new WorkingDays(
                "nl-2", new ProviderHolidays(LiberationDay.EVERY_YEAR, Set.of(AlsoClosed.NEW_YEARS_EVE)));

        assertThat(days.includes(newYearsEve)).isTrue();
        assertThat(stricter.includes(newYearsEve)).isFalse();
        assertThat(days.includes(LocalDate.of(2026, 5, 5))).isTrue();
        assertThat(stricter.includes(LocalDate.of(2026, 5, 5))).isFalse();
    }

    @Test
    void there_is_no_working_day_number_zero() {
        assertThatIllegalArgumentException().isThrownBy(() -> days.after(LocalDate.of(2026, 4, 2), 0));
    }
}
