package nl.plekje.placement.notice;

import java.util.Objects;
import nl.plekje.kernel.rule.Citation;
import nl.plekje.kernel.rule.PolicyVersion;

/**
 * The notice period of one version of a provider's conditions.
 *
 * @param months length in calendar months, zero or more
 * @param source where the conditions say so
 */
public record NoticeTerms(PolicyVersion version, int months, Citation source) {

    public NoticeTerms {
        Objects.requireNonNull(version, "version");
        Objects.requireNonNull(source, "source");
        if (months < 0) {
            throw new IllegalArgumentException("a notice period is zero months or more: " + months);
        }
    }
}
