package nl.plekje.complaint.signal;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import nl.plekje.service.outbox.OutboxBell;
import org.jboss.logging.Logger;

/** Looks for early warnings, each kind in a transaction of its own: one that fails holds up no other. */
@ApplicationScoped
class SignalJob {

    private static final Logger LOG = Logger.getLogger(SignalJob.class);

    private final SignalService service;
    private final SignalRepository signals;
    private final OutboxBell bell;
    private final Clock clock;

    SignalJob(SignalService service, SignalRepository signals, OutboxBell bell, Clock clock) {
        this.service = service;
        this.signals = signals;
        this.bell = bell;
        this.clock = clock;
    }

    @Scheduled(identity = "signals", every = "{plekje.signals.every}", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> look() {
        var all = Uni.createFrom().voidItem();
        for (var signal : service.kinds().values()) {
            all = all.chain(() -> Panache.withTransaction(() -> signals.mayLook()
                            .chain(may -> may
                                    ? service.look(signal, clock.instant())
                                    : Uni.createFrom().voidItem()))
                    .onFailure()
                    .invoke(failure -> LOG.errorf(failure, "the signal %s could not be looked for", signal.kind()))
                    .onFailure()
                    .recoverWithNull());
        }
        return all.invoke(bell::ring);
    }
}
