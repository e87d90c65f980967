package nl.plekje.clock;

import io.quarkus.arc.properties.IfBuildProperty;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * The machine's clock plus an offset that stands in a file. All parts of a local stack read the same file, so that two
 * working days or six weeks can be lived through in a minute. Absent from builds without
 * {@code plekje.clock.movable=true}.
 */
@ApplicationScoped
@IfBuildProperty(name = "plekje.clock.movable", stringValue = "true")
public class MovableClock extends Clock {

    private static final Logger LOG = Logger.getLogger(MovableClock.class);

    private final Optional<Path> file;
    private final Duration trust;
    private final AtomicReference<Reading> reading = new AtomicReference<>(new Reading(Duration.ZERO, Long.MIN_VALUE));

    /**
     * @param file holds an ISO duration such as {@code P2D} or {@code PT36H}; absent, empty or missing: no offset
     * @param trust how long an offset read from it is trusted, so that a busy service does not read it for every request
     */
    MovableClock(
            @ConfigProperty(name = "plekje.clock.file") Optional<Path> file,
            @ConfigProperty(name = "plekje.clock.trust", defaultValue = "PT0.1S") Duration trust) {
        this.file = file;
        this.trust = trust;
    }

    /** How far this clock runs ahead of the machine's. */
    public Duration offset() {
        var last = reading.get();
        var now = System.nanoTime();
        if (last.readAt != Long.MIN_VALUE && now - last.readAt < trust.toNanos()) {
            return last.offset;
        }
        var fresh = new Reading(file.map(MovableClock::read).orElse(Duration.ZERO), now);
        reading.set(fresh);
        return fresh.offset;
    }

    @Override
    public Instant instant() {
        return Instant.now().plus(offset());
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.offset(Clock.system(zone), offset());
    }

    private static Duration read(Path file) {
        try {
            var text = Files.readString(file).strip();
            return text.isEmpty() ? Duration.ZERO : Duration.parse(text);
        } catch (NoSuchFileException e) {
            return Duration.ZERO;
        } catch (IOException | RuntimeException e) {
            LOG.warnf("the clock's file %s cannot be read (%s); the clock is not moved", file, e.getMessage());
            return Duration.ZERO;
        }
    }

    private record Reading(Duration offset, long readAt) {}
}
