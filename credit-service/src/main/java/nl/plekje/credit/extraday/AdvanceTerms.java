package nl.plekje.credit.extraday;

import java.util.Objects;
import nl.plekje.kernel.rule.Citation;

/**
 * Whether an extra day may be used before the day is given up that pays for it (CR-053).
 *
 * @param allowed whether the conditions allow it
 * @param daysLeft swap days still open this year; {@link Integer#MAX_VALUE} where there is no quota
 */
public record AdvanceTerms(boolean allowed, int daysLeft, Citation source) {

    public AdvanceTerms {
        Objects.requireNonNull(source, "source");
    }

    /** Whether a day can be used in advance now. */
    public boolean isOpen() {
        return allowed && daysLeft > 0;
    }
}
