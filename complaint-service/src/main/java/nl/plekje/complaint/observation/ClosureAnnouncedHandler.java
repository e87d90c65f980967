package nl.plekje.complaint.observation;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import nl.plekje.events.ClosureAnnounced;
import nl.plekje.service.inbox.Envelope;
import nl.plekje.service.inbox.FactHandler;

/** Keeps which days a location is closed, and who misses care. */
@ApplicationScoped
class ClosureAnnouncedHandler implements FactHandler<ClosureAnnounced> {

    private final ObservationRepository observations;

    ClosureAnnouncedHandler(ObservationRepository observations) {
        this.observations = observations;
    }

    @Override
    public Class<ClosureAnnounced> kind() {
        return ClosureAnnounced.class;
    }

    @Override
    public Uni<Void> apply(Envelope<ClosureAnnounced> envelope) {
        return observations.closure(envelope);
    }
}
