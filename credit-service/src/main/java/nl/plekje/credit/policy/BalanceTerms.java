package nl.plekje.credit.policy;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import nl.plekje.events.ClosureAnnounced.Cause;
import nl.plekje.kernel.care.CareType;
import nl.plekje.kernel.rule.Citation;

/**
 * What saved credit is good for and when it lapses.
 *
 * @param acrossChildren whether a brother or sister may use it (CR-013)
 * @param acrossCareTypes whether another kind of care may be paid with it (CR-026)
 * @param schoolWeekToHolidayWeek whether a day of a school week may pay one of a holiday week (CR-011, CR-056)
 * @param advanceUse whether an extra day may come before the day given up (CR-034, CR-053)
 * @param contractEnd what becomes of it when the contract ends
 * @param closureByProvider what is made good when the provider closes
 * @param warningDaysBeforeExpiry when families are warned, in days before
 */
public record BalanceTerms(
        Permission acrossChildren,
        Permission acrossCareTypes,
        WeekScope schoolWeekToHolidayWeek,
        Permission advanceUse,
        ContractEnd contractEnd,
        ClosureByProvider closureByProvider,
        List<Integer> warningDaysBeforeExpiry) {

    public BalanceTerms {
        warningDaysBeforeExpiry = List.copyOf(warningDaysBeforeExpiry);
    }

    /** What is allowed or not, and where the conditions say so. */
    public record Permission(boolean allowed, Citation source) {}

    /**
     * Whether credit crosses from school weeks to holiday weeks and back.
     *
     * @param careTypes the kinds of care for which it does not, where it is not allowed
     */
    public record WeekScope(boolean allowed, Set<CareType> careTypes, Citation source) {

        public WeekScope {
            careTypes = Set.copyOf(careTypes);
        }

        /** Whether both days must lie in the same kind of week. */
        public boolean binds(CareType careType) {
            return !allowed && careTypes.contains(careType);
        }
    }

    /**
     * The end of a contract.
     *
     * @param forfeited whether what is left is lost
     * @param keptWhenEndedByProvider whether it is kept where the provider ended the contract
     */
    public record ContractEnd(boolean forfeited, boolean keptWhenEndedByProvider, Citation source) {}

    /**
     * A closure by the provider.
     *
     * @param causes the causes that are made good; none where nothing is
     * @param moneyWithin how long a family can choose money instead of credit
     */
    public record ClosureByProvider(Set<Cause> causes, Duration moneyWithin, Citation source) {

        public ClosureByProvider {
            causes = Set.copyOf(causes);
        }

        /** Whether hours missed for this cause are made good (CR-036). */
        public boolean compensates(Cause cause) {
            return causes.contains(cause);
        }
    }
}
