package nl.plekje.placement.closure;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import nl.plekje.kernel.calendar.Amsterdam;
import nl.plekje.service.turn.Turn;

/** Tells what changed in the calendars of providers, at most a year ahead: a family is not told of ten years at once. */
@ApplicationScoped
class CalendarChangeJob {

    private static final int AT_ONCE = 50;

    private final CalendarChangeRepository changes;
    private final CalendarChangeService service;
    private final Turn turn;
    private final Clock clock;

    CalendarChangeJob(CalendarChangeRepository changes, CalendarChangeService service, Turn turn, Clock clock) {
        this.changes = changes;
        this.service = service;
        this.turn = turn;
        this.clock = clock;
    }

    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> tell() {
        var inAYear = Amsterdam.dateOf(clock.instant()).plusYears(1);
        return Panache.withSession(() -> changes.until(inAYear, AT_ONCE))
                .chain(due -> turn.over("a change of the calendar", due, service::tell))
                .replaceWithVoid();
    }
}
