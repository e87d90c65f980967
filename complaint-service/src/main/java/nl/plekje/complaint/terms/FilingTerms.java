package nl.plekje.complaint.terms;

import java.util.Objects;
import nl.plekje.kernel.rule.Citation;
import nl.plekje.kernel.rule.PolicyVersion;
import nl.plekje.service.policy.PolicySection;

/**
 * Within which time a complaint is asked for (CO-008).
 *
 * @param version the conditions it stands in
 * @param withinMonths months after the event, the last day included
 * @param source the rule, and where the conditions say so
 */
public record FilingTerms(PolicyVersion version, int withinMonths, Citation source) {

    public FilingTerms {
        Objects.requireNonNull(version, "version");
        Objects.requireNonNull(source, "source");
        if (withinMonths < 1) {
            throw new IllegalArgumentException("a filing period of " + withinMonths + " months");
        }
    }

    static FilingTerms read(PolicyVersion version, PolicySection section) {
        return section.section(
                "filing", filing -> new FilingTerms(version, filing.number("withinMonths"), filing.citation()));
    }
}
