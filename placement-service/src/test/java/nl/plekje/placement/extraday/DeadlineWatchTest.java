package nl.plekje.placement.extraday;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("C1")
class DeadlineWatchTest {

    private static final Instant FIVE = Instant.parse("2026-11-20T16:00:00Z");

    private final DeadlineWatch watch = new DeadlineWatch();

    @Test
    void without_a_deadline_nothing_is_due() {
        assertThat(watch.isDue(Instant.MAX.minusSeconds(1))).isFalse();
    }

    @Test
    void a_deadline_is_due_at_its_moment_and_not_before() {
        watch.expect(FIVE);
        assertThat(watch.isDue(FIVE.minusNanos(1))).isFalse();
        assertThat(watch.isDue(FIVE)).isTrue();
    }

    @Test
    void the_earliest_of_several_counts_in_whatever_order_they_come() {
        watch.expect(FIVE);
        watch.expect(FIVE.minusSeconds(60));
        watch.expect(FIVE.plusSeconds(60));
        assertThat(watch.isDue(FIVE.minusSeconds(60))).isTrue();
        assertThat(watch.isDue(FIVE.minusSeconds(61))).isFalse();
    }

    @Test
    void a_clock_that_jumps_ahead_makes_it_due() {
        watch.expect(FIVE);
        assertThat(watch.isDue(FIVE.plusSeconds(86_400))).isTrue();
    }

    @Test
    void after_starting_over_only_what_comes_then_is_expected() {
        watch.expect(FIVE);
        watch.startOver();
        assertThat(watch.isDue(FIVE)).isFalse();
        watch.expect(FIVE.plusSeconds(1));
        assertThat(watch.isDue(FIVE.plusSeconds(1))).isTrue();
    }
}
