package nl.plekje.kernel.calendar;

import static nl.plekje.kernel.calendar.ProviderHolidays.AlsoClosed.CARNIVAL_MONDAY;
import static nl.plekje.kernel.calendar.ProviderHolidays.AlsoClosed.NEW_YEARS_EVE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import nl.plekje.kernel.calendar.PublicHolidays.LiberationDay;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("PL-088")
class ProviderHolidaysTest {

    private final ProviderHolidays holidays =
            new ProviderHolidays(LiberationDay.EVERY_YEAR, Set.of(CARNIVAL_MONDAY, NEW_YEARS_EVE));

    @ParameterizedTest
    @ValueSource(
            strings = {"2024-02-12", "2025-03-03", "2026-02-16", "2027-02-08", "2026-12-31", "2026-05-05", "2026-12-25"
            })
    void carnival_monday_and_new_years_eve_stand_beside_the_public_holidays(LocalDate day) {
        assertThat(holidays.includes(day)).isTrue();
    }

    @Test
    void a_provider_without_further_days_has_the_public_holidays_only() {
        var dutch = new ProviderHolidays(LiberationDay.EVERY_FIFTH_YEAR, Set.of());
        assertThat(dutch.includes(LocalDate.of(2026, 2, 16))).isFalse();
        assertThat(dutch.includes(LocalDate.of(2026, 5, 5))).isFalse();
        assertThat(dutch.includes(LocalDate.of(2026, 4, 27))).isTrue();
    }
}
