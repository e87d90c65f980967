package nl.plekje.billing.invoice;

import java.time.LocalDate;
import java.util.Optional;

/** The conditions of the providers, day by day. */
@FunctionalInterface
public interface TermsInForce {

    /** What a provider's conditions say on a day; empty for a day before the first ones, or a provider without any. */
    Optional<BillingTerms> on(LocalDate day, String provider);
}
