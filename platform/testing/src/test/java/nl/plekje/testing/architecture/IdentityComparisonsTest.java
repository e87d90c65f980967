package nl.plekje.testing.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class IdentityComparisonsTest {

    /** Compares in ways that are wrong, and in ways that are right. */
    @SuppressWarnings({"unused", "NumberEquality"})
    static final class Compared {

        boolean moments(Instant one, Instant other) {
            return one == other;
        }

        boolean numbers(Long one, Long other) {
            return one != other;
        }

        boolean days(DayOfWeek one, DayOfWeek other) {
            return one == other;
        }

        boolean none(Instant one) {
            return one == null;
        }

        boolean objects(Object one, Object other) {
            return one == other;
        }

        boolean equal(Instant one, Instant other) {
            return one.equals(other);
        }
    }

    @Test
    void values_compared_by_identity_are_found_and_nothing_else() throws URISyntaxException {
        var classes = Path.of(Compared.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        var own = Compared.class.getName();
        assertThat(new IdentityComparisons(classes).found())
                .containsExactly(own + ".moments: java.time.Instant", own + ".numbers: java.lang.Long");
    }
}
