package nl.plekje.credit.absence;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import nl.plekje.credit.decision.AbsenceCreditDecision;
import nl.plekje.credit.decision.AbsenceCreditDecision.Earned;
import nl.plekje.kernel.explanation.Explanation;
import nl.plekje.kernel.explanation.FactValue;
import nl.plekje.kernel.id.ContractId;

/**
 * What sessions have earned. A session earns its minutes once: where an absence was withdrawn after its credit had been
 * used, that credit stayed, and reporting the same session again earns what is left of it.
 */
final class EarnedSessions {

    private final Map<SessionDay, Integer> minutes = new HashMap<>();

    EarnedSessions(Collection<Map.Entry<SessionDay, Integer>> earned) {
        earned.forEach(it -> minutes.put(it.getKey(), it.getValue()));
    }

    record SessionDay(ContractId contract, LocalDate day) {}

    /** The decision without the minutes that the session has earned before; what it earns now counts from here on. */
    AbsenceCreditDecision deducted(AbsenceCreditDecision decision, ContractId contract, LocalDate day) {
        if (!(decision instanceof Earned earned)) {
            return decision;
        }
        var session = new SessionDay(contract, day);
        var before = minutes.getOrDefault(session, 0);
        if (before == 0) {
            minutes.put(session, earned.minutes());
            return decision;
        }
        var left = Math.max(0, earned.minutes() - before);
        minutes.put(session, before + left);
        var why = Explanation.of("credit.absence.earned-before")
                .with("minutes", FactValue.minutes(left))
                .with("before", FactValue.minutes(before))
                .because(earned.why());
        return new Earned(left, earned.usableFrom(), earned.expiresOn(), earned.undoUntil(), why);
    }
}
