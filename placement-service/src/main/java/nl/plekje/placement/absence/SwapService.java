package nl.plekje.placement.absence;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import nl.plekje.events.AbsenceReason;
import nl.plekje.events.AbsenceReported;
import nl.plekje.events.AbsenceReported.Channel;
import nl.plekje.kernel.id.AbsenceId;
import nl.plekje.kernel.id.ExtraDayId;

/**
 * The days given in a swap. A day is given up and the other taken in one transaction, the caller's: both happen or neither
 * (CR-040).
 */
@ApplicationScoped
public class SwapService {

    private final SwapRepository swaps;
    private final ReturnService returns;

    SwapService(SwapRepository swaps, ReturnService returns) {
        this.swaps = swaps;
        this.returns = returns;
    }

    /**
     * Gives a day up, not told yet.
     *
     * @param actor who grants the extra day
     * @return the fact to tell when the other day is taken; null when the day can no longer be given up: it is no care of the
     *     child, is closed, was reported absent, or has begun
     */
    public Uni<AbsenceReported> giveUp(GivenDay given, String actor, Instant now) {
        if (!now.isBefore(given.sessionStart())) {
            return Uni.createFrom().nullItem();
        }
        var id = AbsenceId.next();
        return swaps.insert(id, given, actor, now)
                .map(written -> written
                        ? new AbsenceReported(
                                id,
                                1,
                                given.child(),
                                given.contract(),
                                given.day(),
                                given.session(),
                                AbsenceReason.LEAVE,
                                Channel.PORTAL,
                                now,
                                given.swappedFor())
                        : null);
    }

    /** Undoes {@link #giveUp} in the same transaction: the other day could not be taken. */
    public Uni<Void> forget(AbsenceId absence) {
        return swaps.delete(absence);
    }

    /**
     * Gives the day back to the family, when the extra day it was given for is no longer its own. Tells it.
     *
     * @return whether the day is the child's again; false when there was none, it has begun, an extra day fills it,
     *     or its seat is another's now
     */
    public Uni<Boolean> takeBack(ExtraDayId extraDay, Instant now) {
        return swaps.locked(extraDay).chain(absence -> {
            if (absence == null || !now.isBefore(absence.sessionStart())) {
                return Uni.createFrom().item(false);
            }
            return returns.giveBack(absence, now).map(Optional::isEmpty);
        });
    }
}
