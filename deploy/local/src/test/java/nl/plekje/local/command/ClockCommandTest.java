package nl.plekje.local.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import nl.plekje.local.part.PartFailed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClockCommandTest {

    @TempDir
    private Path folder;

    @Test
    void moves_add_up_in_the_file_and_reset_removes_it() throws IOException {
        var file = folder.resolve("clock");

        assertThat(clock("+1h")).endsWith(", 1 hour ahead of the machine's.");
        assertThat(clock("+30m")).endsWith(", 1 hour 30 minutes ahead of the machine's.");
        assertThat(Duration.parse(Files.readString(file).strip())).isEqualTo(Duration.ofMinutes(90));
        assertThat(clock()).endsWith(", 1 hour 30 minutes ahead of the machine's.");

        assertThat(clock("reset")).endsWith(", with the machine's.");
        assertThat(file).doesNotExist();
    }

    @Test
    void what_is_not_a_move_is_refused_with_examples() {
        assertThatThrownBy(() -> clock("later")).isInstanceOf(PartFailed.class).hasMessageContaining("+36h");
    }

    private String clock(String... arguments) throws IOException {
        var out = new ByteArrayOutputStream();
        new ClockCommand(folder.resolve("clock"), new PrintStream(out, true, StandardCharsets.UTF_8))
                .run(List.of(arguments));
        return out.toString(StandardCharsets.UTF_8).strip();
    }
}
