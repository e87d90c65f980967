package nl.plekje.testing.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** Moves the clock of the service under test. The clock keeps running from where it was put. */
public final class TestClock {

    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");
    /** How long the service under test trusts an offset it has read. */
    static final Duration TRUST = Duration.ofMillis(5);

    private static final Duration SETTLE = TRUST.multipliedBy(3);

    private static Path file;

    private TestClock() {}

    /** The file that the service's clock reads. */
    public static synchronized Path file() {
        if (file == null) {
            try {
                file = Files.createTempFile("plekje-clock", "");
                file.toFile().deleteOnExit();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return file;
    }

    /** Puts the clock at this moment in Amsterdam, as {@code 2026-04-02T09:00}. */
    public static void setTo(String local) {
        setTo(LocalDateTime.parse(local).atZone(AMSTERDAM).toInstant());
    }

    /** Puts the clock at this moment. */
    public static void setTo(Instant moment) {
        write(Duration.between(Instant.now(), moment));
    }

    /** Puts the clock back to the machine's. */
    public static void reset() {
        write(Duration.ZERO);
    }

    private static void write(Duration offset) {
        try {
            var fresh = Files.createTempFile(file().getParent(), "plekje-clock", ".new");
            Files.writeString(fresh, offset.toString());
            Files.move(fresh, file(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            Thread.sleep(SETTLE.toMillis());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
