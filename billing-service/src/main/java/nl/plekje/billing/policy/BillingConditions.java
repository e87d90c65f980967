package nl.plekje.billing.policy;

import java.util.List;
import nl.plekje.billing.invoice.BillingTerms;
import nl.plekje.billing.tariff.Tariff;

/** The billing section of one version of a provider's conditions. */
record BillingConditions(BillingTerms terms, List<Tariff> tariffs) {}
