package nl.plekje.credit.compensation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.plekje.credit.compensation.Compensation.State;
import nl.plekje.credit.contract.Contract;
import nl.plekje.credit.ledger.CreditLot;
import nl.plekje.credit.ledger.Lot;
import nl.plekje.credit.ledger.LotId;
import nl.plekje.credit.ledger.LotMinutes;
import nl.plekje.credit.ledger.Movement;
import nl.plekje.credit.ledger.MovementId;
import nl.plekje.events.ClosureAnnounced;
import nl.plekje.events.ClosureAnnounced.Missed;
import nl.plekje.events.CreditChanged;
import nl.plekje.events.CreditSettled;
import nl.plekje.kernel.calendar.Amsterdam;
import nl.plekje.kernel.care.CareType;
import nl.plekje.kernel.explanation.Explanation;
import nl.plekje.kernel.explanation.FactValue;
import nl.plekje.kernel.id.Id;
import nl.plekje.kernel.id.SettlementId;

/** What a compensation moves. */
final class CompensationMovements {

    private CompensationMovements() {}

    /** The compensation of a session missed; the one that was taken back before, if there is one. */
    static Compensation of(ClosureAnnounced closure, Missed missed, Compensation before, Instant at) {
        var why = Explanation.of("credit.compensation.waiting").with("day", FactValue.date(missed.day()));
        return new Compensation(
                before == null ? Id.next() : before.id(),
                missed.child(),
                missed.contract(),
                Optional.of(closure.closure()),
                Optional.empty(),
                missed.day(),
                missed.session().from(),
                missed.session().minutes(),
                closure.cause(),
                State.WAITING,
                Optional.empty(),
                at,
                Optional.empty(),
                why);
    }

    /** Credit that does not lapse, empty as yet. */
    static Lot lot(Compensation it, CareType careType, Explanation why) {
        var credit =
                new CreditLot(LotId.next(), it.child(), careType, Amsterdam.dateOf(it.givenAt()), Optional.empty(), 0);
        return Lot.compensation(credit, it.day(), why);
    }

    static Movement given(Compensation it, Lot lot) {
        return movement(lot, CreditChanged.Movement.GRANT, it.minutes(), it.givenAt(), lot.source());
    }

    /** The closure was taken back: care goes on. */
    static Movement takenBack(Compensation it, Lot lot, Instant at) {
        var minutes = lot.credit().freeMinutes();
        var why = Explanation.of("credit.compensation.taken-back")
                .with("day", FactValue.date(it.day()))
                .with("minutes", FactValue.minutes(minutes));
        return movement(lot, CreditChanged.Movement.REVERSE, minutes, at, why);
    }

    static Movement paidOut(Compensation it, Lot lot, Instant at) {
        var minutes = lot.credit().freeMinutes();
        var why = Explanation.of("credit.ledger.paid-out")
                .with("day", FactValue.date(it.day()))
                .with("minutes", FactValue.minutes(minutes));
        return movement(lot, CreditChanged.Movement.PAY_OUT, minutes, at, why);
    }

    static CreditSettled settled(Compensation it, Contract contract, int minutes, Explanation why, Instant at) {
        return new CreditSettled(
                new SettlementId(it.id()),
                1,
                contract.id(),
                it.child(),
                contract.household(),
                contract.careType(),
                it.day(),
                Amsterdam.dateOf(at),
                CreditSettled.Subject.COMPENSATION,
                -minutes,
                why);
    }

    private static Movement movement(Lot lot, CreditChanged.Movement kind, int minutes, Instant at, Explanation why) {
        return new Movement(
                MovementId.next(),
                lot.credit().child(),
                lot.credit().careType(),
                kind,
                List.of(new LotMinutes(lot.credit().id(), minutes)),
                at,
                why,
                Movement.Cause.NONE);
    }
}
