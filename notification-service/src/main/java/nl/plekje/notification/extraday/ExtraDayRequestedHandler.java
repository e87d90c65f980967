package nl.plekje.notification.extraday;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import nl.plekje.events.ExtraDayRequested;
import nl.plekje.notification.notice.NoticeService;
import nl.plekje.service.inbox.Envelope;
import nl.plekje.service.inbox.FactHandler;

/** Confirms a request for an extra day. */
@ApplicationScoped
class ExtraDayRequestedHandler implements FactHandler<ExtraDayRequested> {

    private final NoticeService notices;

    ExtraDayRequestedHandler(NoticeService notices) {
        this.notices = notices;
    }

    @Override
    public Class<ExtraDayRequested> kind() {
        return ExtraDayRequested.class;
    }

    @Override
    public Uni<Void> apply(Envelope<ExtraDayRequested> envelope) {
        return notices.tell(ExtraDayNotices.requested(envelope));
    }
}
