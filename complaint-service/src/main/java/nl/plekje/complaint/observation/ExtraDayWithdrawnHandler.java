package nl.plekje.complaint.observation;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import nl.plekje.events.ExtraDayWithdrawn;
import nl.plekje.service.inbox.Envelope;
import nl.plekje.service.inbox.FactHandler;

/** Keeps which requests were taken back. */
@ApplicationScoped
class ExtraDayWithdrawnHandler implements FactHandler<ExtraDayWithdrawn> {

    private final ObservationRepository observations;

    ExtraDayWithdrawnHandler(ObservationRepository observations) {
        this.observations = observations;
    }

    @Override
    public Class<ExtraDayWithdrawn> kind() {
        return ExtraDayWithdrawn.class;
    }

    @Override
    public Uni<Void> apply(Envelope<ExtraDayWithdrawn> envelope) {
        return observations.withdrawn(envelope);
    }
}
