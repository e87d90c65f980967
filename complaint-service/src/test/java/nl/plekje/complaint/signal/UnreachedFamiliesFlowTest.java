package nl.plekje.complaint.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.plekje.complaint.Place;
import nl.plekje.complaint.Stored;
import nl.plekje.events.ClosureAnnounced;
import nl.plekje.events.ClosureReachChanged;
import nl.plekje.kernel.id.ClosureId;
import nl.plekje.kernel.id.LocationId;
import nl.plekje.testing.fact.TestFacts;
import nl.plekje.testing.stack.RealParts;
import nl.plekje.testing.stack.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A location closes soon: half an hour later the families that do not know stand on the board, until they do. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
@Tag("N1")
class UnreachedFamiliesFlowTest {

    private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 20);

    /** 15:00 in Amsterdam on the day before. */
    private static final Instant AT_THREE = Instant.parse("2026-11-19T14:00:00Z");

    private LocationId location;

    @BeforeEach
    void it_is_the_afternoon_before() {
        TestClock.setTo("2026-11-19T15:31");
        location = Place.known().location();
    }

    @AfterEach
    void put_the_clock_back() {
        TestClock.reset();
    }

    @Test
    void families_that_do_not_know_half_an_hour_later_are_seen_until_they_do() {
        var closure = closed(AT_THREE, 12, 10);
        awaitSeen(closure);
        closure.reached(2, 12, 12);
        await().atMost(Duration.ofSeconds(20)).until(() -> !closure.seen());
    }

    @Test
    void for_half_an_hour_they_may_not_have_looked_yet() {
        var closure = closed(AT_THREE.plusSeconds(120), 12, 10);
        awaitALook();
        assertThat(closure.seen()).isFalse();
        TestClock.setTo("2026-11-19T15:33");
        awaitSeen(closure);
    }

    @ParameterizedTest(name = "told {0}: short notice is {1}")
    @CsvSource({
        // Midnight in Amsterdam at which the Wednesday begins, two whole days before the Friday.
        "2026-11-17T23:00:00Z, false",
        "2026-11-17T23:00:01Z, true"
    })
    void two_days_ahead_is_no_short_notice(Instant told, boolean seen) {
        var closure = closed(told, 12, 0);
        if (seen) {
            awaitSeen(closure);
        } else {
            awaitALook();
            assertThat(closure.seen()).isFalse();
        }
    }

    @Test
    void what_families_know_of_an_earlier_version_says_nothing_of_this_one() {
        var closure = new Closure(ClosureId.next(), UUID.randomUUID());
        closure.announced(AT_THREE);
        new Closure(closure.id(), UUID.randomUUID()).reached(1, 12, 0);
        awaitALook();
        assertThat(closure.seen()).isFalse();
    }

    private Closure closed(Instant told, int families, int reached) {
        var closure = new Closure(ClosureId.next(), UUID.randomUUID());
        closure.announced(told);
        closure.reached(1, families, reached);
        return closure;
    }

    /** All closures are looked at together: once one that must be seen is, the others were looked at too. */
    private void awaitALook() {
        awaitSeen(closed(AT_THREE, 1, 0));
    }

    private static void awaitSeen(Closure closure) {
        await().atMost(Duration.ofSeconds(20)).until(closure::seen);
    }

    /** @param fact the one that announced it */
    private final class Closure {

        private final ClosureId id;
        private final UUID fact;

        Closure(ClosureId id, UUID fact) {
            this.id = id;
            this.fact = fact;
        }

        ClosureId id() {
            return id;
        }

        void announced(Instant at) {
            TestFacts.tell(
                    fact,
                    new ClosureAnnounced(
                            id,
                            1,
                            location,
                            FRIDAY,
                            FRIDAY,
                            ClosureAnnounced.Cause.STAFF_SHORTAGE,
                            null,
                            null,
                            null,
                            null,
                            null,
                            at));
            awaitStored("SELECT count(*) FROM closure WHERE id = ?");
        }

        void reached(long version, int families, int reached) {
            TestFacts.tell(new ClosureReachChanged(id, version, location, fact, families, reached, 0, AT_THREE));
            awaitStored("SELECT count(*) FROM closure_reach WHERE version = %d AND closure = ?".formatted(version));
        }

        private void awaitStored(String count) {
            await().atMost(Duration.ofSeconds(20)).until(() -> Stored.count(count, id.value()) == 1);
        }

        boolean seen() {
            return Stored.count(
                            "SELECT count(*) FROM signal WHERE kind = 'N1' AND subject = ? AND cleared_at IS NULL",
                            "closure/" + id)
                    == 1;
        }
    }
}
