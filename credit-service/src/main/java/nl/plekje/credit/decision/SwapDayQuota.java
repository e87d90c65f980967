package nl.plekje.credit.decision;

import java.time.MonthDay;
import java.util.Objects;
import java.util.Optional;
import nl.plekje.kernel.rule.Citation;

/**
 * So many swap days a child may use in a calendar year (CR-043); not reduced for a part of a year.
 *
 * @param daysAYear one or more
 * @param warnOn the day of the year on which a family with more than half of them open is told so (CR-054); empty for never
 */
public record SwapDayQuota(int daysAYear, Optional<MonthDay> warnOn, Citation source) {

    public SwapDayQuota {
        Objects.requireNonNull(warnOn, "warnOn");
        Objects.requireNonNull(source, "source");
        if (daysAYear < 1) {
            throw new IllegalArgumentException("a quota is one day or more: " + daysAYear);
        }
    }
}
