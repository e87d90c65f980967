package nl.plekje.credit.ledger;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import nl.plekje.kernel.calendar.Amsterdam;
import org.jboss.logging.Logger;

/**
 * Books credit that has lapsed (CR-024, CR-048), so that the statement says where it went. Nothing waits for it: a lot
 * past its last day cannot be spent, booked or not. One transaction a child, so that one that fails holds up no other.
 */
@ApplicationScoped
class ExpiryJob {

    private static final Logger LOG = Logger.getLogger(ExpiryJob.class);
    private static final int CHILDREN_A_TURN = 200;

    private final LedgerRepository ledger;
    private final LedgerService bookings;
    private final Clock clock;

    ExpiryJob(LedgerRepository ledger, LedgerService bookings, Clock clock) {
        this.ledger = ledger;
        this.bookings = bookings;
        this.clock = clock;
    }

    @Scheduled(
            identity = "expiry",
            every = "{plekje.credit.expiry.every}",
            concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> book() {
        var now = clock.instant();
        var today = Amsterdam.dateOf(now);
        return Panache.withSession(() -> ledger.childrenWithExpired(today, CHILDREN_A_TURN))
                .chain(children -> {
                    var all = Uni.createFrom().voidItem();
                    for (var child : children) {
                        all = all.chain(() -> Panache.withTransaction(() -> bookings.expire(child, today, now))
                                .onFailure()
                                .invoke(failure -> LOG.errorf(failure, "child %s is left for the next turn", child))
                                .onFailure()
                                .recoverWithNull());
                    }
                    return all;
                });
    }
}
