package nl.plekje.credit.policy;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.plekje.credit.decision.CreditTerms;
import nl.plekje.credit.decision.CreditTerms.Saving;
import nl.plekje.credit.extraday.AdvanceTerms;
import nl.plekje.credit.extraday.CancellationPolicy;
import nl.plekje.credit.extraday.ExtraDayTerms;
import nl.plekje.credit.extraday.SpendingScope;
import nl.plekje.kernel.calendar.ProviderHolidays;
import nl.plekje.kernel.calendar.SchoolRegion;
import nl.plekje.kernel.care.CareType;
import nl.plekje.kernel.rule.PolicyVersion;

/**
 * What one version of a provider's conditions says about credit and extra days.
 *
 * @param holidays the provider's closed holidays
 * @param absence what an absence earns
 * @param balance what credit is good for; empty where nothing is saved
 * @param swap how a day is swapped for another; empty where days are saved
 * @param extraDay what pays an extra day and by when it is decided
 * @param grantedDay what becomes of an extra day after it was granted
 * @param goodwill what staff may give
 */
public record CreditConditions(
        PolicyVersion version,
        CreditMode mode,
        ProviderHolidays holidays,
        CreditTerms absence,
        Optional<BalanceTerms> balance,
        Optional<SwapTerms> swap,
        ExtraDayTerms extraDay,
        GrantedDayTerms grantedDay,
        GoodwillTerms goodwill) {

    public CreditConditions {
        Objects.requireNonNull(version, "version");
        Objects.requireNonNull(holidays, "holidays");
        Objects.requireNonNull(absence, "absence");
        Objects.requireNonNull(extraDay, "extraDay");
        Objects.requireNonNull(grantedDay, "grantedDay");
        Objects.requireNonNull(goodwill, "goodwill");
        if ((mode == CreditMode.DIRECT_SWAP) != balance.isEmpty() || balance.isEmpty() != swap.isPresent()) {
            throw new IllegalArgumentException("credit is either saved (balance) or swapped (swap): " + mode);
        }
    }

    /** Which credit may pay which care; where nothing is saved, none may but what the provider gave. */
    public SpendingScope spendingScope(Optional<SchoolRegion> region) {
        return balance.map(terms -> new SpendingScope(
                        version,
                        terms.acrossChildren().allowed(),
                        terms.acrossCareTypes().allowed(),
                        Arrays.stream(CareType.values())
                                .filter(terms.schoolWeekToHolidayWeek()::binds)
                                .collect(Collectors.toSet()),
                        terms.schoolWeekToHolidayWeek().source(),
                        region))
                .orElseGet(() -> new SpendingScope(version, false, false, Set.of(), extraDay.rest(), region));
    }

    /**
     * Whether an extra day may come before the day given up.
     *
     * @param swapDaysUsed swap days that the child has used in the year
     */
    public AdvanceTerms advanceTerms(int swapDaysUsed) {
        var left = absence instanceof Saving saving
                ? saving.quota()
                        .map(quota -> Math.max(0, quota.daysAYear() - swapDaysUsed))
                        .orElse(Integer.MAX_VALUE)
                : 0;
        return balance.map(terms -> new AdvanceTerms(
                        terms.advanceUse().allowed(), left, terms.advanceUse().source()))
                .orElseGet(() -> new AdvanceTerms(false, 0, extraDay.rest()));
    }

    /** What cancelling a granted day costs. */
    public CancellationPolicy.Terms cancellation() {
        return grantedDay
                .cancelling()
                .<CancellationPolicy.Terms>map(it -> new CancellationPolicy.Terms.Cancelling(
                        version, it.untilHoursBefore(), it.lateChargePercent(), grantedDay.source()))
                .orElseGet(() -> new CancellationPolicy.Terms.Final(version, grantedDay.source()));
    }
}
