package nl.plekje.credit.policy;

import java.util.Optional;
import nl.plekje.kernel.rule.Citation;

/**
 * Whether a family can cancel an extra day after it was granted.
 *
 * @param cancelling until when, and what it costs later; empty where a granted day stands (CR-031)
 */
public record GrantedDayTerms(Optional<Cancelling> cancelling, Citation source) {

    /**
     * Cancelling a granted day.
     *
     * @param untilHoursBefore free until so many hours before the session (CR-058)
     * @param lateChargePercent part of the price that a later cancellation costs (BI-049)
     */
    public record Cancelling(int untilHoursBefore, int lateChargePercent) {}
}
