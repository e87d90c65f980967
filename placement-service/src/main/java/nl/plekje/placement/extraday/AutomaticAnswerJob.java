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

/**
 * Gives free seats to the requests that wait for them, where the conditions or the location have it so: when a request
 * comes in, and again when the seats of its day have changed. Who asked first is tried first, however it is paid (CR-032).
 */
@ApplicationScoped
class AutomaticAnswerJob {

    private static final Logger LOG = Logger.getLogger(AutomaticAnswerJob.class);
    private static final int AT_ONCE = 100;

    private final ExtraDayRepository requests;
    private final SelfAnswerService service;
    private final OutboxBell bell;
    private final Clock clock;

    AutomaticAnswerJob(ExtraDayRepository requests, SelfAnswerService service, OutboxBell bell, Clock clock) {
        this.requests = requests;
        this.service = service;
        this.bell = bell;
        this.clock = clock;
    }

    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> answer() {
        return Panache.withSession(() -> requests.toTry(clock.instant(), AT_ONCE))
                .chain(this::tryAll);
    }

    private Uni<Void> tryAll(List<ExtraDayId> waiting) {
        var all = Uni.createFrom().voidItem();
        for (var id : waiting) {
            all = all.chain(() -> Panache.withTransaction(() -> service.tryAtOnce(id))
                    .onFailure()
                    .invoke(failure -> LOG.errorf(failure, "no seat could be tried for the request %s", id))
                    .onFailure()
                    .recoverWithNull());
        }
        return waiting.isEmpty() ? all : all.invoke(bell::ring);
    }
}
