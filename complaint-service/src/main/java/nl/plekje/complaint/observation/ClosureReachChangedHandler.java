package nl.plekje.complaint.observation;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import nl.plekje.events.ClosureReachChanged;
import nl.plekje.service.inbox.Envelope;
import nl.plekje.service.inbox.FactHandler;

/** Keeps how many families know of a closure. */
@ApplicationScoped
class ClosureReachChangedHandler implements FactHandler<ClosureReachChanged> {

    private final ObservationRepository observations;

    ClosureReachChangedHandler(ObservationRepository observations) {
        this.observations = observations;
    }

    @Override
    public Class<ClosureReachChanged> kind() {
        return ClosureReachChanged.class;
    }

    @Override
    public Uni<Void> apply(Envelope<ClosureReachChanged> envelope) {
        return observations.reach(envelope);
    }
}
