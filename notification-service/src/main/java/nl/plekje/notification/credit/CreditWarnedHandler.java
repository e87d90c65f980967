package nl.plekje.notification.credit;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import nl.plekje.events.CreditWarned;
import nl.plekje.notification.notice.NoticeService;
import nl.plekje.service.inbox.Envelope;
import nl.plekje.service.inbox.FactHandler;

/** Warns of credit that will be lost. */
@ApplicationScoped
class CreditWarnedHandler implements FactHandler<CreditWarned> {

    private final NoticeService notices;

    CreditWarnedHandler(NoticeService notices) {
        this.notices = notices;
    }

    @Override
    public Class<CreditWarned> kind() {
        return CreditWarned.class;
    }

    @Override
    public Uni<Void> apply(Envelope<CreditWarned> envelope) {
        return notices.tell(CreditNotices.warned(envelope));
    }
}
