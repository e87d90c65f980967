package nl.plekje.notification.extraday;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import nl.plekje.events.ExtraDayRevoked;
import nl.plekje.notification.notice.NoticeService;
import nl.plekje.service.inbox.Envelope;
import nl.plekje.service.inbox.FactHandler;

/** Tells that a granted day cannot be kept, and why. */
@ApplicationScoped
class ExtraDayRevokedHandler implements FactHandler<ExtraDayRevoked> {

    private final NoticeService notices;

    ExtraDayRevokedHandler(NoticeService notices) {
        this.notices = notices;
    }

    @Override
    public Class<ExtraDayRevoked> kind() {
        return ExtraDayRevoked.class;
    }

    @Override
    public Uni<Void> apply(Envelope<ExtraDayRevoked> envelope) {
        return notices.tell(ExtraDayNotices.revoked(envelope));
    }
}
