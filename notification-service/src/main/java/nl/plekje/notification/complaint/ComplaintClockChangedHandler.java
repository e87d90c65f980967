package nl.plekje.notification.complaint;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import nl.plekje.events.ComplaintClockChanged;
import nl.plekje.notification.notice.NoticeService;
import nl.plekje.service.inbox.Envelope;
import nl.plekje.service.inbox.FactHandler;

/** Tells first that a promise was broken. */
@ApplicationScoped
class ComplaintClockChangedHandler implements FactHandler<ComplaintClockChanged> {

    private final NoticeService notices;

    ComplaintClockChangedHandler(NoticeService notices) {
        this.notices = notices;
    }

    @Override
    public Class<ComplaintClockChanged> kind() {
        return ComplaintClockChanged.class;
    }

    @Override
    public Uni<Void> apply(Envelope<ComplaintClockChanged> envelope) {
        return ComplaintNotices.broken(envelope).map(notices::tell).orElseGet(() -> Uni.createFrom()
                .voidItem());
    }
}
