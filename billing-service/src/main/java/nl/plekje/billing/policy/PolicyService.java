package nl.plekje.billing.policy;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.plekje.billing.invoice.BillingTerms;
import nl.plekje.billing.invoice.TermsInForce;
import nl.plekje.billing.tariff.Tariff;
import nl.plekje.billing.tariff.TariffService;
import nl.plekje.service.outbox.OutboxBell;
import nl.plekje.service.policy.Policies;
import nl.plekje.service.policy.PolicyFolder;
import nl.plekje.service.policy.ProviderPolicy;
import nl.plekje.service.policy.Versioned;

/** The billing conditions of all providers. A mistake in a file stops the start. */
@ApplicationScoped
class PolicyService implements TermsInForce {

    private final Policies<BillingConditions> policies;
    private final TariffService tariffs;
    private final OutboxBell bell;

    PolicyService(PolicyFolder folder, TariffService tariffs, OutboxBell bell) {
        this.policies = folder.read("billing", BillingSection::read);
        this.tariffs = tariffs;
        this.bell = bell;
    }

    /** Stores and tells the rates that are new or changed, before the first request is served. */
    void start(@Observes StartupEvent starting) throws Throwable {
        VertxContextSupport.subscribeAndAwait(() -> tariffs.store(allTariffs()));
        bell.ring();
    }

    @Override
    public Optional<BillingTerms> on(LocalDate day, String provider) {
        return policies.all().stream()
                .filter(it -> it.provider().code().equals(provider))
                .flatMap(it -> versionOn(it, day).stream())
                .map(it -> it.terms().terms())
                .findFirst();
    }

    private List<Tariff> allTariffs() {
        return policies.all().stream()
                .flatMap(it -> it.versions().stream())
                .flatMap(it -> it.terms().tariffs().stream())
                .toList();
    }

    private static Optional<Versioned<BillingConditions>> versionOn(
            ProviderPolicy<BillingConditions> policy, LocalDate day) {
        return policy.versions().stream()
                .filter(it -> !it.version().validFrom().isAfter(day))
                .reduce((earlier, later) -> later);
    }
}
