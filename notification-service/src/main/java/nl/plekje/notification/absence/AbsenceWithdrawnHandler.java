package nl.plekje.notification.absence;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import nl.plekje.events.AbsenceWithdrawn;
import nl.plekje.notification.notice.NoticeService;
import nl.plekje.service.inbox.Envelope;
import nl.plekje.service.inbox.FactHandler;

/** Tells that a child comes after all. */
@ApplicationScoped
class AbsenceWithdrawnHandler implements FactHandler<AbsenceWithdrawn> {

    private final NoticeService notices;

    AbsenceWithdrawnHandler(NoticeService notices) {
        this.notices = notices;
    }

    @Override
    public Class<AbsenceWithdrawn> kind() {
        return AbsenceWithdrawn.class;
    }

    @Override
    public Uni<Void> apply(Envelope<AbsenceWithdrawn> envelope) {
        return notices.tell(AbsenceNotices.withdrawn(envelope));
    }
}
