package nl.plekje.gateway.surroundings;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Map;

/** A file that moves the clock six weeks ahead, in both kinds of build. */
public final class MovedClock {

    public static final Duration SIX_WEEKS = Duration.ofDays(42);

    private MovedClock() {}

    /** As {@code mvn package} builds. */
    public static class InDevelopmentBuild implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return moved(true);
        }
    }

    /** As {@code mvn package -Pproduction} builds. */
    public static class InProductionBuild implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return moved(false);
        }
    }

    private static Map<String, String> moved(boolean movable) {
        try {
            var file = Files.writeString(Files.createTempFile("clock", null), SIX_WEEKS.toString());
            file.toFile().deleteOnExit();
            return Map.of("plekje.clock.file", file.toString(), "plekje.clock.movable", Boolean.toString(movable));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
