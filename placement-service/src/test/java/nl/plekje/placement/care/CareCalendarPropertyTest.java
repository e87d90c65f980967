package nl.plekje.placement.care;

import io.quarkus.arc.All;
import io.quarkus.scheduler.Scheduler;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import nl.plekje.placement.seat.SeatRepository;
import nl.plekje.service.inbox.FactHandler;
import nl.plekje.testing.stack.RealParts;
import nl.plekje.testing.stack.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Acts on one child's days in any order, by its family, staff and the clock of nobody, held against {@link CareModel} after each:
 * the answer, the days, the groups' children, and what closures tell; and whatever the model says, no minute is in care twice
 * and none of a session that nobody gave up is lost.
 */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
@Tag("PL-045")
class CareCalendarPropertyTest {

    private static final int SEQUENCES = 24;
    private static final int ACTS = 14;

    @Inject
    Scheduler scheduler;

    @Inject
    SeatRepository seats;

    @Inject
    @All
    List<FactHandler<?>> handlers;

    static LongStream seeds() {
        return LongStream.range(0, SEQUENCES);
    }

    @BeforeEach
    void nothing_is_answered_by_itself() {
        // Seats are counted when asked.
        scheduler.pause();
        TestClock.setTo("2026-11-30T09:00");
    }

    @AfterEach
    void go_on() {
        TestClock.reset();
        scheduler.resume();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whatever_is_done_in_whatever_order_the_days_add_up(long seed) throws Throwable {
        var scene = new CareScene();
        var acts = new CareActs(scene, handlers);
        var comparison = new CareComparison(scene, seats);
        var random = new Random(seed);
        for (var n = 0; n < ACTS; n++) {
            acts.act(random);
            comparison.compare();
        }
    }
}
