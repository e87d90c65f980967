package nl.plekje.credit.decision;

import java.util.Objects;
import java.util.Optional;
import nl.plekje.kernel.rule.Citation;
import nl.plekje.kernel.rule.PolicyVersion;

/** What one version of a provider's conditions gives for an absence. */
public sealed interface CreditTerms {

    /** The version, stored with every decision under it. */
    PolicyVersion version();

    /** Nothing is saved: a day is swapped for another in one go (CR-040). */
    record DirectSwap(PolicyVersion version, Citation source) implements CreditTerms {

        public DirectSwap {
            Objects.requireNonNull(version, "version");
            Objects.requireNonNull(source, "source");
        }
    }

    /**
     * The minutes of the session are saved: in a ledger of hours, or as a swap day when there is a quota of days.
     *
     * @param leadTime how early to report
     * @param furthestAhead how far ahead at most; empty for any day of the contract
     * @param quota swap days a year; empty for a ledger of hours
     * @param publicHoliday what a session on a public holiday gives
     * @param illness where the conditions say that illness is no exception; empty where they are silent, though it is none
     * @param portalOnly where the conditions say that only a report in the portal earns; empty where any does
     * @param validity for which days the credit pays
     */
    record Saving(
            PolicyVersion version,
            LeadTime leadTime,
            Optional<FurthestAhead> furthestAhead,
            Optional<SwapDayQuota> quota,
            OnPublicHoliday publicHoliday,
            Optional<Citation> illness,
            Optional<Citation> portalOnly,
            CreditValidity validity)
            implements CreditTerms {

        public Saving {
            Objects.requireNonNull(version, "version");
            Objects.requireNonNull(leadTime, "leadTime");
            Objects.requireNonNull(furthestAhead, "furthestAhead");
            Objects.requireNonNull(quota, "quota");
            Objects.requireNonNull(publicHoliday, "publicHoliday");
            Objects.requireNonNull(illness, "illness");
            Objects.requireNonNull(portalOnly, "portalOnly");
            Objects.requireNonNull(validity, "validity");
        }
    }

    /**
     * What a session on a public holiday gives.
     *
     * @param earns false where holidays are priced in (CR-027), true where the day may be swapped (CR-050)
     */
    record OnPublicHoliday(boolean earns, Citation source) {

        public OnPublicHoliday {
            Objects.requireNonNull(source, "source");
        }
    }
}
