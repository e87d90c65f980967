package nl.plekje.credit.policy;

import java.util.List;
import nl.plekje.kernel.rule.Citation;

/**
 * What saved credit is good for and when it lapses.
 *
 * @param acrossChildren whether a brother or sister may use it (CR-013)
 * @param acrossCareTypes whether another kind of care may be paid with it (CR-026)
 * @param schoolWeekToHolidayWeek whether a day of a school week may pay one of a holiday week (CR-011, CR-056)
 * @param advanceUse whether an extra day may come before the day given up (CR-034, CR-053)
 * @param expiry where the conditions say that credit lapses at the end of the absent day's year (CR-024)
 * @param contractEnd what becomes of it when the contract ends
 * @param closureByProvider whether a closure by the provider is compensated (CR-036)
 * @param warningDaysBeforeExpiry when families are warned, in days before
 */
public record BalanceTerms(
        Permission acrossChildren,
        Permission acrossCareTypes,
        Permission schoolWeekToHolidayWeek,
        Permission advanceUse,
        Citation expiry,
        ContractEnd contractEnd,
        ClosureByProvider closureByProvider,
        List<Integer> warningDaysBeforeExpiry) {

    public BalanceTerms {
        warningDaysBeforeExpiry = List.copyOf(warningDaysBeforeExpiry);
    }

    /** What is allowed or not, and where the conditions say so. */
    public record Permission(boolean allowed, Citation source) {}

    /**
     * The end of a contract.
     *
     * @param forfeited whether what is left is lost
     * @param keptWhenEndedByProvider whether it is kept where the provider ended the contract
     */
    public record ContractEnd(boolean forfeited, boolean keptWhenEndedByProvider, Citation source) {}

    /** A closure by the provider. */
    public record ClosureByProvider(boolean compensated, Citation source) {}
}
