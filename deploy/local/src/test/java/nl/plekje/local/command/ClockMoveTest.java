package nl.plekje.local.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClockMoveTest {

    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00.250Z");

    @ParameterizedTest
    @CsvSource({"+2d,PT48H", "+36h,PT36H", "+90m,PT1H30M", "-1d,PT-24H"})
    void moves_from_where_the_clock_stands(String move, Duration expected) {
        assertThat(ClockMove.parse(move).from(NOW, Duration.ZERO)).isEqualTo(expected);
        assertThat(ClockMove.parse(move).from(NOW, Duration.ofHours(5))).isEqualTo(expected.plusHours(5));
    }

    @Test
    void a_day_is_a_day_of_the_calendar_also_when_the_clocks_go_back() {
        var saturday = Instant.parse("2026-10-24T10:00:00Z");

        assertThat(ClockMove.parse("+1d").from(saturday, Duration.ZERO)).isEqualTo(Duration.ofHours(25));
        assertThat(ClockMove.parse("+24h").from(saturday, Duration.ZERO)).isEqualTo(Duration.ofHours(24));
    }

    @Test
    void goes_to_a_moment_in_amsterdam_wherever_it_stood() {
        var offset = ClockMove.parse("2026-11-17T08:00").from(NOW, Duration.ofDays(9));

        assertThat(NOW.plus(offset))
                .isBetween(Instant.parse("2026-11-17T07:00:00Z"), Instant.parse("2026-11-17T07:00:01Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2d", "+2", "+2w", "tomorrow", "2026-11-17", "+999999d", ""})
    void anything_else_is_refused(String text) {
        assertThatThrownBy(() -> ClockMove.parse(text)).isInstanceOf(DateTimeException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "PT0S,with the machine's",
        "PT49H,2 days 1 hour ahead of the machine's",
        "PT-90M,1 hour 30 minutes behind the machine's"
    })
    void says_how_far_it_is_off(Duration offset, String words) {
        assertThat(ClockMove.describe(offset)).isEqualTo(words);
    }
}
