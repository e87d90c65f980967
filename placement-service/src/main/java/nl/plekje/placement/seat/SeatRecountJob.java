package nl.plekje.placement.seat;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import nl.plekje.kernel.calendar.Amsterdam;
import nl.plekje.service.outbox.OutboxBell;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Counts days again after something changed, a moment after the fact: an absence answers its parent without waiting for
 * the seats. Replicas share the work. A burst is counted at a measured pace, so that it does not slow down the commands
 * that cause it; decisions do not wait for the count.
 */
@ApplicationScoped
class SeatRecountJob {

    /** Days counted in one transaction. */
    private static final int BATCH = 100;
    /** Days counted in one second at most. */
    private static final int PACE = 500;

    private final SeatRecountRepository recounts;
    private final SeatService seats;
    private final OutboxBell bell;
    private final Clock clock;
    private final int weeksAhead;

    SeatRecountJob(
            SeatRecountRepository recounts,
            SeatService seats,
            OutboxBell bell,
            Clock clock,
            @ConfigProperty(name = "plekje.seats.weeks-ahead") int weeksAhead) {
        this.recounts = recounts;
        this.seats = seats;
        this.bell = bell;
        this.clock = clock;
        this.weeksAhead = weeksAhead;
    }

    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> count() {
        return countUpTo(PACE);
    }

    /** Asks for days that came within sight and were never counted. */
    @Scheduled(every = "10m", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> lookAhead() {
        var today = Amsterdam.dateOf(clock.instant());
        return Panache.withTransaction(() -> recounts.askUncounted(today, today.plusWeeks(weeksAhead)));
    }

    private Uni<Void> countUpTo(int most) {
        if (most <= 0) {
            return Uni.createFrom().voidItem();
        }
        return Panache.withTransaction(() -> recounts.take(BATCH)
                        .call(days -> days.isEmpty() ? Uni.createFrom().voidItem() : seats.recount(days)))
                .chain(days -> {
                    if (days.isEmpty()) {
                        return Uni.createFrom().voidItem();
                    }
                    bell.ring();
                    return countUpTo(most - BATCH);
                });
    }
}
