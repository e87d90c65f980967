package nl.plekje.credit.location;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import nl.plekje.events.ClosureAnnounced;
import nl.plekje.service.inbox.Envelope;
import nl.plekje.service.inbox.FactHandler;

/** Keeps the days on which locations are closed. */
@ApplicationScoped
class ClosureAnnouncedHandler implements FactHandler<ClosureAnnounced> {

    private final LocationRepository locations;

    ClosureAnnouncedHandler(LocationRepository locations) {
        this.locations = locations;
    }

    @Override
    public Class<ClosureAnnounced> kind() {
        return ClosureAnnounced.class;
    }

    @Override
    public Uni<Void> apply(Envelope<ClosureAnnounced> envelope) {
        return locations.keep(envelope.fact());
    }
}
