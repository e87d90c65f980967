package nl.plekje.placement.extraday;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import nl.plekje.service.turn.Turn;

/**
 * Gives free seats to the requests that wait for them, where the conditions or the location have it so: when a request
 * comes in, and again when the seats of its day have changed. Who asked first is tried first, however it is paid (CR-032).
 */
@ApplicationScoped
class AutomaticAnswerJob {

    private static final int AT_ONCE = 100;

    private final ExtraDayRepository requests;
    private final SelfAnswerService service;
    private final Turn turn;
    private final Clock clock;

    AutomaticAnswerJob(ExtraDayRepository requests, SelfAnswerService service, Turn turn, Clock clock) {
        this.requests = requests;
        this.service = service;
        this.turn = turn;
        this.clock = clock;
    }

    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> answer() {
        return Panache.withSession(() -> requests.toTry(clock.instant(), AT_ONCE))
                .chain(waiting -> turn.over("a seat for request", waiting, service::tryAtOnce))
                .replaceWithVoid();
    }
}
