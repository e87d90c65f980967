package nl.plekje.notification.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import nl.plekje.events.ApplicationChanged;
import nl.plekje.notification.notice.NoticeService;
import nl.plekje.service.inbox.Envelope;
import nl.plekje.service.inbox.FactHandler;

/** Tells families what became of an application. */
@ApplicationScoped
class ApplicationChangedHandler implements FactHandler<ApplicationChanged> {

    private final NoticeService notices;

    ApplicationChangedHandler(NoticeService notices) {
        this.notices = notices;
    }

    @Override
    public Class<ApplicationChanged> kind() {
        return ApplicationChanged.class;
    }

    @Override
    public Uni<Void> apply(Envelope<ApplicationChanged> envelope) {
        return notices.tell(ApplicationNotices.changed(envelope));
    }
}
