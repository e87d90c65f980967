package nl.plekje.placement.endofcare;

import java.util.Objects;
import nl.plekje.kernel.rule.Citation;
import nl.plekje.kernel.rule.PolicyVersion;

/**
 * When care ends by age, for one care type under one version of a provider's conditions.
 *
 * @param ageYears the age that the child reaches
 * @param source where the conditions say so
 */
public record EndOfCareTerms(PolicyVersion version, EndOfCareRule rule, int ageYears, Citation source) {

    public EndOfCareTerms {
        Objects.requireNonNull(version, "version");
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(source, "source");
        if (ageYears < 1) {
            throw new IllegalArgumentException("care ends at an age of one year or more: " + ageYears);
        }
    }
}
