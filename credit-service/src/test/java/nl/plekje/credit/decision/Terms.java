package nl.plekje.credit.decision;

import java.util.Optional;
import nl.plekje.credit.decision.CreditTerms.OnPublicHoliday;
import nl.plekje.credit.decision.CreditTerms.Saving;
import nl.plekje.kernel.rule.Citation;
import nl.plekje.kernel.rule.PolicyVersion;
import nl.plekje.kernel.rule.RuleId;

/** Conditions for tests: a ledger of hours, changed where a test needs it. */
record Terms(
        LeadTime leadTime,
        Optional<FurthestAhead> furthestAhead,
        Optional<SwapDayQuota> quota,
        boolean publicHolidayEarns,
        Optional<Citation> portalOnly) {

    static Terms anHourLedger() {
        return new Terms(moreThanDays(7), Optional.empty(), Optional.empty(), false, Optional.empty());
    }

    static LeadTime moreThanDays(int days) {
        return new LeadTime.MoreThanDays(days, new Citation(new RuleId("CR-002"), "artikel 3"));
    }

    static LeadTime atLeastHours(int hours) {
        return new LeadTime.AtLeastHours(hours, new Citation(new RuleId("CR-023"), "artikel 3"));
    }

    Terms with(LeadTime other) {
        return new Terms(other, furthestAhead, quota, publicHolidayEarns, portalOnly);
    }

    Terms furthestAhead(int days) {
        var window = Optional.of(new FurthestAhead(days, Citation.of("CR-006")));
        return new Terms(leadTime, window, quota, publicHolidayEarns, portalOnly);
    }

    Terms quota(int days) {
        var swapDays = Optional.of(new SwapDayQuota(days, Optional.empty(), Citation.of("CR-043")));
        return new Terms(leadTime, furthestAhead, swapDays, publicHolidayEarns, portalOnly);
    }

    Terms withPublicHolidays() {
        return new Terms(leadTime, furthestAhead, quota, true, portalOnly);
    }

    Terms withPortalOnly() {
        return new Terms(leadTime, furthestAhead, quota, publicHolidayEarns, Optional.of(Citation.of("CR-003")));
    }

    Saving build() {
        return new Saving(
                PolicyVersion.of("smallsteps@2026-01-01"),
                leadTime,
                furthestAhead,
                quota,
                new OnPublicHoliday(publicHolidayEarns, Citation.of(publicHolidayEarns ? "CR-050" : "CR-027")),
                Optional.of(new Citation(new RuleId("CR-014"), "artikel 5")),
                portalOnly,
                new CreditValidity.OwnYear(Citation.of("CR-024")));
    }
}
