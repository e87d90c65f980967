package nl.plekje.credit.warning;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import nl.plekje.events.CreditWarned.Occasion;
import nl.plekje.kernel.calendar.Amsterdam;
import nl.plekje.service.turn.Turn;

/**
 * Warns in time of credit that will be lost. One transaction a warning, so that one that fails holds up no other; what is
 * left over is taken in the next turn.
 */
@ApplicationScoped
class WarningJob {

    private static final int AT_ONCE = 500;

    /** Days in which a family need not be reminded of what it was told. */
    private static final int QUIET_DAYS = 7;

    private final WarningRepository warnings;
    private final WarningService service;
    private final Turn turn;
    private final Clock clock;

    WarningJob(WarningRepository warnings, WarningService service, Turn turn, Clock clock) {
        this.warnings = warnings;
        this.service = service;
        this.turn = turn;
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
        return Panache.withSession(() -> warnings.lapsing(today, distances, QUIET_DAYS, AT_ONCE))
                .chain(found -> turn.over("the warning of", found, it -> service.warn(it, Occasion.EXPIRY, now)))
                .chain(() -> Panache.withSession(() -> warnings.ending(today, distances, AT_ONCE)))
                .chain(found -> turn.over("the warning of", found, it -> service.warn(it, Occasion.END_OF_CARE, now)))
                .chain(() -> Panache.withSession(
                        () -> warnings.underQuota(today, service.providersToWarnOfQuota(today), AT_ONCE)))
                .chain(found -> turn.over("the warning of", found, it -> service.warnOfQuota(it, now)))
                .replaceWithVoid();
    }
}
