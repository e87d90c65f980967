package nl.plekje.credit.compensation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.UUID;
import nl.plekje.credit.ledger.LotId;
import nl.plekje.events.ClosureAnnounced.Cause;
import nl.plekje.kernel.explanation.Explanation;
import nl.plekje.kernel.id.ChildId;
import nl.plekje.kernel.id.ClosureId;
import nl.plekje.kernel.id.ContractId;
import nl.plekje.kernel.id.ExtraDayId;

/**
 * Care that was agreed and that the provider could not give, and what makes it good.
 *
 * @param closure the closure for which it is; empty for a withdrawn extra day
 * @param extraDay the extra day that was withdrawn; empty for a closure
 * @param starts when the care missed would have begun
 * @param minutes minutes that make it good
 * @param cause why care could not be given
 * @param lot the credit given; empty as long as there is none
 * @param moneyUntil the family can choose money before this moment; empty where it cannot
 */
record Compensation(
        UUID id,
        ChildId child,
        ContractId contract,
        Optional<ClosureId> closure,
        Optional<ExtraDayId> extraDay,
        LocalDate day,
        LocalTime starts,
        int minutes,
        Cause cause,
        State state,
        Optional<LotId> lot,
        Instant givenAt,
        Optional<Instant> moneyUntil,
        Explanation why) {

    /** What became of it. */
    public enum State {
        /** Its contract is not known yet. */
        WAITING,
        /** Given as credit that does not lapse. */
        CREDIT,
        /** The family chose money. */
        MONEY,
        /** The closure was taken back. */
        TAKEN_BACK,
        /** The provider's conditions give nothing for it. */
        NOT_OFFERED
    }

    Compensation with(State next, Optional<LotId> newLot, Optional<Instant> until, Explanation words) {
        return new Compensation(
                id, child, contract, closure, extraDay, day, starts, minutes, cause, next, newLot, givenAt, until,
                words);
    }

    Compensation in(State next) {
        return with(next, lot, moneyUntil, why);
    }
}
