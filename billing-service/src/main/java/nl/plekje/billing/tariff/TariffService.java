package nl.plekje.billing.tariff;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import nl.plekje.events.TariffSet;
import nl.plekje.service.outbox.Outbox;
import org.jboss.logging.Logger;

/** Stores rates and tells them. */
@ApplicationScoped
public class TariffService {

    private static final Logger LOG = Logger.getLogger(TariffService.class);

    private final TariffRepository tariffs;
    private final Outbox outbox;
    private final Clock clock;

    TariffService(TariffRepository tariffs, Outbox outbox, Clock clock) {
        this.tariffs = tariffs;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Stores those rates that are new or changed and tells each once, however often and by however many replicas this is
     * called.
     *
     * @return how many were new or changed
     */
    @WithTransaction
    public Uni<Integer> store(List<Tariff> wanted) {
        return tariffs.allForStoring()
                .map(stored -> Tariffs.toStore(wanted, stored))
                .call(fresh -> fresh.isEmpty() ? Uni.createFrom().voidItem() : storeAndTell(fresh))
                .map(List::size)
                .invoke(count -> LOG.infof("%d tariffs of the policy files are new or changed", count));
    }

    private Uni<Void> storeAndTell(List<TariffVersion> fresh) {
        return tariffs.store(fresh, clock.instant())
                .chain(() ->
                        outbox.append(fresh.stream().map(TariffService::fact).toList()));
    }

    private static TariffSet fact(TariffVersion version) {
        var tariff = version.tariff();
        return new TariffSet(
                tariff.provider(),
                version.version(),
                tariff.careType(),
                tariff.weeksPerYear(),
                tariff.validFrom(),
                tariff.rate().amount());
    }
}
