package nl.plekje.complaint.terms;

import nl.plekje.kernel.rule.Citation;
import nl.plekje.service.policy.PolicySection;

/**
 * Where the complaints regulation is published, and who answers questions about it.
 *
 * @param link address of the published regulation (CO-030, CO-057)
 * @param mailbox of the complaints coordinator: doubts and questions about the procedure make no case (CO-006, CO-047)
 */
public record RegulationTerms(String link, String mailbox, Citation source) {

    static RegulationTerms read(PolicySection section) {
        return new RegulationTerms(section.text("link"), section.text("mailbox"), section.citation());
    }
}
