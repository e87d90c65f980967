package nl.plekje.notification.extraday;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import nl.plekje.events.ExtraDayDecided;
import nl.plekje.notification.notice.NoticeService;
import nl.plekje.service.inbox.Envelope;
import nl.plekje.service.inbox.FactHandler;

/** Tells the answer to a request for an extra day. */
@ApplicationScoped
class ExtraDayDecidedHandler implements FactHandler<ExtraDayDecided> {

    private final NoticeService notices;

    ExtraDayDecidedHandler(NoticeService notices) {
        this.notices = notices;
    }

    @Override
    public Class<ExtraDayDecided> kind() {
        return ExtraDayDecided.class;
    }

    @Override
    public Uni<Void> apply(Envelope<ExtraDayDecided> envelope) {
        return notices.tell(ExtraDayNotices.decided(envelope));
    }
}
