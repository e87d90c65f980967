package nl.plekje.billing.invoice;

import java.util.Objects;
import nl.plekje.kernel.rule.Citation;
import nl.plekje.kernel.rule.PolicyVersion;

/**
 * What one version of a provider's conditions says about amounts.
 *
 * @param monthly where the conditions spread the year over twelve months (BI-032)
 * @param share how a part of a month is counted
 * @param extraDay where the conditions price an extra day (BI-047)
 */
public record BillingTerms(PolicyVersion version, Citation monthly, ShareRule share, Citation extraDay) {

    public BillingTerms {
        Objects.requireNonNull(version, "version");
        Objects.requireNonNull(monthly, "monthly");
        Objects.requireNonNull(share, "share");
        Objects.requireNonNull(extraDay, "extraDay");
    }
}
