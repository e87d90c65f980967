package nl.plekje.credit.location;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.plekje.events.ClosureAnnounced;
import nl.plekje.events.ClosureAnnounced.Cause;
import nl.plekje.events.ClosureAnnounced.Extent;
import nl.plekje.events.LocationChanged;
import nl.plekje.kernel.calendar.SchoolRegion;
import nl.plekje.kernel.care.CareType;
import nl.plekje.kernel.care.Session;
import nl.plekje.kernel.id.GroupId;
import nl.plekje.kernel.id.LocationId;
import nl.plekje.service.database.Sql;

/** Locations and their closures, as told by placement. */
@ApplicationScoped
public class LocationRepository {

    private static final String GROUPS = """
        SELECT care_group.group_id, care_group.name, care_group.care_type, l.location_id, l.name, l.provider
        FROM care_group JOIN location l ON l.location_id = care_group.location_id\s""";

    private final Sql sql;

    LocationRepository(Sql sql) {
        this.sql = sql;
    }

    /** A group's location on a day. One that is not known yet has neither hours nor closures. */
    public Uni<LocationDay> on(LocationId location, GroupId group, LocalDate day) {
        return sql.list(row -> Cause.valueOf(row.getString(0)), """
            SELECT cause FROM closure
            WHERE location_id = $1 AND $2 BETWEEN first_day AND last_day AND NOT withdrawn
              AND closes_from IS NULL AND (extent = 'LOCATION' OR extent = 'GROUP' AND group_id = $3)
            ORDER BY closure_id LIMIT 1""", location.value(), day, group.value())
                .chain(causes -> sql.list(
                                row -> new Session(
                                        DayOfWeek.valueOf(row.getString(0)), row.getLocalTime(1), row.getLocalTime(2)),
                                "SELECT weekday, opens, closes FROM opening_hours WHERE location_id = $1",
                                location.value())
                        .chain(hours -> schoolRegion(location)
                                .map(region -> new LocationDay(
                                        causes.stream().findFirst(),
                                        hours.stream().collect(Collectors.toMap(Session::weekday, Function.identity())),
                                        region))));
    }

    /** The regions whose school holidays hold at locations, where they are known. */
    public Uni<Map<LocationId, SchoolRegion>> schoolRegions(Collection<LocationId> locations) {
        return sql.list(
                        row -> Map.entry(new LocationId(row.getUUID(0)), SchoolRegion.valueOf(row.getString(1))),
                        "SELECT location_id, school_region FROM location"
                                + " WHERE location_id = ANY ($1) AND school_region IS NOT NULL",
                        (Object) locations.stream().map(LocationId::value).toArray(UUID[]::new))
                .map(found -> found.stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    private Uni<Optional<SchoolRegion>> schoolRegion(LocationId location) {
        return sql.one(
                        row -> Optional.ofNullable(row.getString(0)).map(SchoolRegion::valueOf),
                        "SELECT school_region FROM location WHERE location_id = $1",
                        location.value())
                .map(found -> found == null ? Optional.empty() : found);
    }

    /** A group, or null when it is not known. */
    public Uni<CareGroup> group(GroupId group) {
        return sql.one(LocationRepository::readGroup, GROUPS + " WHERE group_id = $1", group.value());
    }

    /** Groups of the same provider and town as this location for a kind of care, those of the location itself first. */
    public Uni<List<CareGroup>> groupsNear(LocationId location, CareType careType) {
        return sql.list(LocationRepository::readGroup, GROUPS + """
             JOIN location own ON own.location_id = $1
            WHERE care_group.care_type = $2 AND l.provider = own.provider AND l.town = own.town
            ORDER BY l.location_id <> $1, l.name, care_group.name LIMIT 100""", location.value(), careType.name());
    }

    private static CareGroup readGroup(Row row) {
        return new CareGroup(
                new GroupId(row.getUUID(0)),
                row.getString(1),
                CareType.valueOf(row.getString(2)),
                new LocationId(row.getUUID(3)),
                row.getString(4),
                row.getString(5));
    }

    /** Keeps the newest version of a location. */
    Uni<Void> keep(LocationChanged location) {
        var region = location.schoolRegion();
        return sql.change(
                        """
                        INSERT INTO location (location_id, version, managers, provider, name, town, school_region)
                        VALUES ($1, $2, $3, $4, $5, $6, $7)
                        ON CONFLICT (location_id) DO UPDATE
                        SET version = $2, managers = $3, provider = $4, name = $5, town = $6, school_region = $7
                        WHERE location.version < $2""",
                        location.location().value(),
                        location.version(),
                        location.managers().toArray(String[]::new),
                        location.provider(),
                        location.name(),
                        location.town(),
                        region == null ? null : region.name())
                .chain(newer -> newer == 0
                        ? Uni.createFrom().voidItem()
                        : keepHours(location).chain(() -> keepGroups(location)));
    }

    /** Keeps the newest version of a closure and says whether it is newer than what was known. */
    Uni<Boolean> keep(ClosureAnnounced closure) {
        var extent = closure.extent() == null ? Extent.LOCATION : closure.extent();
        return sql.change(
                        """
                        INSERT INTO closure (closure_id, version, location_id, first_day, last_day, cause, extent, group_id,
                                             closes_from, withdrawn)
                        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
                        ON CONFLICT (closure_id) DO UPDATE
                        SET version = $2, first_day = $4, last_day = $5, cause = $6, extent = $7, group_id = $8,
                            closes_from = $9, withdrawn = $10
                        WHERE closure.version < $2""",
                        closure.closure().value(),
                        closure.version(),
                        closure.location().value(),
                        closure.firstDay(),
                        closure.lastDay(),
                        closure.cause().name(),
                        extent.name(),
                        closure.group() == null ? null : closure.group().value(),
                        closure.from(),
                        !closure.stands())
                .map(newer -> newer > 0);
    }

    private Uni<Void> keepGroups(LocationChanged location) {
        var groups = location.groups();
        return sql.run(
                        """
                        INSERT INTO care_group (group_id, location_id, name, care_type)
                        SELECT group_id, $1, name, care_type
                        FROM unnest($2::uuid[], $3::text[], $4::text[]) AS told (group_id, name, care_type)
                        ON CONFLICT (group_id) DO UPDATE
                        SET location_id = excluded.location_id, name = excluded.name, care_type = excluded.care_type""",
                        location.location().value(),
                        groups.stream().map(it -> it.group().value()).toArray(UUID[]::new),
                        groups.stream().map(LocationChanged.Group::name).toArray(String[]::new),
                        groups.stream().map(it -> it.careType().name()).toArray(String[]::new))
                .replaceWithVoid();
    }

    private Uni<Void> keepHours(LocationChanged location) {
        var id = location.location().value();
        var replaced =
                sql.run("DELETE FROM opening_hours WHERE location_id = $1", id).replaceWithVoid();
        return location.openingHours().isEmpty()
                ? replaced
                : replaced.chain(() -> sql.runAll(
                                "INSERT INTO opening_hours (location_id, weekday, opens, closes) VALUES ($1, $2, $3,"
                                        + " $4)",
                                location.openingHours().stream()
                                        .map(hours ->
                                                Tuple.of(id, hours.weekday().name(), hours.from(), hours.until()))
                                        .toList())
                        .replaceWithVoid());
    }
}
