package nl.plekje.notification.extraday;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import nl.plekje.events.ExtraDayCancelled;
import nl.plekje.notification.notice.NoticeService;
import nl.plekje.service.inbox.Envelope;
import nl.plekje.service.inbox.FactHandler;

/** Confirms that a granted day was cancelled. */
@ApplicationScoped
class ExtraDayCancelledHandler implements FactHandler<ExtraDayCancelled> {

    private final NoticeService notices;

    ExtraDayCancelledHandler(NoticeService notices) {
        this.notices = notices;
    }

    @Override
    public Class<ExtraDayCancelled> kind() {
        return ExtraDayCancelled.class;
    }

    @Override
    public Uni<Void> apply(Envelope<ExtraDayCancelled> envelope) {
        return notices.tell(ExtraDayNotices.cancelled(envelope));
    }
}
