package nl.plekje.complaint.observation;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import nl.plekje.events.CreditChanged;
import nl.plekje.service.inbox.Envelope;
import nl.plekje.service.inbox.FactHandler;

/** Keeps how much credit a child has, and until when. */
@ApplicationScoped
class CreditChangedHandler implements FactHandler<CreditChanged> {

    private final ObservationRepository observations;

    CreditChangedHandler(ObservationRepository observations) {
        this.observations = observations;
    }

    @Override
    public Class<CreditChanged> kind() {
        return CreditChanged.class;
    }

    @Override
    public Uni<Void> apply(Envelope<CreditChanged> envelope) {
        return observations.credit(envelope);
    }
}
