package nl.plekje.complaint.location;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import nl.plekje.complaint.casework.SuccessionService;
import nl.plekje.events.LocationChanged;
import nl.plekje.service.inbox.Envelope;
import nl.plekje.service.inbox.FactHandler;

/** Keeps the names and managers of locations; cases go along with a change of manager. */
@ApplicationScoped
public class LocationChangedHandler implements FactHandler<LocationChanged> {

    private final LocationRepository locations;
    private final SuccessionService successions;

    LocationChangedHandler(LocationRepository locations, SuccessionService successions) {
        this.locations = locations;
        this.successions = successions;
    }

    @Override
    public Class<LocationChanged> kind() {
        return LocationChanged.class;
    }

    @Override
    public Uni<Void> apply(Envelope<LocationChanged> envelope) {
        var location = envelope.fact();
        return locations
                .store(location)
                .chain(newer -> newer && !location.managers().isEmpty()
                        ? successions.handOver(location.location(), location.managers())
                        : Uni.createFrom().voidItem());
    }
}
