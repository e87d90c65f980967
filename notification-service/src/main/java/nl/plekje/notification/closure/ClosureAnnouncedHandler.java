package nl.plekje.notification.closure;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import nl.plekje.events.ClosureAnnounced;
import nl.plekje.notification.notice.NoticeService;
import nl.plekje.service.inbox.Envelope;
import nl.plekje.service.inbox.FactHandler;

/** Tells the families of a location that it will be closed. */
@ApplicationScoped
class ClosureAnnouncedHandler implements FactHandler<ClosureAnnounced> {

    private final NoticeService notices;

    ClosureAnnouncedHandler(NoticeService notices) {
        this.notices = notices;
    }

    @Override
    public Class<ClosureAnnounced> kind() {
        return ClosureAnnounced.class;
    }

    @Override
    public Uni<Void> apply(Envelope<ClosureAnnounced> envelope) {
        return notices.tell(ClosureNotices.announced(envelope));
    }
}
