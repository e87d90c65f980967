package nl.plekje.complaint.signal;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import nl.plekje.service.turn.Turn;

/** Looks for early warnings, each kind in a transaction of its own: one that fails holds up no other. */
@ApplicationScoped
class SignalJob {

    private final SignalService service;
    private final SignalRepository signals;
    private final Turn turn;
    private final Clock clock;

    SignalJob(SignalService service, SignalRepository signals, Turn turn, Clock clock) {
        this.service = service;
        this.signals = signals;
        this.turn = turn;
        this.clock = clock;
    }

    @Scheduled(identity = "signals", every = "{plekje.signals.every}", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> look() {
        var kinds = service.kinds();
        return turn.over("the signal", kinds.keySet(), kind -> signals.mayLook()
                        .chain(may -> may
                                ? service.look(kinds.get(kind), clock.instant())
                                : Uni.createFrom().voidItem()))
                .replaceWithVoid();
    }
}
