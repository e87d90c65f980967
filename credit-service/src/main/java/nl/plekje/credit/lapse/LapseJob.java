package nl.plekje.credit.lapse;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import nl.plekje.kernel.calendar.Amsterdam;
import nl.plekje.kernel.id.ChildId;
import nl.plekje.service.outbox.OutboxBell;
import nl.plekje.service.turn.Turn;
import org.jboss.logging.Logger;

/**
 * Books credit that has lapsed, ended or was used in advance, so that the statement says where it went. Nothing waits for
 * it: a lot past its last day cannot be spent, booked or not. A thousand children a transaction, for on the first of
 * January all of them have some; when one of them fails, the others go one by one and it is left for the next turn.
 */
@ApplicationScoped
class LapseJob {

    private static final Logger LOG = Logger.getLogger(LapseJob.class);
    private static final int AT_ONCE = 1000;

    private final LapseRepository lapsing;
    private final LapseService service;
    private final Turn turn;
    private final OutboxBell bell;
    private final Clock clock;

    LapseJob(LapseRepository lapsing, LapseService service, Turn turn, OutboxBell bell, Clock clock) {
        this.lapsing = lapsing;
        this.service = service;
        this.turn = turn;
        this.bell = bell;
        this.clock = clock;
    }

    @Scheduled(
            identity = "lapse",
            every = "{plekje.credit.lapse.every}",
            concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> book() {
        var now = clock.instant();
        var today = Amsterdam.dateOf(now);
        return turns(() -> lapsing.expired(today, AT_ONCE), some -> service.expire(some, today, now))
                .chain(() -> turns(
                        () -> lapsing.unpaidAdvances(today, AT_ONCE), some -> service.settleAdvances(some, today, now)))
                .chain(() -> turns(
                        () -> lapsing.ended(today, AT_ONCE),
                        some -> endAll(some, child -> service.end(child, today, now))));
    }

    /** As many turns as it takes, as long as a turn is full and none of it failed. */
    private Uni<Void> turns(Supplier<Uni<List<ChildId>>> find, Function<Collection<ChildId>, Uni<Void>> work) {
        return Panache.withSession(find)
                .chain(children -> children.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : together(children, work)
                                .chain(whole -> whole && children.size() == AT_ONCE
                                        ? turns(find, work)
                                        : Uni.createFrom().voidItem()));
    }

    private Uni<Boolean> together(List<ChildId> children, Function<Collection<ChildId>, Uni<Void>> work) {
        return Panache.withTransaction(() -> work.apply(children))
                .invoke(bell::ring)
                .replaceWith(true)
                .onFailure()
                .recoverWithUni(failure -> {
                    LOG.warnf("%d children go one by one: %s", children.size(), failure.getMessage());
                    return turn.over("credit of child", children, child -> work.apply(List.of(child)))
                            .replaceWith(false);
                });
    }

    private static Uni<Void> endAll(Collection<ChildId> children, Function<ChildId, Uni<Void>> end) {
        var all = Uni.createFrom().voidItem();
        for (var child : children) {
            all = all.chain(() -> end.apply(child));
        }
        return all;
    }
}
