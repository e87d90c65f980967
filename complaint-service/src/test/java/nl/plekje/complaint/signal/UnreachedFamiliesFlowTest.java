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

/** A location closes tomorrow: half an hour later the families that do not know stand on the board, until they do. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class UnreachedFamiliesFlowTest {

    /** 15:00 in Amsterdam on a Thursday; it closes on the Friday. */
    private static final Instant ANNOUNCED = Instant.parse("2026-11-19T14:00:00Z");

    private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 20);

    private final ClosureId closure = ClosureId.next();
    private UUID announcement;
    private LocationId location;

    @BeforeEach
    void it_closes_tomorrow() {
        TestClock.setTo("2026-11-19T15:29");
        location = Place.known().location();
        announced(FRIDAY, ANNOUNCED);
    }

    @AfterEach
    void put_the_clock_back() {
        TestClock.reset();
    }

    @Test
    @Tag("N1")
    void families_that_do_not_know_half_an_hour_later_are_seen_until_they_do() {
        reached(1, 12, 10);
        assertThat(seenWithin(Duration.ofSeconds(2))).isFalse();
        TestClock.setTo("2026-11-19T15:31");
        await().atMost(Duration.ofSeconds(20)).until(this::seen);
        reached(2, 12, 12);
        await().atMost(Duration.ofSeconds(20)).until(() -> !seen());
    }

    @Test
    @Tag("N1")
    void a_closure_told_two_days_ahead_is_nobodys_haste() {
        announced(FRIDAY.plusDays(7), ANNOUNCED);
        reached(1, 12, 0);
        TestClock.setTo("2026-11-19T15:31");
        assertThat(seenWithin(Duration.ofSeconds(2))).isFalse();
    }

    @Test
    @Tag("N1")
    void what_families_know_of_an_earlier_version_says_nothing_of_this_one() {
        TestFacts.tell(new ClosureReachChanged(closure, 1, location, UUID.randomUUID(), 12, 0, 0, ANNOUNCED));
        TestClock.setTo("2026-11-19T15:31");
        assertThat(seenWithin(Duration.ofSeconds(2))).isFalse();
    }

    private void announced(LocalDate day, Instant at) {
        announcement = TestFacts.tell(new ClosureAnnounced(
                closure,
                day.equals(FRIDAY) ? 1 : 2,
                location,
                day,
                day,
                ClosureAnnounced.Cause.STAFF_SHORTAGE,
                null,
                null,
                null,
                null,
                null,
                at));
    }

    private void reached(long version, int families, int reached) {
        TestFacts.tell(
                new ClosureReachChanged(closure, version, location, announcement, families, reached, 0, ANNOUNCED));
    }

    private boolean seenWithin(Duration time) {
        try {
            await().atMost(time).until(this::seen);
            return true;
        } catch (org.awaitility.core.ConditionTimeoutException e) {
            return false;
        }
    }

    private boolean seen() {
        return Stored.count(
                        "SELECT count(*) FROM signal WHERE kind = 'N1' AND subject = ? AND cleared_at IS NULL",
                        "closure/" + closure)
                == 1;
    }
}
