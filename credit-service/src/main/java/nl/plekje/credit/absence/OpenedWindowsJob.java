package nl.plekje.credit.absence;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import nl.plekje.kernel.calendar.Amsterdam;
import org.jboss.logging.Logger;

/**
 * Answers pending absences by itself on the day their window opens (CR-006): nobody has to come back for it. One
 * transaction a child; what is left over is taken in the next turn.
 */
@ApplicationScoped
class OpenedWindowsJob {

    private static final Logger LOG = Logger.getLogger(OpenedWindowsJob.class);
    private static final int CHILDREN_A_TURN = 200;

    private final AbsenceRepository absences;
    private final AbsenceService service;
    private final Clock clock;

    OpenedWindowsJob(AbsenceRepository absences, AbsenceService service, Clock clock) {
        this.absences = absences;
        this.service = service;
        this.clock = clock;
    }

    @Scheduled(
            identity = "opened-windows",
            every = "{plekje.credit.opened-windows.every}",
            concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> answer() {
        var now = clock.instant();
        var today = Amsterdam.dateOf(now);
        return Panache.withSession(() -> absences.childrenWithOpenWindow(today, CHILDREN_A_TURN))
                .chain(children -> {
                    var all = Uni.createFrom().voidItem();
                    for (var child : children) {
                        all = all.chain(() -> Panache.withTransaction(() -> service.answerOpened(child, today, now))
                                .onFailure()
                                .invoke(failure -> LOG.errorf(failure, "child %s is left for the next turn", child))
                                .onFailure()
                                .recoverWithNull());
                    }
                    return all;
                });
    }
}
