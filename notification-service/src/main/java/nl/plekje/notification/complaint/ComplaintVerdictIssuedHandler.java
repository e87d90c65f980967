package nl.plekje.notification.complaint;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import nl.plekje.events.ComplaintVerdictIssued;
import nl.plekje.notification.notice.NoticeService;
import nl.plekje.service.inbox.Envelope;
import nl.plekje.service.inbox.FactHandler;

/** Tells the verdict. */
@ApplicationScoped
class ComplaintVerdictIssuedHandler implements FactHandler<ComplaintVerdictIssued> {

    private final NoticeService notices;

    ComplaintVerdictIssuedHandler(NoticeService notices) {
        this.notices = notices;
    }

    @Override
    public Class<ComplaintVerdictIssued> kind() {
        return ComplaintVerdictIssued.class;
    }

    @Override
    public Uni<Void> apply(Envelope<ComplaintVerdictIssued> envelope) {
        return ComplaintNotices.verdict(envelope).map(notices::tell).orElseGet(() -> Uni.createFrom()
                .voidItem());
    }
}
