package nl.plekje.complaint.observation;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import nl.plekje.events.SeatsChanged;
import nl.plekje.service.inbox.Envelope;
import nl.plekje.service.inbox.FactHandler;

/** Keeps which groups expect more children than they have seats. */
@ApplicationScoped
class SeatsChangedHandler implements FactHandler<SeatsChanged> {

    private final ObservationRepository observations;

    SeatsChangedHandler(ObservationRepository observations) {
        this.observations = observations;
    }

    @Override
    public Class<SeatsChanged> kind() {
        return SeatsChanged.class;
    }

    @Override
    public Uni<Void> apply(Envelope<SeatsChanged> envelope) {
        return observations.seats(envelope);
    }
}
