package nl.plekje.complaint.observation;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import nl.plekje.events.MessageSettled;
import nl.plekje.service.inbox.Envelope;
import nl.plekje.service.inbox.FactHandler;

/** Keeps which messages reached nobody. */
@ApplicationScoped
class MessageSettledHandler implements FactHandler<MessageSettled> {

    private final ObservationRepository observations;

    MessageSettledHandler(ObservationRepository observations) {
        this.observations = observations;
    }

    @Override
    public Class<MessageSettled> kind() {
        return MessageSettled.class;
    }

    @Override
    public Uni<Void> apply(Envelope<MessageSettled> envelope) {
        return observations.delivery(envelope);
    }
}
