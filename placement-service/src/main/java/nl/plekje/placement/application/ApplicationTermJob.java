package nl.plekje.placement.application;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import nl.plekje.kernel.id.ApplicationId;
import nl.plekje.service.outbox.OutboxBell;
import org.jboss.logging.Logger;

/** Takes applications off the list that nobody confirmed within the term; the family hears of it (P3). */
@ApplicationScoped
class ApplicationTermJob {

    private static final Logger LOG = Logger.getLogger(ApplicationTermJob.class);
    private static final int AT_ONCE = 50;

    private final ApplicationRepository applications;
    private final ApplicationService service;
    private final OutboxBell bell;
    private final Clock clock;

    ApplicationTermJob(ApplicationRepository applications, ApplicationService service, OutboxBell bell, Clock clock) {
        this.applications = applications;
        this.service = service;
        this.bell = bell;
        this.clock = clock;
    }

    @Scheduled(every = "10s", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> endTerms() {
        return Panache.withTransaction(() -> applications.overdue(clock.instant(), AT_ONCE))
                .chain(this::endAll);
    }

    /** Each in a transaction of its own: one that cannot be ended holds up no other. */
    private Uni<Void> endAll(List<ApplicationId> overdue) {
        var all = Uni.createFrom().voidItem();
        for (var id : overdue) {
            all = all.chain(() -> Panache.withTransaction(() -> service.endTerm(id))
                    .onFailure()
                    .invoke(failure -> LOG.errorf(failure, "the term of application %s could not be ended", id))
                    .onFailure()
                    .recoverWithNull());
        }
        return overdue.isEmpty() ? all : all.invoke(bell::ring);
    }
}
