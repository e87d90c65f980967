package nl.plekje.credit.policy;

import java.util.Objects;
import java.util.Optional;
import nl.plekje.credit.decision.CreditTerms;
import nl.plekje.credit.extraday.ExtraDayTerms;
import nl.plekje.kernel.calendar.ProviderHolidays;
import nl.plekje.kernel.rule.PolicyVersion;

/**
 * What one version of a provider's conditions says about credit and extra days.
 *
 * @param holidays the provider's closed holidays
 * @param absence what an absence earns
 * @param balance what credit is good for; empty where nothing is saved
 * @param swap how a day is swapped for another; empty where days are saved
 * @param extraDay what pays an extra day and by when it is decided
 * @param grantedDay until when a granted extra day can be cancelled
 */
public record CreditConditions(
        PolicyVersion version,
        CreditMode mode,
        ProviderHolidays holidays,
        CreditTerms absence,
        Optional<BalanceTerms> balance,
        Optional<SwapTerms> swap,
        ExtraDayTerms extraDay,
        GrantedDayTerms grantedDay) {

    public CreditConditions {
        Objects.requireNonNull(version, "version");
        Objects.requireNonNull(holidays, "holidays");
        Objects.requireNonNull(absence, "absence");
        Objects.requireNonNull(extraDay, "extraDay");
        Objects.requireNonNull(grantedDay, "grantedDay");
        if ((mode == CreditMode.DIRECT_SWAP) != balance.isEmpty() || balance.isEmpty() != swap.isPresent()) {
            throw new IllegalArgumentException("credit is either saved (balance) or swapped (swap): " + mode);
        }
    }
}
