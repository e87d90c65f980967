package nl.plekje.local.command;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import nl.plekje.local.part.PartFailed;

/** Shows and moves the clock that all services share: a file with the offset from the machine's own. */
final class ClockCommand {

    private static final DateTimeFormatter READING = DateTimeFormatter.ofPattern(
                    "EEEE d MMMM yyyy HH:mm", Locale.ENGLISH)
            .withZone(ClockMove.AMSTERDAM);

    private final Path file;
    private final PrintStream out;

    ClockCommand(Path file, PrintStream out) {
        this.file = file;
        this.out = out;
    }

    /** @param arguments none to show; {@code reset}; or a move, see {@link ClockMove} */
    void run(List<String> arguments) throws IOException {
        var now = Instant.now();
        if (!arguments.isEmpty()) {
            var wish = arguments.get(0);
            if (wish.equals("reset")) {
                Files.deleteIfExists(file);
            } else {
                write(move(wish, now));
            }
        }
        var offset = offset();
        out.printf(
                "The clock stands at %s in Amsterdam, %s.%n",
                READING.format(now.plus(offset)), ClockMove.describe(offset));
    }

    private Duration move(String wish, Instant now) throws IOException {
        try {
            return ClockMove.parse(wish).from(now, offset());
        } catch (DateTimeException notUnderstood) {
            throw new PartFailed(
                    "The clock moves by +2d, +36h, +90m, -1d, or to 2026-11-17T08:00; not by " + wish + ".",
                    notUnderstood);
        }
    }

    private Duration offset() throws IOException {
        return Files.exists(file) ? Duration.parse(Files.readString(file).strip()) : Duration.ZERO;
    }

    /** In one step, so that no service reads half an offset. */
    private void write(Duration offset) throws IOException {
        Files.createDirectories(file.getParent());
        var fresh = file.resolveSibling("clock.fresh");
        Files.writeString(fresh, offset + "\n");
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
