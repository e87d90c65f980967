package nl.plekje.notification.absence;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import nl.plekje.events.AbsenceCreditDecided;
import nl.plekje.notification.notice.NoticeService;
import nl.plekje.service.inbox.Envelope;
import nl.plekje.service.inbox.FactHandler;

/** Tells what a reported absence earned, and why. */
@ApplicationScoped
class AbsenceCreditDecidedHandler implements FactHandler<AbsenceCreditDecided> {

    private final NoticeService notices;

    AbsenceCreditDecidedHandler(NoticeService notices) {
        this.notices = notices;
    }

    @Override
    public Class<AbsenceCreditDecided> kind() {
        return AbsenceCreditDecided.class;
    }

    @Override
    public Uni<Void> apply(Envelope<AbsenceCreditDecided> envelope) {
        return notices.tell(AbsenceNotices.decided(envelope));
    }
}
