package nl.plekje.clock;

import static java.time.temporal.ChronoUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MovableClockTest {

    @TempDir
    Path folder;

    private Path file;
    private Clock clock;

    @BeforeEach
    void a_clock_with_a_file() {
        file = folder.resolve("clock");
        clock = new MovableClock(Optional.of(file), Duration.ofMillis(100));
    }

    @ParameterizedTest
    @ValueSource(strings = {"P2D", "PT36H", "-PT1H", "P2D\n"})
    void the_clock_runs_ahead_by_what_stands_in_the_file(String offset) throws IOException {
        Files.writeString(file, offset);

        assertThat(clock.instant()).isCloseTo(Instant.now().plus(Duration.parse(offset.strip())), within(5, SECONDS));
    }

    @Test
    void a_change_of_the_file_moves_a_running_clock() throws Exception {
        assertThat(clock.instant()).isCloseTo(Instant.now(), within(5, SECONDS));

        Files.writeString(file, "P42D");

        var until = System.nanoTime() + Duration.ofSeconds(5).toNanos();
        while (clock.instant().isBefore(Instant.now().plus(Duration.ofDays(41))) && System.nanoTime() < until) {
            Thread.onSpinWait();
        }
        assertThat(clock.instant()).isCloseTo(Instant.now().plus(Duration.ofDays(42)), within(5, SECONDS));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n", "tomorrow"})
    void an_empty_or_unreadable_file_does_not_move_the_clock(String text) throws IOException {
        Files.writeString(file, text);

        assertThat(clock.instant()).isCloseTo(Instant.now(), within(5, SECONDS));
    }

    @Test
    void the_same_clock_in_another_zone_is_moved_as_well() throws IOException {
        Files.writeString(file, "P2D");
        var amsterdam = clock.withZone(ZoneId.of("Europe/Amsterdam"));

        assertThat(amsterdam.getZone()).isEqualTo(ZoneId.of("Europe/Amsterdam"));
        assertThat(amsterdam.instant()).isCloseTo(Instant.now().plus(Duration.ofDays(2)), within(5, SECONDS));
    }

    @Test
    void the_build_decides_whether_the_clock_can_be_moved() throws IOException {
        var config = new Properties();
        try (var file = MovableClock.class.getResourceAsStream("/META-INF/microprofile-config.properties")) {
            config.load(file);
        }

        assertThat(config.getProperty("plekje.clock.movable")).isIn("true", "false");
    }
}
