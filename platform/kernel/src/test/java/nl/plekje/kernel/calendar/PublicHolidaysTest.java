package nl.plekje.kernel.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import nl.plekje.kernel.calendar.PublicHolidays.LiberationDay;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicHolidaysTest {

    private final PublicHolidays lustrum = PublicHolidays.dutch(LiberationDay.EVERY_FIFTH_YEAR);
    private final PublicHolidays yearly = PublicHolidays.dutch(LiberationDay.EVERY_YEAR);

    @Test
    @Tag("PL-088")
    void liberation_day_is_free_every_year_where_the_conditions_say_so() {
        var liberationDay = LocalDate.of(2026, 5, 5);
        assertThat(lustrum.includes(liberationDay)).isFalse();
        assertThat(yearly.includes(liberationDay)).isTrue();
    }

    @Test
    void ascension_day_on_5_may_is_free_in_any_year() {
        assertThat(lustrum.includes(LocalDate.of(2016, 5, 5))).isTrue();
    }

    @Test
    void kings_day_on_a_sunday_moves_to_saturday() {
        assertThat(lustrum.includes(LocalDate.of(2031, 4, 26))).isTrue();
        assertThat(lustrum.includes(LocalDate.of(2031, 4, 27))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-04-03", "2026-05-01", "2026-12-24", "2026-12-31"})
    void good_friday_labour_day_and_the_two_eves_are_not_free(LocalDate day) {
        assertThat(yearly.includes(day)).isFalse();
    }

    @Test
    void a_year_has_nine_public_holidays_besides_liberation_day() {
        assertThat(lustrum.of(2026)).hasSize(9);
        assertThat(lustrum.of(2030)).hasSize(10);
    }
}
