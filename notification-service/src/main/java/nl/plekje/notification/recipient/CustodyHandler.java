package nl.plekje.notification.recipient;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import nl.plekje.events.CustodyChanged;
import nl.plekje.notification.notice.NoticeService;
import nl.plekje.service.custody.CustodyFollower;
import nl.plekje.service.inbox.Envelope;

/** Gives those who have custody of a child what waited for them. */
@ApplicationScoped
class CustodyHandler implements CustodyFollower {

    private final NoticeService notices;

    CustodyHandler(NoticeService notices) {
        this.notices = notices;
    }

    @Override
    public Uni<Void> custodyChanged(Envelope<CustodyChanged> changed) {
        return notices.childrenKnown(List.of(changed.fact().child()), changed.at());
    }
}
