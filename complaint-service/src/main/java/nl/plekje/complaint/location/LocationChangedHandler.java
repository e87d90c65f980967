package nl.plekje.complaint.location;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import nl.plekje.events.LocationChanged;
import nl.plekje.service.inbox.Envelope;
import nl.plekje.service.inbox.FactHandler;

/** Keeps the names and managers of locations. */
@ApplicationScoped
public class LocationChangedHandler implements FactHandler<LocationChanged> {

    private final LocationRepository locations;

    LocationChangedHandler(LocationRepository locations) {
        this.locations = locations;
    }

    @Override
    public Class<LocationChanged> kind() {
        return LocationChanged.class;
    }

    @Override
    public Uni<Void> apply(Envelope<LocationChanged> envelope) {
        return locations.store(envelope.fact());
    }
}
