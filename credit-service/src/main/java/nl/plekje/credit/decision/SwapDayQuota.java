package nl.plekje.credit.decision;

import java.util.Objects;
import nl.plekje.kernel.rule.Citation;

/**
 * So many swap days a child may use in a calendar year (CR-043); not reduced for a part of a year.
 */
public record SwapDayQuota(int daysAYear, Citation source) {

    public SwapDayQuota {
        Objects.requireNonNull(source, "source");
        if (daysAYear < 1) {
            throw new IllegalArgumentException("a quota is one day or more: " + daysAYear);
        }
    }
}
