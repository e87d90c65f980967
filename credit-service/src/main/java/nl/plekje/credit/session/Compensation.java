package nl.plekje.credit.session;

import java.time.Instant;
import java.time.LocalTime;
import java.util.Optional;
import java.util.UUID;
import nl.plekje.credit.ledger.LotId;
import nl.plekje.events.ClosureAnnounced;
import nl.plekje.events.ClosureAnnounced.Cause;
import nl.plekje.events.ClosureAnnounced.Missed;
import nl.plekje.kernel.explanation.Explanation;
import nl.plekje.kernel.explanation.FactValue;
import nl.plekje.kernel.id.ChildId;
import nl.plekje.kernel.id.ClosureId;
import nl.plekje.kernel.id.ExtraDayId;
import nl.plekje.kernel.id.Id;

/**
 * Care that was agreed and that the provider could not give, and what makes it good.
 *
 * @param closure the closure for which it is; empty for a withdrawn extra day
 * @param extraDay the extra day that was withdrawn; empty for a closure
 * @param session the session that is missed, whole or in part
 * @param from local time from which care is missed
 * @param until local time until which care is missed
 * @param minutes minutes that make it good, or did before it was taken back
 * @param paidMinutes minutes of these that were paid as money
 * @param settlements how often billing was told of that: the version of the settlement
 * @param cause why care could not be given
 * @param lot the credit given, also where it was taken back; empty as long as there was none
 * @param givenAt the moment of the announcement
 * @param moneyUntil the family can choose money before this moment; empty where it cannot
 */
public record Compensation(
        UUID id,
        ChildId child,
        Optional<ClosureId> closure,
        Optional<ExtraDayId> extraDay,
        CareSession session,
        LocalTime from,
        LocalTime until,
        int minutes,
        int paidMinutes,
        long settlements,
        Cause cause,
        State state,
        Optional<LotId> lot,
        Instant givenAt,
        Optional<Instant> moneyUntil,
        Explanation why)
        implements Claim {

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
        NOT_OFFERED,
        /** The family had given the time up before, another closure had taken it, or nothing was paid for it. */
        NOTHING_MISSED
    }

    @Override
    public UUID identity() {
        return id;
    }

    @Override
    public Instant claimedAt() {
        return givenAt;
    }

    @Override
    public boolean stands() {
        return state != State.TAKEN_BACK;
    }

    /** Whether it is for a closure: such a one shares the minutes of its session with others. */
    boolean ofClosure() {
        return closure.isPresent();
    }

    /** Minutes that are made good now. */
    int madeGoodMinutes() {
        return state == State.CREDIT || state == State.MONEY ? minutes : 0;
    }

    /** What a closure takes of a session; what makes it good is settled when all that is known of the session is there. */
    static Compensation ofClosure(ClosureAnnounced closure, Missed missed, CareSession session, Instant announcedAt) {
        return new Compensation(
                Id.next(),
                missed.child(),
                Optional.of(closure.closure()),
                Optional.empty(),
                session,
                missed.session().from(),
                missed.session().until(),
                0,
                0,
                0,
                closure.cause(),
                State.WAITING,
                Optional.empty(),
                announcedAt,
                Optional.empty(),
                Explanation.of("credit.compensation.waiting").with("day", FactValue.date(missed.day())));
    }

    /** A granted extra day that was withdrawn. */
    static Compensation ofWithdrawn(ExtraDay day, Instant at, Explanation why) {
        return new Compensation(
                Id.next(),
                day.child(),
                Optional.empty(),
                Optional.of(day.id()),
                day.careSession(),
                day.session().from(),
                day.session().until(),
                0,
                0,
                0,
                Cause.STAFF_SHORTAGE,
                State.WAITING,
                Optional.empty(),
                at,
                Optional.empty(),
                why);
    }

    Compensation in(State next) {
        return with(from, until, minutes, paidMinutes, settlements, next, lot, moneyUntil, why);
    }

    Compensation missing(LocalTime newFrom, LocalTime newUntil) {
        return with(newFrom, newUntil, minutes, paidMinutes, settlements, state, lot, moneyUntil, why);
    }

    Compensation worth(int newMinutes) {
        return with(from, until, newMinutes, paidMinutes, settlements, state, lot, moneyUntil, why);
    }

    Compensation paid(int newPaidMinutes) {
        return with(from, until, minutes, newPaidMinutes, settlements + 1, state, lot, moneyUntil, why);
    }

    Compensation credited(LotId newLot, Optional<Instant> newMoneyUntil, Explanation words) {
        return with(
                from,
                until,
                minutes,
                paidMinutes,
                settlements,
                State.CREDIT,
                Optional.of(newLot),
                newMoneyUntil,
                words);
    }

    /** The same with all that can change. */
    private Compensation with(
            LocalTime newFrom,
            LocalTime newUntil,
            int newMinutes,
            int newPaidMinutes,
            long newSettlements,
            State newState,
            Optional<LotId> newLot,
            Optional<Instant> newMoneyUntil,
            Explanation words) {
        return new Compensation(
                id,
                child,
                closure,
                extraDay,
                session,
                newFrom,
                newUntil,
                newMinutes,
                newPaidMinutes,
                newSettlements,
                cause,
                newState,
                newLot,
                givenAt,
                newMoneyUntil,
                words);
    }
}
