package nl.plekje.notification.extraday;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import nl.plekje.events.ExtraDayCharged;
import nl.plekje.notification.notice.NoticeService;
import nl.plekje.service.inbox.Envelope;
import nl.plekje.service.inbox.FactHandler;

/** Tells what is invoiced of a granted extra day, where that is not what the family was told. */
@ApplicationScoped
class ExtraDayChargedHandler implements FactHandler<ExtraDayCharged> {

    private final NoticeService notices;

    ExtraDayChargedHandler(NoticeService notices) {
        this.notices = notices;
    }

    @Override
    public Class<ExtraDayCharged> kind() {
        return ExtraDayCharged.class;
    }

    @Override
    public Uni<Void> apply(Envelope<ExtraDayCharged> envelope) {
        return ExtraDayNotices.charged(envelope).map(notices::tell).orElseGet(() -> Uni.createFrom()
                .voidItem());
    }
}
