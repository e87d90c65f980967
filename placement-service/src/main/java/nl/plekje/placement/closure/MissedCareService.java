package nl.plekje.placement.closure;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import nl.plekje.kernel.calendar.DateRange;
import nl.plekje.kernel.id.ChildId;
import nl.plekje.kernel.id.LocationId;
import nl.plekje.placement.closure.ClosureRepository.Standing;
import nl.plekje.service.outbox.Outbox;

/**
 * Keeps what closures take in step with what children have. A closure told what is missed when it was announced; when a child's
 * care changes after that (an absence or another closure is taken back, an extra day ends, a contract begins), what it takes
 * changes too. Each minute is taken by the first closure that reaches it, and a session that its family gave up stays as it
 * was told then.
 */
@ApplicationScoped
public class MissedCareService {

    private final ClosureRepository closures;
    private final MissedCareRepository missedCare;
    private final Outbox outbox;

    MissedCareService(ClosureRepository closures, MissedCareRepository missedCare, Outbox outbox) {
        this.closures = closures;
        this.missedCare = missedCare;
        this.outbox = outbox;
    }

    /**
     * Looks again at what closures of the location take from these children on these days, and tells those that take more or
     * less than they told. Runs in the transaction of the change, which holds the group (or its location) against closures.
     */
    public Uni<Void> update(LocationId location, Collection<ChildId> children, DateRange days) {
        return closures.standing(location, days)
                .chain(standing -> Multi.createFrom()
                        .iterable(standing)
                        .onItem()
                        .transformToUniAndConcatenate(closure -> update(closure, closure.among(children), days))
                        .collect()
                        .last())
                .replaceWithVoid();
    }

    private Uni<Void> update(Standing closure, List<ChildId> children, DateRange days) {
        var common = days.shared(
                new DateRange(closure.view().firstDay(), closure.view().lastDay()));
        if (children.isEmpty() || common.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return missedCare.of(closure.id()).chain(before -> missedCare
                .delete(closure.id(), children, common.get())
                .chain(() -> missedCare.of(closure, children, common.get()))
                .chain(missed -> missedCare.insert(closure.id(), missed))
                .chain(() -> missedCare.of(closure.id()))
                .chain(after -> after.equals(before) ? Uni.createFrom().voidItem() : tell(closure, after)));
    }

    private Uni<Void> tell(Standing closure, List<MissedCare> missed) {
        return closures.nextVersion(closure.id())
                .chain(version -> outbox.append(closure.view().fact(version, closure.location(), missed)));
    }
}
