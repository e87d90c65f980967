package nl.plekje.kernel.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import nl.plekje.kernel.calendar.ProviderHolidays.AlsoClosed;
import nl.plekje.kernel.calendar.PublicHolidays.LiberationDay;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProviderHolidaysTest {

    private static final ProviderHolidays EERSTE_STAPJE = new ProviderHolidays(
            LiberationDay.EVERY_YEAR, Set.of(AlsoClosed.CARNIVAL_MONDAY, AlsoClosed.NEW_YEARS_EVE));

    @ParameterizedTest
    @CsvSource({"2024-02-12", "2025-03-03", "2026-02-16", "2027-02-08"})
    @Tag("PL-088")
    void carnival_monday_moves_with_easter(LocalDate day) {
        assertThat(EERSTE_STAPJE.includes(day)).isTrue();
        assertThat(EERSTE_STAPJE.includes(day.plusDays(1))).isFalse();
        assertThat(EERSTE_STAPJE.includes(day.minusDays(7))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-01",
        "2026-04-06",
        "2026-05-25",
        "2026-04-27",
        "2026-05-05",
        "2026-05-14",
        "2026-12-25",
        "2026-12-26",
        "2026-12-31"
    })
    @Tag("PL-088")
    void the_calendar_is_closed_on_the_days_of_the_conditions(LocalDate day) {
        assertThat(EERSTE_STAPJE.includes(day)).isTrue();
    }

    @Test
    void a_provider_without_extra_days_is_closed_on_public_holidays_only() {
        var plain = new ProviderHolidays(LiberationDay.EVERY_FIFTH_YEAR, Set.of());
        assertThat(plain.includes(LocalDate.of(2026, 12, 25))).isTrue();
        assertThat(plain.includes(LocalDate.of(2026, 12, 31))).isFalse();
        assertThat(plain.includes(LocalDate.of(2026, 2, 16))).isFalse();
        assertThat(plain.includes(LocalDate.of(2026, 5, 5))).isFalse();
    }
}
