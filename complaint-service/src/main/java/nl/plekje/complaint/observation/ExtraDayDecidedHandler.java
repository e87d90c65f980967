package nl.plekje.complaint.observation;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import nl.plekje.events.ExtraDayDecided;
import nl.plekje.service.inbox.Envelope;
import nl.plekje.service.inbox.FactHandler;

/** Keeps how requests for extra days were answered. */
@ApplicationScoped
class ExtraDayDecidedHandler implements FactHandler<ExtraDayDecided> {

    private final ObservationRepository observations;

    ExtraDayDecidedHandler(ObservationRepository observations) {
        this.observations = observations;
    }

    @Override
    public Class<ExtraDayDecided> kind() {
        return ExtraDayDecided.class;
    }

    @Override
    public Uni<Void> apply(Envelope<ExtraDayDecided> envelope) {
        return observations.decided(envelope);
    }
}
