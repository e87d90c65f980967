package nl.plekje.notification.recipient;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import nl.plekje.events.LocationChanged;
import nl.plekje.notification.notice.NoticeService;
import nl.plekje.service.inbox.Envelope;
import nl.plekje.service.inbox.FactHandler;

/** Takes over the name and managers of a location, and lets go what waited for it. */
@ApplicationScoped
class LocationChangedHandler implements FactHandler<LocationChanged> {

    private final LocationRepository locations;
    private final NoticeService notices;

    LocationChangedHandler(LocationRepository locations, NoticeService notices) {
        this.locations = locations;
        this.notices = notices;
    }

    @Override
    public Class<LocationChanged> kind() {
        return LocationChanged.class;
    }

    @Override
    public Uni<Void> apply(Envelope<LocationChanged> envelope) {
        var location = envelope.fact();
        return locations.replace(location).chain(() -> notices.nowKnown(location.location()));
    }
}
