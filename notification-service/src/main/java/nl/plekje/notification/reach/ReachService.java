package nl.plekje.notification.reach;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import nl.plekje.kernel.id.ClosureId;
import nl.plekje.kernel.id.HouseholdId;
import nl.plekje.service.audit.Audit;
import nl.plekje.service.outbox.Outbox;
import nl.plekje.service.problem.NotFound;

/** Who knows of a closure, and who has to be called. */
@ApplicationScoped
public class ReachService {

    private final ReachRepository reach;
    private final Outbox outbox;
    private final Audit audit;
    private final Clock clock;

    ReachService(ReachRepository reach, Outbox outbox, Audit audit, Clock clock) {
        this.reach = reach;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /** Tells how many families know of these closures now, in the current transaction. */
    public Uni<Void> changed(List<ClosureId> closures) {
        var all = Uni.createFrom().voidItem();
        for (var closure : closures) {
            all = all.chain(() -> reach.count(closure, clock.instant()))
                    .chain(told -> told == null ? Uni.createFrom().voidItem() : outbox.append(told));
        }
        return all;
    }

    /** @param manager account whose locations count; null for all locations */
    Uni<ReachView> of(ClosureId closure, String manager) {
        return reach.knows(closure, manager)
                .invoke(known -> {
                    if (!known) {
                        throw new NotFound();
                    }
                })
                .chain(() -> reach.readers(closure))
                .map(readers -> ReachView.of(closure, readers));
    }

    /** Somebody of the location spoke to the family; said again, the first moment stays. */
    Uni<ReachView> spoke(ClosureId closure, HouseholdId household, String account, String manager) {
        return of(closure, manager)
                .chain(() -> reach.spoke(closure, household, account, clock.instant()))
                .invoke(concerned -> {
                    if (!concerned) {
                        throw new NotFound();
                    }
                })
                .chain(() -> audit.record(account, "family-spoken-to", "closure/" + closure))
                .chain(() -> changed(List.of(closure)))
                .chain(() -> of(closure, manager));
    }
}
