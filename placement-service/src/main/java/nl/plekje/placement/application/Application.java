package nl.plekje.placement.application;

import java.time.Instant;
import nl.plekje.events.ApplicationChanged.RemovedFor;
import nl.plekje.kernel.care.CareType;
import nl.plekje.kernel.explanation.Explanation;
import nl.plekje.kernel.id.ApplicationId;
import nl.plekje.kernel.id.ChildId;
import nl.plekje.kernel.id.HouseholdId;
import nl.plekje.kernel.id.LocationId;
import nl.plekje.kernel.rule.PolicyVersion;
import nl.plekje.service.problem.Conflict;

/**
 * A family's recorded wish for a place. Each change makes the next version of it.
 *
 * @param transfer why a child with a place wants another; null for a child without
 * @param registeredAt the moment that counts for the order of the list: no change moves it (PL-048)
 * @param policy the version of the conditions that the family keeps: that of its registration
 * @param confirmBy until when the family has to confirm; null unless it is {@link ApplicationState#REGISTERED}
 * @param removedFor why it was removed; null unless it was
 */
public record Application(
        ApplicationId id,
        long version,
        ChildId child,
        HouseholdId household,
        String provider,
        CareType careType,
        Wish wish,
        TransferCause transfer,
        ApplicationState state,
        Instant registeredAt,
        ApplicationChannel channel,
        PolicyVersion policy,
        Instant confirmBy,
        RemovedFor removedFor) {

    /** The family says that what was recorded is what it wishes; throws {@link Conflict} when there is nothing to confirm. */
    public Application confirm() {
        return become(ApplicationState.CONFIRMED, wish, null, null);
    }

    /**
     * The same with another wish.
     *
     * @param term until when a wish that is not confirmed yet has to be
     */
    public Application wish(Wish other, Instant term) {
        if (!state.stands()) {
            throw gone();
        }
        return next(state, other, state == ApplicationState.REGISTERED ? term : null, null);
    }

    /**
     * The same once the child has at this location what the family wished: it waits on where it would rather be, and for
     * nothing else.
     */
    public Application placedAt(LocationId location) {
        var better = wish.preferredTo(location);
        return better.isEmpty()
                ? remove(RemovedFor.PLACED)
                : next(
                        state,
                        new Wish(better, wish.days(), wish.alternatives(), wish.earliestStart()),
                        confirmBy,
                        null);
    }

    /** The family takes it back; throws {@link Conflict} when it has left the list. */
    public Application withdraw() {
        return become(ApplicationState.WITHDRAWN, wish, null, null);
    }

    /** It is taken off the list; throws {@link Conflict} when it has left before. */
    public Application remove(RemovedFor reason) {
        return become(ApplicationState.REMOVED, wish, null, reason);
    }

    private Application become(ApplicationState next, Wish wished, Instant term, RemovedFor reason) {
        if (!state.mayBecome(next)) {
            throw state.stands() ? new Conflict("", Explanation.of("placement.application.confirmed-before")) : gone();
        }
        return next(next, wished, term, reason);
    }

    private Application next(ApplicationState next, Wish wished, Instant term, RemovedFor reason) {
        return new Application(
                id,
                version + 1,
                child,
                household,
                provider,
                careType,
                wished,
                transfer,
                next,
                registeredAt,
                channel,
                policy,
                term,
                reason);
    }

    private Conflict gone() {
        return new Conflict(
                "",
                Explanation.of(
                        state == ApplicationState.WITHDRAWN
                                ? "placement.application.withdrawn-before"
                                : "placement.application.removed-before"));
    }
}
