package nl.plekje.credit.tariff;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import nl.plekje.events.TariffSet;
import nl.plekje.service.inbox.Envelope;
import nl.plekje.service.inbox.FactHandler;

/** Keeps hourly rates. */
@ApplicationScoped
class TariffSetHandler implements FactHandler<TariffSet> {

    private final TariffRepository tariffs;

    TariffSetHandler(TariffRepository tariffs) {
        this.tariffs = tariffs;
    }

    @Override
    public Class<TariffSet> kind() {
        return TariffSet.class;
    }

    @Override
    public Uni<Void> apply(Envelope<TariffSet> envelope) {
        return tariffs.keep(envelope.fact());
    }
}
