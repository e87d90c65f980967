package nl.plekje.billing.invoice;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import nl.plekje.billing.contract.Contract;
import nl.plekje.billing.contract.ContractRepository;
import nl.plekje.billing.extraday.ExtraDayChargeRepository;
import nl.plekje.billing.family.Family;
import nl.plekje.billing.family.FamilyRepository;
import nl.plekje.billing.settlement.SettlementRepository;
import nl.plekje.billing.tariff.TariffRepository;
import nl.plekje.kernel.id.HouseholdId;
import nl.plekje.service.caller.Caller;
import nl.plekje.service.caller.Roles;
import nl.plekje.service.problem.NotFound;

/** Gathers what a household's drafts are derived from, for those who may see them: the payer, and finance. */
@ApplicationScoped
class InvoiceService {

    private final FamilyRepository families;
    private final ContractRepository contracts;
    private final ExtraDayChargeRepository charges;
    private final SettlementRepository settlements;
    private final TariffRepository tariffs;
    private final TermsInForce terms;

    InvoiceService(
            FamilyRepository families,
            ContractRepository contracts,
            ExtraDayChargeRepository charges,
            SettlementRepository settlements,
            TariffRepository tariffs,
            TermsInForce terms) {
        this.families = families;
        this.contracts = contracts;
        this.charges = charges;
        this.settlements = settlements;
        this.tariffs = tariffs;
        this.terms = terms;
    }

    /** The household's account; {@link NotFound} for a household that the caller neither pays for nor may see. */
    Uni<HouseholdAccount> account(HouseholdId household, Caller caller) {
        var visible =
                caller.is(Roles.FINANCE) ? families.find(household) : families.findPaidBy(household, caller.account());
        return visible.onItem().ifNull().failWith(NotFound::new).chain(this::gather);
    }

    private Uni<HouseholdAccount> gather(Family family) {
        return contracts.of(family.household()).chain(signed -> charges.of(family.household())
                .chain(charged -> settlements.of(family.household()).chain(settled -> tariffs.inForce(signed.stream()
                                .map(Contract::provider)
                                .distinct()
                                .toList())
                        .map(known -> new HouseholdAccount(
                                family, signed, charged, settled, new DraftInvoicePolicy(known, terms))))));
    }
}
