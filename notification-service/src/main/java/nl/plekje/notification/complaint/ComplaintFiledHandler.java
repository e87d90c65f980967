package nl.plekje.notification.complaint;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import nl.plekje.events.ComplaintFiled;
import nl.plekje.notification.notice.NoticeService;
import nl.plekje.service.inbox.Envelope;
import nl.plekje.service.inbox.FactHandler;

/** Sends the receipt of what was filed. */
@ApplicationScoped
class ComplaintFiledHandler implements FactHandler<ComplaintFiled> {

    private final NoticeService notices;

    ComplaintFiledHandler(NoticeService notices) {
        this.notices = notices;
    }

    @Override
    public Class<ComplaintFiled> kind() {
        return ComplaintFiled.class;
    }

    @Override
    public Uni<Void> apply(Envelope<ComplaintFiled> envelope) {
        return ComplaintNotices.receipt(envelope).map(notices::tell).orElseGet(() -> Uni.createFrom()
                .voidItem());
    }
}
