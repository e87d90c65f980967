package nl.plekje.kernel.rule;

import java.time.LocalDate;
import java.util.Objects;

/**
 * One version of a provider's conditions. A new version never changes what was decided under an older one, so every
 * decision stores the version it applied.
 *
 * @param provider code of the provider, for example {@code smallsteps}
 * @param validFrom first day on which the version holds
 */
public record PolicyVersion(String provider, LocalDate validFrom) {

    public PolicyVersion {
        Objects.requireNonNull(provider, "provider");
        Objects.requireNonNull(validFrom, "validFrom");
    }

    /** Reads {@code smallsteps@2026-01-01}. */
    public static PolicyVersion of(String text) {
        var at = text.indexOf('@');
        if (at < 1) {
            throw new IllegalArgumentException("not a policy version: " + text);
        }
        return new PolicyVersion(text.substring(0, at), LocalDate.parse(text.substring(at + 1)));
    }

    /** {@code smallsteps@2026-01-01}. */
    @Override
    public String toString() {
        return provider + "@" + validFrom;
    }
}
