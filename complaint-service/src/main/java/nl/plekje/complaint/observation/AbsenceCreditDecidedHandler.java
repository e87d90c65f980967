package nl.plekje.complaint.observation;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import nl.plekje.events.AbsenceCreditDecided;
import nl.plekje.service.inbox.Envelope;
import nl.plekje.service.inbox.FactHandler;

/** Keeps which absences earned nothing because they came late. */
@ApplicationScoped
class AbsenceCreditDecidedHandler implements FactHandler<AbsenceCreditDecided> {

    private final ObservationRepository observations;

    AbsenceCreditDecidedHandler(ObservationRepository observations) {
        this.observations = observations;
    }

    @Override
    public Class<AbsenceCreditDecided> kind() {
        return AbsenceCreditDecided.class;
    }

    @Override
    public Uni<Void> apply(Envelope<AbsenceCreditDecided> envelope) {
        return observations.absence(envelope);
    }
}
