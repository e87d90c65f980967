package nl.plekje.complaint.casework;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import nl.plekje.kernel.id.ComplaintId;
import nl.plekje.service.outbox.OutboxBell;
import org.jboss.logging.Logger;

/**
 * Lets cases say what they have to say by themselves: warnings, broken promises, overdue measures. Each case names in the
 * database when it has something to say next, so one look at an index a second finds what is due, on any replica, after
 * any restart, and however far the clock was moved. A clock that jumped past several moments says each of them.
 */
@ApplicationScoped
class AlarmJob {

    private static final Logger LOG = Logger.getLogger(AlarmJob.class);
    private static final int AT_ONCE = 50;
    /** A case that fails is tried again, and holds up no other. */
    private static final Duration RETRY = Duration.ofMinutes(1);

    private final HistoryRepository histories;
    private final CaseService cases;
    private final OutboxBell bell;
    private final Clock clock;
    private final Timer turns;

    AlarmJob(HistoryRepository histories, CaseService cases, OutboxBell bell, Clock clock, MeterRegistry meters) {
        this.histories = histories;
        this.cases = cases;
        this.bell = bell;
        this.clock = clock;
        this.turns = Timer.builder("plekje.complaint.alarm.turn")
                .description("Time that a turn of due alarms takes")
                .register(meters);
    }

    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> say() {
        return sayNext().invoke(said -> {}).replaceWithVoid();
    }

    private Uni<Integer> sayNext() {
        var sample = Timer.start();
        return Panache.withTransaction(() -> histories.withAlarm(clock.instant(), AT_ONCE))
                .chain(due -> sayAll(due).replaceWith(due.size()))
                .chain(count -> {
                    if (count == 0) {
                        return Uni.createFrom().item(0);
                    }
                    sample.stop(turns);
                    bell.ring();
                    return sayNext();
                });
    }

    /** Each in a transaction of its own. */
    private Uni<Void> sayAll(List<ComplaintId> due) {
        var all = Uni.createFrom().voidItem();
        for (var id : due) {
            all = all.chain(
                    () -> Panache.withTransaction(() -> cases.change(id, Viewer.service(), situation -> List.of()))
                            .replaceWithVoid()
                            .onFailure()
                            .recoverWithUni(failure -> {
                                LOG.errorf(failure, "case %s cannot say what it has to", id);
                                return Panache.withTransaction(() -> histories.postponeAlarm(
                                        id, clock.instant().plus(RETRY)));
                            }));
        }
        return all;
    }
}
