package nl.plekje.credit.absence;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import nl.plekje.events.AbsenceReported;
import nl.plekje.service.inbox.Envelope;
import nl.plekje.service.inbox.FactHandler;

/** Answers what a reported absence earns. */
@ApplicationScoped
class AbsenceReportedHandler implements FactHandler<AbsenceReported> {

    private final AbsenceService absences;

    AbsenceReportedHandler(AbsenceService absences) {
        this.absences = absences;
    }

    @Override
    public Class<AbsenceReported> kind() {
        return AbsenceReported.class;
    }

    @Override
    public Uni<Void> apply(Envelope<AbsenceReported> envelope) {
        return absences.reported(envelope.fact());
    }
}
