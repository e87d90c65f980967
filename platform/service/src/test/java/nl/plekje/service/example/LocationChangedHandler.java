package nl.plekje.service.example;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import nl.plekje.events.LocationChanged;
import nl.plekje.service.inbox.Envelope;
import nl.plekje.service.inbox.FactHandler;

/** A second topic, to see that the first one does not hold it up. */
@ApplicationScoped
public class LocationChangedHandler implements FactHandler<LocationChanged> {

    private volatile long newest;

    /** The highest version applied. */
    public long newest() {
        return newest;
    }

    @Override
    public Class<LocationChanged> kind() {
        return LocationChanged.class;
    }

    @Override
    public Uni<Void> apply(Envelope<LocationChanged> envelope) {
        newest = Math.max(newest, envelope.fact().version());
        return Uni.createFrom().voidItem();
    }
}
