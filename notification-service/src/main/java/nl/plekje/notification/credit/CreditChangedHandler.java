package nl.plekje.notification.credit;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import nl.plekje.events.CreditChanged;
import nl.plekje.notification.notice.NoticeService;
import nl.plekje.service.inbox.Envelope;
import nl.plekje.service.inbox.FactHandler;

/** Tells of credit given and lost. */
@ApplicationScoped
class CreditChangedHandler implements FactHandler<CreditChanged> {

    private final NoticeService notices;

    CreditChangedHandler(NoticeService notices) {
        this.notices = notices;
    }

    @Override
    public Class<CreditChanged> kind() {
        return CreditChanged.class;
    }

    @Override
    public Uni<Void> apply(Envelope<CreditChanged> envelope) {
        return CreditNotices.changed(envelope).map(notices::tell).orElseGet(() -> Uni.createFrom()
                .voidItem());
    }
}
