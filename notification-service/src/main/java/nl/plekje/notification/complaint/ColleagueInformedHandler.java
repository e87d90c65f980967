package nl.plekje.notification.complaint;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import nl.plekje.events.ColleagueInformed;
import nl.plekje.notification.notice.NoticeService;
import nl.plekje.service.inbox.Envelope;
import nl.plekje.service.inbox.FactHandler;

/** Tells a colleague what they have to know of a case. */
@ApplicationScoped
class ColleagueInformedHandler implements FactHandler<ColleagueInformed> {

    private final NoticeService notices;

    ColleagueInformedHandler(NoticeService notices) {
        this.notices = notices;
    }

    @Override
    public Class<ColleagueInformed> kind() {
        return ColleagueInformed.class;
    }

    @Override
    public Uni<Void> apply(Envelope<ColleagueInformed> envelope) {
        return ComplaintNotices.colleague(envelope).map(notices::tell).orElseGet(() -> Uni.createFrom()
                .voidItem());
    }
}
