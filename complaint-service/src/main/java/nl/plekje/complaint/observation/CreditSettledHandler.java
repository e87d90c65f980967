package nl.plekje.complaint.observation;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import nl.plekje.events.CreditSettled;
import nl.plekje.service.inbox.Envelope;
import nl.plekje.service.inbox.FactHandler;

/** Keeps which missed care was compensated. */
@ApplicationScoped
class CreditSettledHandler implements FactHandler<CreditSettled> {

    private final ObservationRepository observations;

    CreditSettledHandler(ObservationRepository observations) {
        this.observations = observations;
    }

    @Override
    public Class<CreditSettled> kind() {
        return CreditSettled.class;
    }

    @Override
    public Uni<Void> apply(Envelope<CreditSettled> envelope) {
        return observations.settled(envelope);
    }
}
