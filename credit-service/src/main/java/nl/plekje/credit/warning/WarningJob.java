package nl.plekje.credit.warning;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import nl.plekje.credit.warning.WarningRepository.Ending;
import nl.plekje.events.CreditWarned.Occasion;
import nl.plekje.kernel.calendar.Amsterdam;
import nl.plekje.service.outbox.OutboxBell;
import org.jboss.logging.Logger;

/**
 * Warns in time of credit that will be lost. One transaction a warning, so that one that fails holds up no other; what is
 * left over is taken in the next turn.
 */
@ApplicationScoped
class WarningJob {

    private static final Logger LOG = Logger.getLogger(WarningJob.class);
    private static final int AT_ONCE = 500;

    private final WarningRepository warnings;
    private final WarningService service;
    private final OutboxBell bell;
    private final Clock clock;

    WarningJob(WarningRepository warnings, WarningService service, OutboxBell bell, Clock clock) {
        this.warnings = warnings;
        this.service = service;
        this.bell = bell;
        this.clock = clock;
    }

    @Scheduled(
            identity = "warnings",
            every = "{plekje.credit.warnings.every}",
            concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> warn() {
        var now = clock.instant();
        var today = Amsterdam.dateOf(now);
        var distances = service.distances(today);
        return Panache.withSession(() -> warnings.lapsing(today, distances, AT_ONCE))
                .chain(found -> each(found, it -> service.warn(it, Occasion.EXPIRY, now)))
                .chain(() -> Panache.withSession(() -> warnings.ending(today, distances, AT_ONCE)))
                .chain(found -> each(found, it -> service.warn(it, Occasion.END_OF_CARE, now)))
                .chain(() -> Panache.withSession(
                        () -> warnings.underQuota(today, service.providersToWarnOfQuota(today), AT_ONCE)))
                .chain(found -> each(found, it -> service.warnOfQuota(it, now)));
    }

    private Uni<Void> each(List<Ending> found, Function<Ending, Uni<Void>> work) {
        var all = Uni.createFrom().voidItem();
        for (var ending : found) {
            all = all.chain(() -> Panache.withTransaction(() -> work.apply(ending))
                    .onFailure()
                    .invoke(failure -> LOG.errorf(failure, "child %s is warned in the next turn", ending.child()))
                    .onFailure()
                    .recoverWithNull());
        }
        return found.isEmpty() ? all : all.invoke(bell::ring);
    }
}
