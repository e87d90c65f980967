package nl.plekje.credit.lapse;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import nl.plekje.kernel.calendar.Amsterdam;
import nl.plekje.kernel.id.ChildId;
import nl.plekje.service.outbox.OutboxBell;
import nl.plekje.service.turn.Abreast;
import nl.plekje.service.turn.Turn;
import org.jboss.logging.Logger;

/**
 * Books credit that has lapsed, ended or was used in advance, so that the statement says where it went. Nothing waits for
 * it: a lot past its last day cannot be spent, booked or not. A thousand children a transaction, and some of these side by
 * side, for on the first of January all of them have some; when one child fails, the others of its thousand go one by one
 * and it is left for the next turn.
 */
@ApplicationScoped
class LapseJob {

    private static final Logger LOG = Logger.getLogger(LapseJob.class);
    private static final ChildId NOBODY = new ChildId(new UUID(0, 0));
    private static final int TOGETHER = 1000;
    private static final int ABREAST = 3;
    private static final int AT_ONCE = TOGETHER * ABREAST;

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
        return turns(NOBODY, after -> lapsing.expired(today, after, AT_ONCE), some -> service.expire(some, today, now))
                .chain(() -> turns(
                        NOBODY,
                        after -> lapsing.unpaidAdvances(today, after, AT_ONCE),
                        some -> service.settleAdvances(some, today, now)))
                .chain(() -> turns(
                        NOBODY,
                        after -> lapsing.ended(today, after, AT_ONCE),
                        some -> endAll(some, child -> service.end(child, today, now))));
    }

    /** Goes through all children in the order of their identities, so that none is met twice, mended or not. */
    private Uni<Void> turns(
            ChildId after, Function<ChildId, Uni<List<ChildId>>> find, Function<Collection<ChildId>, Uni<Void>> work) {
        return Panache.withSession(() -> find.apply(after))
                .chain(children -> children.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : Abreast.all(thousands(children), some -> together(some, work))
                                .chain(() -> children.size() < AT_ONCE
                                        ? Uni.createFrom().voidItem()
                                        : turns(children.get(children.size() - 1), find, work)));
    }

    private static List<List<ChildId>> thousands(List<ChildId> children) {
        return IntStream.iterate(0, from -> from < children.size(), from -> from + TOGETHER)
                .mapToObj(from -> children.subList(from, Math.min(from + TOGETHER, children.size())))
                .toList();
    }

    private Uni<Void> together(List<ChildId> children, Function<Collection<ChildId>, Uni<Void>> work) {
        return Panache.withTransaction(() -> work.apply(children))
                .invoke(bell::ring)
                .onFailure()
                .recoverWithUni(failure -> {
                    LOG.warnf("%d children go one by one: %s", children.size(), failure.getMessage());
                    return turn.over("credit of child", children, child -> work.apply(List.of(child)))
                            .replaceWithVoid();
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
