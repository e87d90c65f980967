package nl.plekje.notification.complaint;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import nl.plekje.events.ComplaintProgressed;
import nl.plekje.notification.notice.NoticeService;
import nl.plekje.service.inbox.Envelope;
import nl.plekje.service.inbox.FactHandler;

/** Tells that there is news in a case. */
@ApplicationScoped
class ComplaintProgressedHandler implements FactHandler<ComplaintProgressed> {

    private final NoticeService notices;

    ComplaintProgressedHandler(NoticeService notices) {
        this.notices = notices;
    }

    @Override
    public Class<ComplaintProgressed> kind() {
        return ComplaintProgressed.class;
    }

    @Override
    public Uni<Void> apply(Envelope<ComplaintProgressed> envelope) {
        return ComplaintNotices.news(envelope).map(notices::tell).orElseGet(() -> Uni.createFrom()
                .voidItem());
    }
}
