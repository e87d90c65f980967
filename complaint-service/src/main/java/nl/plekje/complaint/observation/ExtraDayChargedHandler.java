package nl.plekje.complaint.observation;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import nl.plekje.events.ExtraDayCharged;
import nl.plekje.service.inbox.Envelope;
import nl.plekje.service.inbox.FactHandler;

/** Keeps which extra days are to be invoiced. */
@ApplicationScoped
class ExtraDayChargedHandler implements FactHandler<ExtraDayCharged> {

    private final ObservationRepository observations;

    ExtraDayChargedHandler(ObservationRepository observations) {
        this.observations = observations;
    }

    @Override
    public Class<ExtraDayCharged> kind() {
        return ExtraDayCharged.class;
    }

    @Override
    public Uni<Void> apply(Envelope<ExtraDayCharged> envelope) {
        return observations.charged(envelope);
    }
}
