package nl.plekje.complaint.observation;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import nl.plekje.events.ExtraDayRevoked;
import nl.plekje.service.inbox.Envelope;
import nl.plekje.service.inbox.FactHandler;

/** Keeps which granted days we took back. */
@ApplicationScoped
class ExtraDayRevokedHandler implements FactHandler<ExtraDayRevoked> {

    private final ObservationRepository observations;

    ExtraDayRevokedHandler(ObservationRepository observations) {
        this.observations = observations;
    }

    @Override
    public Class<ExtraDayRevoked> kind() {
        return ExtraDayRevoked.class;
    }

    @Override
    public Uni<Void> apply(Envelope<ExtraDayRevoked> envelope) {
        return observations.revoked(envelope);
    }
}
