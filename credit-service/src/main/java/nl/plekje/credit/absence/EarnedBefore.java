package nl.plekje.credit.absence;

import nl.plekje.credit.decision.AbsenceCreditDecision;
import nl.plekje.credit.decision.AbsenceCreditDecision.Earned;
import nl.plekje.kernel.explanation.Explanation;
import nl.plekje.kernel.explanation.FactValue;

/**
 * A session earns its minutes once. Where an absence was withdrawn after its credit had been used, that credit stayed;
 * reporting the same session again earns what is left of it.
 */
final class EarnedBefore {

    private EarnedBefore() {}

    /** The decision without the minutes that the session has earned before. */
    static AbsenceCreditDecision deducted(AbsenceCreditDecision decision, int minutesBefore) {
        if (minutesBefore == 0 || !(decision instanceof Earned earned)) {
            return decision;
        }
        var left = Math.max(0, earned.minutes() - minutesBefore);
        var why = Explanation.of("credit.absence.earned-before")
                .with("minutes", FactValue.minutes(left))
                .with("before", FactValue.minutes(minutesBefore))
                .because(earned.why());
        return new Earned(left, earned.expiresOn(), earned.undoUntil(), why);
    }
}
