package nl.plekje.placement.endofcare;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EndOfCareRuleTest {

    /** Every day of a leap year and a common year. */
    static Stream<LocalDate> days() {
        return LongStream.range(0, 731).mapToObj(LocalDate.of(2024, 1, 1)::plusDays);
    }

    @Test
    @Tag("PL-005")
    void the_boundary_itself_is_the_last_day() {
        assertThat(EndOfCareRule.HALF_MONTH_BOUNDARY.lastDay(LocalDate.of(2025, 6, 15)))
                .isEqualTo("2025-06-15");
        assertThat(EndOfCareRule.HALF_MONTH_BOUNDARY.lastDay(LocalDate.of(2025, 6, 16)))
                .isEqualTo("2025-06-30");
        assertThat(EndOfCareRule.HALF_MONTH_BOUNDARY.lastDay(LocalDate.of(2024, 2, 29)))
                .isEqualTo("2024-02-29");
    }

    @ParameterizedTest
    @MethodSource("days")
    @Tag("PL-005")
    void a_half_month_boundary_is_the_first_on_or_after_the_birthday(LocalDate birthday) {
        var firstBoundary = birthday.datesUntil(birthday.plusDays(20))
                .filter(day -> day.getDayOfMonth() == 15 || day.plusDays(1).getDayOfMonth() == 1)
                .findFirst();
        assertThat(firstBoundary).contains(EndOfCareRule.HALF_MONTH_BOUNDARY.lastDay(birthday));
    }
}
