package nl.plekje.complaint.observation;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import nl.plekje.events.ExtraDayRequested;
import nl.plekje.service.inbox.Envelope;
import nl.plekje.service.inbox.FactHandler;

/** Keeps which requests for extra days wait for an answer. */
@ApplicationScoped
class ExtraDayRequestedHandler implements FactHandler<ExtraDayRequested> {

    private final ObservationRepository observations;

    ExtraDayRequestedHandler(ObservationRepository observations) {
        this.observations = observations;
    }

    @Override
    public Class<ExtraDayRequested> kind() {
        return ExtraDayRequested.class;
    }

    @Override
    public Uni<Void> apply(Envelope<ExtraDayRequested> envelope) {
        return observations.requested(envelope);
    }
}
