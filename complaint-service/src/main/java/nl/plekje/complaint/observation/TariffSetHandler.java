package nl.plekje.complaint.observation;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import nl.plekje.events.TariffSet;
import nl.plekje.service.inbox.Envelope;
import nl.plekje.service.inbox.FactHandler;

/** Keeps from when tariffs hold, and when they were told. */
@ApplicationScoped
class TariffSetHandler implements FactHandler<TariffSet> {

    private final ObservationRepository observations;

    TariffSetHandler(ObservationRepository observations) {
        this.observations = observations;
    }

    @Override
    public Class<TariffSet> kind() {
        return TariffSet.class;
    }

    @Override
    public Uni<Void> apply(Envelope<TariffSet> envelope) {
        return observations.tariff(envelope);
    }
}
