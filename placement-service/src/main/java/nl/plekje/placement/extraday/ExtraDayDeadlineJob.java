package nl.plekje.placement.extraday;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import nl.plekje.kernel.id.ExtraDayId;
import nl.plekje.service.outbox.OutboxBell;
import org.jboss.logging.Logger;

/** Answers requests that nobody decided, at their deadline: no family is left without an answer (C1). */
@ApplicationScoped
class ExtraDayDeadlineJob {

    private static final Logger LOG = Logger.getLogger(ExtraDayDeadlineJob.class);
    private static final int AT_ONCE = 50;

    private final ExtraDayRepository requests;
    private final ExtraDayService service;
    private final OutboxBell bell;
    private final Clock clock;

    ExtraDayDeadlineJob(ExtraDayRepository requests, ExtraDayService service, OutboxBell bell, Clock clock) {
        this.requests = requests;
        this.service = service;
        this.bell = bell;
        this.clock = clock;
    }

    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> answer() {
        return Panache.withTransaction(() -> requests.due(clock.instant(), AT_ONCE))
                .chain(this::answerAll);
    }

    /** Each in a transaction of its own: one that cannot be answered holds up no other. */
    private Uni<Void> answerAll(List<ExtraDayId> due) {
        var all = Uni.createFrom().voidItem();
        for (var id : due) {
            all = all.chain(() -> Panache.withTransaction(() -> service.decideAtDeadline(id))
                    .onFailure()
                    .invoke(failure -> LOG.errorf(failure, "the request %s could not be answered at its deadline", id))
                    .onFailure()
                    .recoverWithNull());
        }
        return due.isEmpty() ? all : all.invoke(bell::ring);
    }
}
