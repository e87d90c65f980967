package nl.plekje.complaint.terms;

import nl.plekje.kernel.rule.Citation;
import nl.plekje.service.policy.PolicySection;

/**
 * When a case may end without the parent, who does not answer (CO-050).
 *
 * @param attempts attempts to reach them, each on another day
 * @param withinWorkingDays working days over which the attempts are spread at least
 * @param thenDays days after the written notice before the case ends
 */
public record NoReactionTerms(int attempts, int withinWorkingDays, int thenDays, Citation source) {

    static NoReactionTerms read(PolicySection section) {
        return new NoReactionTerms(
                section.number("attempts"),
                section.number("withinWorkingDays"),
                section.number("thenDays"),
                section.citation());
    }
}
