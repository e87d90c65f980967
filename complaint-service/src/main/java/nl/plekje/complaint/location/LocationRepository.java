package nl.plekje.complaint.location;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import nl.plekje.events.LocationChanged;
import nl.plekje.kernel.id.LocationId;
import nl.plekje.service.database.Sql;

/** Locations as this service needs them. */
@ApplicationScoped
public class LocationRepository {

    private final Sql sql;

    LocationRepository(Sql sql) {
        this.sql = sql;
    }

    /** Keeps what is known of a location, unless something newer is; gives whether it was newer. */
    Uni<Boolean> store(LocationChanged location) {
        return sql.change(
                        """
                        INSERT INTO location (id, version, name, provider, managers) VALUES ($1, $2, $3, $4, $5)
                        ON CONFLICT (id) DO UPDATE
                        SET version = excluded.version, name = excluded.name, provider = excluded.provider,
                            managers = excluded.managers
                        WHERE location.version < excluded.version""",
                        location.location().value(),
                        location.version(),
                        location.name(),
                        location.provider(),
                        location.managers().toArray(String[]::new))
                .map(changed -> changed == 1);
    }

    /** This location, or null. */
    public Uni<Location> find(LocationId id) {
        return sql.one(
                row -> new Location(id, row.getString(0), row.getString(1)),
                "SELECT name, provider FROM location WHERE id = $1",
                id.value());
    }

    /** The accounts that manage this location; none when it is not known. */
    public Uni<List<String>> managers(LocationId id) {
        return sql.one(
                        row -> List.of(row.getArrayOfStrings(0)),
                        "SELECT managers FROM location WHERE id = $1",
                        id.value())
                .onItem()
                .ifNull()
                .continueWith(List.of());
    }
}
