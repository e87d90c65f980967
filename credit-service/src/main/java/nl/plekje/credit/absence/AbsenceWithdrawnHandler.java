package nl.plekje.credit.absence;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import nl.plekje.credit.session.SessionService;
import nl.plekje.events.AbsenceWithdrawn;
import nl.plekje.service.inbox.Envelope;
import nl.plekje.service.inbox.FactHandler;

/** Takes back what a withdrawn absence earned. */
@ApplicationScoped
class AbsenceWithdrawnHandler implements FactHandler<AbsenceWithdrawn> {

    private final SessionService sessions;

    AbsenceWithdrawnHandler(SessionService sessions) {
        this.sessions = sessions;
    }

    @Override
    public Class<AbsenceWithdrawn> kind() {
        return AbsenceWithdrawn.class;
    }

    @Override
    public Uni<Void> apply(Envelope<AbsenceWithdrawn> envelope) {
        return sessions.withdrawn(envelope.fact());
    }
}
