package nl.plekje.kernel.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;

class AmsterdamTest {

    @Test
    void a_late_evening_in_utc_is_the_next_day_here() {
        assertThat(Amsterdam.dateOf(Instant.parse("2025-05-12T22:30:00Z"))).isEqualTo("2025-05-13");
        assertThat(Amsterdam.dateTimeOf(Instant.parse("2025-05-12T22:30:00Z"))).isEqualTo("2025-05-13T00:30:00");
    }

    @Test
    void the_day_of_the_spring_switch_has_23_hours_and_that_of_autumn_25() {
        assertThat(hoursOf(LocalDate.of(2026, 3, 29))).isEqualTo(23);
        assertThat(hoursOf(LocalDate.of(2026, 10, 25))).isEqualTo(25);
    }

    @Test
    void a_time_shown_twice_is_the_first_and_a_skipped_one_moves_on() {
        assertThat(Amsterdam.at(LocalDate.of(2026, 10, 25), LocalTime.of(2, 30)))
                .isEqualTo("2026-10-25T00:30:00Z");
        assertThat(Amsterdam.at(LocalDate.of(2026, 3, 29), LocalTime.of(2, 30))).isEqualTo("2026-03-29T01:30:00Z");
    }

    private static long hoursOf(LocalDate day) {
        return java.time.Duration.between(Amsterdam.startOf(day), Amsterdam.endOf(day))
                .toHours();
    }
}
