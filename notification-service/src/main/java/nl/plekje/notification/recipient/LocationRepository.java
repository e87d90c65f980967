package nl.plekje.notification.recipient;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import nl.plekje.events.LocationChanged;
import nl.plekje.service.database.Sql;

/** Locations as last told. */
@ApplicationScoped
class LocationRepository {

    private final Sql sql;

    LocationRepository(Sql sql) {
        this.sql = sql;
    }

    /** Replaces the name and the managers of a location, unless what is known is newer. */
    Uni<Void> replace(LocationChanged location) {
        var id = location.location().value();
        return sql.change("""
                        INSERT INTO location (id, version, name) VALUES ($1, $2, $3)
                        ON CONFLICT (id) DO UPDATE SET version = excluded.version, name = excluded.name
                        WHERE location.version < excluded.version""", id, location.version(), location.name())
                .chain(changed -> changed == 0
                        ? Uni.createFrom().voidItem()
                        : sql.run("DELETE FROM location_manager WHERE location_id = $1", id)
                                .chain(() -> sql.run(
                                        "INSERT INTO location_manager (location_id, account) SELECT $1, unnest($2::text[])",
                                        id,
                                        location.managers().toArray(String[]::new)))
                                .replaceWithVoid());
    }
}
