package nl.plekje.complaint.handling;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import nl.plekje.complaint.casework.CaseService;
import nl.plekje.complaint.casework.Deed;
import nl.plekje.complaint.casework.Viewer;
import nl.plekje.complaint.history.CaseEvent.Heard;
import nl.plekje.complaint.link.LinkRepository;
import nl.plekje.kernel.id.ComplaintId;

/** K3: cases about one event share their investigation. */
@ApplicationScoped
class LinkedHearingService {

    private final LinkRepository links;
    private final CaseService cases;

    LinkedHearingService(LinkRepository links, CaseService cases) {
        this.links = links;
        this.cases = cases;
    }

    /** Enters the hearing in the open cases linked with this one, in the order of their identities. */
    Uni<Void> share(ComplaintId id, Heard heard, Instant at) {
        var shared = new Heard(heard.party(), heard.who(), heard.way(), heard.summary(), true);
        return links.linkedWith(id).chain(others -> {
            var all = Uni.createFrom().voidItem();
            for (var other : others) {
                all = all.chain(() -> cases.change(
                                other,
                                Viewer.service(),
                                situation -> situation.file().ended() ? List.of() : List.of(new Deed(shared, at)))
                        .replaceWithVoid());
            }
            return all;
        });
    }
}
