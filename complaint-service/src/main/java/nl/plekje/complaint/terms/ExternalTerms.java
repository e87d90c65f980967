package nl.plekje.complaint.terms;

import nl.plekje.kernel.rule.Citation;
import nl.plekje.service.policy.PolicySection;

/** Which way leads outside for who is not satisfied: CO-005, CO-035, CO-056. */
public record ExternalTerms(Order order, Citation source) {

    /** Where to go first. */
    public enum Order {
        /** First the complaints desk, which helps; then the disputes committee. */
        DESK_THEN_COMMITTEE,
        /** The disputes committee at once; the desk may help. */
        COMMITTEE
    }

    static ExternalTerms read(PolicySection section) {
        return new ExternalTerms(section.oneOf("order", Order.class), section.citation());
    }
}
