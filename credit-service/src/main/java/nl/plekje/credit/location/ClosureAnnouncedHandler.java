package nl.plekje.credit.location;

import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import nl.plekje.events.ClosureAnnounced;
import nl.plekje.service.inbox.Envelope;
import nl.plekje.service.inbox.FactHandler;

/** Keeps the days on which locations are closed, and lets those follow who must. */
@ApplicationScoped
class ClosureAnnouncedHandler implements FactHandler<ClosureAnnounced> {

    private final LocationRepository locations;
    private final List<ClosureChangedHandler> followers;

    ClosureAnnouncedHandler(LocationRepository locations, @All List<ClosureChangedHandler> followers) {
        this.locations = locations;
        this.followers = followers;
    }

    @Override
    public Class<ClosureAnnounced> kind() {
        return ClosureAnnounced.class;
    }

    @Override
    public Uni<Void> apply(Envelope<ClosureAnnounced> envelope) {
        return locations.keep(envelope.fact()).chain(newer -> {
            var all = Uni.createFrom().voidItem();
            if (newer) {
                for (var follower : followers) {
                    all = all.chain(() -> follower.changed(envelope.fact(), envelope.at()));
                }
            }
            return all;
        });
    }
}
