package nl.plekje.complaint.observation;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import nl.plekje.events.ExtraDayCancelled;
import nl.plekje.service.inbox.Envelope;
import nl.plekje.service.inbox.FactHandler;

/** Keeps which granted days the family cancelled. */
@ApplicationScoped
class ExtraDayCancelledHandler implements FactHandler<ExtraDayCancelled> {

    private final ObservationRepository observations;

    ExtraDayCancelledHandler(ObservationRepository observations) {
        this.observations = observations;
    }

    @Override
    public Class<ExtraDayCancelled> kind() {
        return ExtraDayCancelled.class;
    }

    @Override
    public Uni<Void> apply(Envelope<ExtraDayCancelled> envelope) {
        return observations.cancelled(envelope);
    }
}
