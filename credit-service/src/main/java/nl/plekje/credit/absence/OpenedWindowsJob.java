package nl.plekje.credit.absence;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import nl.plekje.credit.session.AbsenceRepository;
import nl.plekje.credit.session.SessionService;
import nl.plekje.kernel.calendar.Amsterdam;
import nl.plekje.service.turn.Turn;

/**
 * Answers pending absences by itself on the day their window opens (CR-006): nobody has to come back for it. One
 * transaction a child; what is left over is taken in the next turn.
 */
@ApplicationScoped
class OpenedWindowsJob {

    private static final int CHILDREN_A_TURN = 200;

    private final AbsenceRepository absences;
    private final SessionService sessions;
    private final Turn turn;
    private final Clock clock;

    OpenedWindowsJob(AbsenceRepository absences, SessionService sessions, Turn turn, Clock clock) {
        this.absences = absences;
        this.sessions = sessions;
        this.turn = turn;
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
                .chain(children ->
                        turn.over("the answer to child", children, child -> sessions.windowsOpened(child, today, now)))
                .replaceWithVoid();
    }
}
