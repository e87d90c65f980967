package nl.plekje.credit.policy;

import java.util.Optional;
import nl.plekje.kernel.rule.Citation;

/**
 * What becomes of an extra day after it was granted.
 *
 * @param cancelling until when the family can cancel it, and what it costs later; empty where it stands (CR-031)
 * @param source where the conditions say so
 * @param withdrawal what the family gets when the provider withdraws it
 */
public record GrantedDayTerms(Optional<Cancelling> cancelling, Citation source, Withdrawal withdrawal) {

    private static final int WHOLE = 100;

    /**
     * Cancelling a granted day.
     *
     * @param untilHoursBefore free until so many hours before the session (CR-058)
     * @param lateChargePercent part of the day that a later cancellation costs, from 0 to 100 (BI-049)
     */
    public record Cancelling(int untilHoursBefore, int lateChargePercent) {

        public Cancelling {
            requireShare(lateChargePercent);
        }
    }

    /**
     * The provider withdraws a granted day: what was paid comes back, and so much of the day besides.
     *
     * @param compensationPercent from 0 to 100
     */
    public record Withdrawal(int compensationPercent, Citation source) {

        public Withdrawal {
            requireShare(compensationPercent);
        }

        /** Minutes that make good a day of this length, rounded up. */
        public int compensation(int minutes) {
            return (minutes * compensationPercent + WHOLE - 1) / WHOLE;
        }
    }

    private static void requireShare(int percent) {
        if (percent < 0 || percent > WHOLE) {
            throw new IllegalArgumentException("a share lies between 0 and 100 per cent: " + percent);
        }
    }
}
