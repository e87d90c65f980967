package nl.plekje.placement.extraday;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import nl.plekje.service.turn.Turn;
import org.jboss.logging.Logger;

/**
 * Answers requests that nobody decided, at their deadline: no family is left without an answer (C1). It knows the next
 * deadline and wakes for it. Ten times a second it compares that with the clock, in memory, since a clock that is moved
 * tells nobody; it asks the database when a deadline has come, at the start, and every few seconds for requests that other
 * replicas took in.
 *
 * <p>A thread of its own, as the outbox relay has: it waits most of the time.
 */
@ApplicationScoped
class ExtraDayDeadlineJob {

    private static final Logger LOG = Logger.getLogger(ExtraDayDeadlineJob.class);
    private static final Duration TICK = Duration.ofMillis(100);
    private static final Duration LOOK = Duration.ofSeconds(5);
    private static final Duration COMMIT = Duration.ofMillis(300);
    private static final int AT_ONCE = 50;

    private final ExtraDayRepository requests;
    private final SelfAnswerService service;
    private final Turn turn;
    private final Clock clock;
    private final DeadlineWatch watch = new DeadlineWatch();
    private volatile boolean running = true;
    private Thread thread;

    ExtraDayDeadlineJob(ExtraDayRepository requests, SelfAnswerService service, Turn turn, Clock clock) {
        this.requests = requests;
        this.service = service;
        this.turn = turn;
        this.clock = clock;
    }

    void start(@Observes StartupEvent started) {
        thread = new Thread(this::runUntilStopped, "extra-day-deadlines");
        thread.setDaemon(true);
        thread.start();
    }

    void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
        running = false;
        if (thread != null) {
            thread.interrupt();
            thread.join(LOOK.toMillis());
        }
    }

    /** A request with this deadline is being taken in: its transaction is committed in a moment. */
    void expect(Instant deadline) {
        var committed = clock.instant().plus(COMMIT);
        watch.expect(deadline.isBefore(committed) ? committed : deadline);
    }

    private void runUntilStopped() {
        var lookAt = System.nanoTime();
        while (running) {
            try {
                if (watch.isDue(clock.instant()) || System.nanoTime() - lookAt >= 0) {
                    VertxContextSupport.subscribeAndAwait(this::answer);
                    lookAt = System.nanoTime() + LOOK.toNanos();
                }
                Thread.sleep(TICK.toMillis());
            } catch (InterruptedException e) {
                return;
            } catch (Throwable e) {
                if (running) {
                    LOG.warnf("deadlines are looked at again in %d s: %s", LOOK.toSeconds(), e.getMessage());
                }
                watch.startOver();
                lookAt = System.nanoTime() + LOOK.toNanos();
            }
        }
    }

    /** Answers all that is due and looks up what comes next. */
    private Uni<Void> answer() {
        watch.startOver();
        return answerDue()
                .chain(looked -> Panache.withSession(() -> requests.nextDeadline(looked)))
                .invoke(next -> {
                    if (next != null) {
                        watch.expect(next);
                    }
                })
                .replaceWithVoid();
    }

    /** @return the moment of the last look: what was due then is answered, or cannot be now and is tried at the next one */
    private Uni<Instant> answerDue() {
        var now = clock.instant();
        return Panache.withSession(() -> requests.due(now, AT_ONCE))
                .chain(due -> turn.over("the deadline of request", due, service::atDeadline))
                .chain(answered -> answered == 0 ? Uni.createFrom().item(now) : answerDue());
    }
}
