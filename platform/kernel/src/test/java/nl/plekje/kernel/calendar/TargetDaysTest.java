package nl.plekje.kernel.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class TargetDaysTest {

    @Test
    void a_closing_day_in_a_weekend_is_named_a_holiday() {
        assertThat(TargetDays.closed(LocalDate.of(2027, 5, 1))).contains(TargetDays.ClosedBecause.HOLIDAY);
    }

    @Test
    void payments_settle_on_kings_day() {
        assertThat(TargetDays.includes(LocalDate.of(2026, 4, 27))).isTrue();
    }

    @Test
    void good_friday_moves_on_to_the_tuesday_after_easter() {
        assertThat(TargetDays.onOrAfter(LocalDate.of(2026, 4, 3))).isEqualTo("2026-04-07");
        assertThat(TargetDays.onOrAfter(LocalDate.of(2026, 4, 2))).isEqualTo("2026-04-02");
    }

    @Test
    void one_settlement_day_before_the_tuesday_after_easter_is_maundy_thursday() {
        assertThat(TargetDays.before(LocalDate.of(2026, 4, 7), 1)).isEqualTo("2026-04-02");
        assertThat(TargetDays.before(LocalDate.of(2026, 4, 7), 0)).isEqualTo("2026-04-07");
        assertThatIllegalArgumentException().isThrownBy(() -> TargetDays.before(LocalDate.of(2026, 4, 7), -1));
    }
}
