package nl.plekje.credit.session;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.plekje.credit.contract.Contract;
import nl.plekje.credit.ledger.CreditLot;
import nl.plekje.credit.ledger.Lot;
import nl.plekje.credit.ledger.LotId;
import nl.plekje.credit.ledger.LotMinutes;
import nl.plekje.credit.ledger.Movement;
import nl.plekje.credit.ledger.MovementId;
import nl.plekje.events.CreditChanged;
import nl.plekje.events.CreditSettled;
import nl.plekje.kernel.calendar.Amsterdam;
import nl.plekje.kernel.care.CareType;
import nl.plekje.kernel.explanation.Explanation;
import nl.plekje.kernel.explanation.FactValue;
import nl.plekje.kernel.id.SettlementId;

/** What a compensation moves. */
final class CompensationMovements {

    private CompensationMovements() {}

    /** Credit that does not lapse, empty as yet. */
    static Lot lot(Compensation it, CareType careType, Explanation why) {
        var credit =
                new CreditLot(LotId.next(), it.child(), careType, Amsterdam.dateOf(it.givenAt()), Optional.empty(), 0);
        return Lot.compensation(credit, it.session().day(), why);
    }

    static Movement given(Lot lot, int minutes, Instant at) {
        return movement(lot, CreditChanged.Movement.GRANT, minutes, at, lot.source());
    }

    /** Less is missed than was made good. */
    static Explanation takenBack(Compensation it, int minutes) {
        return explained("credit.compensation.taken-back", it, minutes);
    }

    static Movement paidOut(Compensation it, Lot lot, int minutes, Instant at) {
        return movement(
                lot, CreditChanged.Movement.PAY_OUT, minutes, at, explained("credit.ledger.paid-out", it, minutes));
    }

    /** Money is owed back: care was given after all. */
    static Movement paidBack(Compensation it, Lot lot, int minutes, Instant at) {
        return movement(
                lot, CreditChanged.Movement.PAY_BACK, minutes, at, explained("credit.ledger.paid-back", it, minutes));
    }

    /** What of it is money, as billing is told. */
    static CreditSettled settled(Compensation it, Contract contract, Explanation why, Instant at) {
        return new CreditSettled(
                new SettlementId(it.id()),
                it.settlements(),
                contract.id(),
                it.child(),
                contract.household(),
                contract.careType(),
                it.session().day(),
                Amsterdam.dateOf(at),
                CreditSettled.Subject.COMPENSATION,
                -it.paidMinutes(),
                why);
    }

    private static Explanation explained(String key, Compensation it, int minutes) {
        return Explanation.of(key)
                .with("day", FactValue.date(it.session().day()))
                .with("minutes", FactValue.minutes(minutes));
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
