package nl.plekje.kernel.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

class DateRangeTest {

    private final DateRange january = DateRange.of(YearMonth.of(2026, 1));

    @Test
    void both_ends_are_inside() {
        assertThat(january.includes(LocalDate.of(2026, 1, 1))).isTrue();
        assertThat(january.includes(LocalDate.of(2026, 1, 31))).isTrue();
        assertThat(january.includes(LocalDate.of(2026, 2, 1))).isFalse();
        assertThat(january.includes(LocalDate.of(2025, 12, 31))).isFalse();
        assertThat(january.days()).isEqualTo(31).isEqualTo((int)
                january.stream().count());
        assertThat(january.endExclusive()).isEqualTo("2026-02-01");
    }

    @Test
    void one_day_is_the_shortest_range() {
        var day = LocalDate.of(2026, 1, 1);
        assertThat(new DateRange(day, day).days()).isEqualTo(1);
        assertThatIllegalArgumentException().isThrownBy(() -> new DateRange(day, day.minusDays(1)));
    }

    @Test
    void a_half_open_range_without_days_is_empty() {
        var day = LocalDate.of(2026, 1, 1);
        assertThat(DateRange.halfOpen(day, day)).isEmpty();
        assertThat(DateRange.halfOpen(day, day.plusDays(2))).contains(new DateRange(day, day.plusDays(1)));
    }

    @Test
    void ranges_share_the_days_that_lie_in_both() {
        var midMonths = DateRange.parse("2026-01-15/2026-02-15");
        assertThat(january.shared(midMonths)).contains(DateRange.parse("2026-01-15/2026-01-31"));
        assertThat(midMonths.shared(january)).isEqualTo(january.shared(midMonths));
        assertThat(january.shared(DateRange.parse("2026-02-01/2026-02-15"))).isEmpty();
        assertThat(DateRange.ofYear(2026).includes(january)).isTrue();
        assertThat(january.includes(midMonths)).isFalse();
    }

    @Test
    void it_is_written_as_it_is_read() {
        assertThat(DateRange.parse("2026-01-01/2026-01-31")).isEqualTo(january).hasToString("2026-01-01/2026-01-31");
        assertThatIllegalArgumentException().isThrownBy(() -> DateRange.parse("2026-01-01"));
    }
}
