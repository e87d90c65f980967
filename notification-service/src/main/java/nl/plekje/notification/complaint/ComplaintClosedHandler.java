package nl.plekje.notification.complaint;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import nl.plekje.events.ComplaintClosed;
import nl.plekje.notification.notice.NoticeService;
import nl.plekje.service.inbox.Envelope;
import nl.plekje.service.inbox.FactHandler;

/** Tells that a case is finished. */
@ApplicationScoped
class ComplaintClosedHandler implements FactHandler<ComplaintClosed> {

    private final NoticeService notices;

    ComplaintClosedHandler(NoticeService notices) {
        this.notices = notices;
    }

    @Override
    public Class<ComplaintClosed> kind() {
        return ComplaintClosed.class;
    }

    @Override
    public Uni<Void> apply(Envelope<ComplaintClosed> envelope) {
        return ComplaintNotices.closed(envelope).map(notices::tell).orElseGet(() -> Uni.createFrom()
                .voidItem());
    }
}
