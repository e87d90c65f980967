package nl.plekje.credit.location;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.plekje.events.ClosureAnnounced;
import nl.plekje.events.ClosureAnnounced.Cause;
import nl.plekje.events.LocationChanged;
import nl.plekje.kernel.care.Session;
import nl.plekje.kernel.id.LocationId;
import nl.plekje.service.database.Sql;

/** Locations and their closures, as told by placement. */
@ApplicationScoped
public class LocationRepository {

    private final Sql sql;

    LocationRepository(Sql sql) {
        this.sql = sql;
    }

    /** A location on a day. One that is not known yet has neither hours nor closures. */
    public Uni<LocationDay> on(LocationId location, LocalDate day) {
        return sql.list(
                        row -> Cause.valueOf(row.getString(0)),
                        "SELECT cause FROM closure WHERE location_id = $1 AND $2 BETWEEN first_day AND last_day"
                                + " ORDER BY closure_id LIMIT 1",
                        location.value(),
                        day)
                .chain(causes -> sql.list(
                                row -> new Session(
                                        DayOfWeek.valueOf(row.getString(0)), row.getLocalTime(1), row.getLocalTime(2)),
                                "SELECT weekday, opens, closes FROM opening_hours WHERE location_id = $1",
                                location.value())
                        .map(hours -> new LocationDay(
                                causes.stream().findFirst(),
                                hours.stream().collect(Collectors.toMap(Session::weekday, Function.identity())))));
    }

    /** Keeps the newest version of a location. */
    Uni<Void> keep(LocationChanged location) {
        return sql.change(
                        """
                        INSERT INTO location (location_id, version, managers) VALUES ($1, $2, $3)
                        ON CONFLICT (location_id) DO UPDATE SET version = $2, managers = $3
                        WHERE location.version < $2""",
                        location.location().value(),
                        location.version(),
                        location.managers().toArray(String[]::new))
                .chain(newer -> newer == 0 ? Uni.createFrom().voidItem() : keepHours(location));
    }

    /** Keeps the newest version of a closure. */
    Uni<Void> keep(ClosureAnnounced closure) {
        return sql.run(
                        """
                        INSERT INTO closure (closure_id, version, location_id, first_day, last_day, cause)
                        VALUES ($1, $2, $3, $4, $5, $6)
                        ON CONFLICT (closure_id) DO UPDATE SET version = $2, first_day = $4, last_day = $5, cause = $6
                        WHERE closure.version < $2""",
                        closure.closure().value(),
                        closure.version(),
                        closure.location().value(),
                        closure.firstDay(),
                        closure.lastDay(),
                        closure.cause().name())
                .replaceWithVoid();
    }

    private Uni<Void> keepHours(LocationChanged location) {
        var id = location.location().value();
        var replaced =
                sql.run("DELETE FROM opening_hours WHERE location_id = $1", id).replaceWithVoid();
        return location.openingHours().isEmpty()
                ? replaced
                : replaced.chain(() -> sql.runAll(
                                "INSERT INTO opening_hours (location_id, weekday, opens, closes) VALUES ($1, $2, $3, $4)",
                                location.openingHours().stream()
                                        .map(hours ->
                                                Tuple.of(id, hours.weekday().name(), hours.from(), hours.until()))
                                        .toList())
                        .replaceWithVoid());
    }
}
