package nl.plekje.notification.extraday;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import nl.plekje.events.ExtraDayWithdrawn;
import nl.plekje.notification.notice.NoticeService;
import nl.plekje.service.inbox.Envelope;
import nl.plekje.service.inbox.FactHandler;

/** Confirms that a request was taken back. */
@ApplicationScoped
class ExtraDayWithdrawnHandler implements FactHandler<ExtraDayWithdrawn> {

    private final NoticeService notices;

    ExtraDayWithdrawnHandler(NoticeService notices) {
        this.notices = notices;
    }

    @Override
    public Class<ExtraDayWithdrawn> kind() {
        return ExtraDayWithdrawn.class;
    }

    @Override
    public Uni<Void> apply(Envelope<ExtraDayWithdrawn> envelope) {
        return notices.tell(ExtraDayNotices.withdrawn(envelope));
    }
}
