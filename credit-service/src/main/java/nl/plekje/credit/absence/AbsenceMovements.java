package nl.plekje.credit.absence;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.plekje.credit.contract.Contract;
import nl.plekje.credit.decision.AbsenceCreditDecision;
import nl.plekje.credit.decision.AbsenceCreditDecision.Earned;
import nl.plekje.credit.ledger.CreditLot;
import nl.plekje.credit.ledger.Lot;
import nl.plekje.credit.ledger.LotId;
import nl.plekje.credit.ledger.LotMinutes;
import nl.plekje.credit.ledger.Movement;
import nl.plekje.credit.ledger.Movement.Cause;
import nl.plekje.credit.ledger.MovementId;
import nl.plekje.events.CreditChanged;
import nl.plekje.kernel.explanation.Explanation;
import nl.plekje.kernel.explanation.FactValue;
import nl.plekje.kernel.id.AbsenceId;

/** The movements that an absence makes. */
final class AbsenceMovements {

    private AbsenceMovements() {}

    /** The lot that an absence earned, empty as yet: it pays days of the absent day's year, until it lapses. */
    static Lot lot(Absence absence, Contract contract, Earned earned) {
        var credit = new CreditLot(
                LotId.next(),
                absence.child(),
                contract.careType(),
                earned.usableFrom(),
                Optional.of(earned.expiresOn()),
                0);
        return Lot.earned(credit, absence.day(), absence.id(), earned.why());
    }

    static Movement earning(Lot lot, AbsenceCreditDecision decision, AbsenceId absence, Instant at) {
        return movement(lot, CreditChanged.Movement.EARN, decision.minutes(), at, decision.why(), absence);
    }

    /** All that is free goes back: the absence was withdrawn. */
    static Movement reversal(Lot lot, Instant at) {
        var minutes = lot.credit().freeMinutes();
        var why = Explanation.of("credit.ledger.reversed")
                .with("day", FactValue.date(lot.absentDay().orElseThrow()))
                .with("minutes", FactValue.minutes(minutes));
        return movement(
                lot,
                CreditChanged.Movement.REVERSE,
                minutes,
                at,
                why,
                lot.absence().orElseThrow());
    }

    private static Movement movement(
            Lot lot, CreditChanged.Movement kind, int minutes, Instant at, Explanation why, AbsenceId absence) {
        return new Movement(
                MovementId.next(),
                lot.credit().child(),
                lot.credit().careType(),
                kind,
                List.of(new LotMinutes(lot.credit().id(), minutes)),
                at,
                why,
                Cause.of(absence));
    }
}
