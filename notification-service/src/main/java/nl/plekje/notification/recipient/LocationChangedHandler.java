package nl.plekje.notification.recipient;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import nl.plekje.events.LocationChanged;
import nl.plekje.notification.notice.NoticeService;
import nl.plekje.service.database.Sql;
import nl.plekje.service.inbox.Envelope;
import nl.plekje.service.inbox.FactHandler;

/** Takes over the name of a location, and lets go what waited for it. */
@ApplicationScoped
class LocationChangedHandler implements FactHandler<LocationChanged> {

    private final Sql sql;
    private final NoticeService notices;

    LocationChangedHandler(Sql sql, NoticeService notices) {
        this.sql = sql;
        this.notices = notices;
    }

    @Override
    public Class<LocationChanged> kind() {
        return LocationChanged.class;
    }

    @Override
    public Uni<Void> apply(Envelope<LocationChanged> envelope) {
        var location = envelope.fact();
        return sql.run("""
                        INSERT INTO location (id, version, name) VALUES ($1, $2, $3)
                        ON CONFLICT (id) DO UPDATE SET version = excluded.version, name = excluded.name
                        WHERE location.version < excluded.version""", location.location().value(), location.version(), location.name())
                .chain(() -> notices.nowKnown(location.location()));
    }
}
