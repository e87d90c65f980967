package nl.plekje.placement.application;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import nl.plekje.service.turn.Turn;

/** Takes applications off the list that nobody confirmed within the term; the family hears of it (P3). */
@ApplicationScoped
class ApplicationTermJob {

    private static final int AT_ONCE = 50;

    private final ApplicationRepository applications;
    private final ApplicationService service;
    private final Turn turn;
    private final Clock clock;

    ApplicationTermJob(ApplicationRepository applications, ApplicationService service, Turn turn, Clock clock) {
        this.applications = applications;
        this.service = service;
        this.turn = turn;
        this.clock = clock;
    }

    @Scheduled(every = "10s", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> endTerms() {
        return Panache.withTransaction(() -> applications.overdue(clock.instant(), AT_ONCE))
                .chain(overdue -> turn.over("the term of application", overdue, service::endTerm))
                .replaceWithVoid();
    }
}
