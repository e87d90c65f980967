package nl.plekje.credit.session;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.plekje.credit.contract.Contract;
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

    static Movement earning(Lot lot, int minutes, Absence absence, Instant at, Explanation why) {
        return new Movement(
                MovementId.next(),
                lot.credit().child(),
                lot.credit().careType(),
                CreditChanged.Movement.EARN,
                List.of(new LotMinutes(lot.credit().id(), minutes)),
                at,
                why,
                Cause.of(absence.id()));
    }

    /** The absence was taken back. */
    static Explanation reversed(Absence absence, int minutes) {
        return explained("credit.ledger.reversed", absence, minutes);
    }

    /** Less was missed than the absence earned: the rest was closed before. */
    static Explanation lessMissed(Absence absence, int minutes) {
        return explained("credit.ledger.less-missed", absence, minutes);
    }

    private static Explanation explained(String key, Absence absence, int minutes) {
        return Explanation.of(key)
                .with("day", FactValue.date(absence.day()))
                .with("minutes", FactValue.minutes(minutes));
    }
}
