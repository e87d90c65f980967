package nl.plekje.complaint.handling;

import java.time.Instant;
import nl.plekje.complaint.casework.Situation;
import nl.plekje.kernel.explanation.Explanation;
import nl.plekje.kernel.explanation.FactValue;
import nl.plekje.kernel.explanation.RuleBroken;
import nl.plekje.kernel.rule.RuleId;

/** Refusals that several commands share. */
final class Refusal {

    private Refusal() {}

    static RuleBroken of(String field, String key) {
        return new RuleBroken(field, Explanation.of(key));
    }

    static RuleBroken of(String field, String key, String rule) {
        return new RuleBroken(field, Explanation.of(key, new RuleId(rule)));
    }

    /** The moment something happened that is entered now: neither ahead nor before the case began. */
    static Instant moment(Situation situation, Instant at) {
        if (at == null) {
            return situation.now();
        }
        if (at.isAfter(situation.now()) || at.isBefore(situation.file().now().filedAt())) {
            throw new RuleBroken(
                    "/at",
                    Explanation.of("complaint.handling.impossible-moment")
                            .with("at", FactValue.instant(at))
                            .with(
                                    "filedAt",
                                    FactValue.instant(situation.file().now().filedAt())));
        }
        return at;
    }
}
