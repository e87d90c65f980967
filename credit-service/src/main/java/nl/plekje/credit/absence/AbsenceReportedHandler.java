package nl.plekje.credit.absence;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import nl.plekje.credit.session.SessionService;
import nl.plekje.events.AbsenceReported;
import nl.plekje.service.inbox.Envelope;
import nl.plekje.service.inbox.FactHandler;

/** Answers what reported absences earn, all that arrived together at once. */
@ApplicationScoped
class AbsenceReportedHandler implements FactHandler<AbsenceReported> {

    private final SessionService sessions;

    AbsenceReportedHandler(SessionService sessions) {
        this.sessions = sessions;
    }

    @Override
    public Class<AbsenceReported> kind() {
        return AbsenceReported.class;
    }

    @Override
    public Uni<Void> apply(Envelope<AbsenceReported> envelope) {
        return applyAll(List.of(envelope));
    }

    @Override
    public Uni<Void> applyAll(List<Envelope<AbsenceReported>> envelopes) {
        return sessions.reported(envelopes.stream().map(Envelope::fact).toList());
    }
}
