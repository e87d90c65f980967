package nl.plekje.placement.location;

import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.plekje.events.LocationChanged;
import nl.plekje.kernel.calendar.SchoolRegion;
import nl.plekje.kernel.care.CareType;
import nl.plekje.kernel.id.GroupId;
import nl.plekje.kernel.id.LocationId;
import nl.plekje.placement.access.Viewer;
import nl.plekje.placement.location.LocationView.GroupView;
import nl.plekje.service.database.Sql;

/** Locations with their opening hours. */
@ApplicationScoped
class LocationRepository {

    private static final String SELECT = """
            SELECT l.id, l.version, l.provider, l.name, l.town, l.phone, l.managers, l.care_types, l.school_region,
                   (SELECT coalesce(jsonb_agg(jsonb_build_object('weekday', weekday, 'opens', opens, 'closes', closes)
                                              ORDER BY weekday), '[]')
                    FROM opening_hours WHERE location_id = l.id) AS hours,
                   (SELECT coalesce(jsonb_agg(jsonb_build_object('id', id, 'name', name, 'careType', care_type,
                                                                 'maximum', maximum) ORDER BY name, id), '[]')
                    FROM care_group WHERE location_id = l.id) AS groups
            FROM location l
            """;

    private static final String VISIBLE = """
            ($4 OR ($3 AND $1 = ANY (l.managers))
                OR ($2 AND EXISTS (SELECT FROM contract c JOIN custody k ON k.child_id = c.child_id
                                                          JOIN person p ON p.id = k.person_id
                                   WHERE c.location_id = l.id AND p.account = $1)))
            """;

    private final Sql sql;

    LocationRepository(Sql sql) {
        this.sql = sql;
    }

    /**
     * All that is known of a location, to whom it matters. Two that are equal differ in nothing.
     *
     * @param view as everyone sees it
     * @param fact as other services need to know it
     */
    record Stored(LocationView view, LocationChanged fact) {}

    /** Adds a location; false when the id is in use. */
    Uni<Boolean> insert(LocationId id, LocationRequest request) {
        return sql.change(
                        """
                        INSERT INTO location (id, version, provider, name, town, phone, managers, care_types,
                                              school_region)
                        VALUES ($1, 1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (id) DO NOTHING""",
                        id.value(),
                        request.provider(),
                        request.name(),
                        request.town(),
                        request.phone(),
                        request.managers() == null ? new String[0] : sorted(request.managers().stream()),
                        sorted(request.careTypes().stream().map(Enum::name)),
                        request.schoolRegion() == null
                                ? null
                                : request.schoolRegion().name())
                .call(inserted -> inserted == 1
                        ? open(id, request.openingHours())
                        : Uni.createFrom().nullItem())
                .map(inserted -> inserted == 1);
    }

    /** Locks a location until the transaction ends, so that who changes it comes one after the other; gives its version. */
    Uni<Long> lock(LocationId id) {
        return sql.one(
                row -> row.getLong(0), "SELECT version FROM location WHERE id = $1 FOR NO KEY UPDATE", id.value());
    }

    /** Changes a location, keeping what the request does not say. */
    Uni<Void> update(LocationId id, LocationRequest request) {
        return sql.run(
                        """
                        UPDATE location SET name = $2, town = $3, phone = $4, managers = coalesce($5, managers),
                                            care_types = $6, school_region = $7
                        WHERE id = $1""",
                        id.value(),
                        request.name(),
                        request.town(),
                        request.phone(),
                        request.managers() == null ? null : sorted(request.managers().stream()),
                        sorted(request.careTypes().stream().map(Enum::name)),
                        request.schoolRegion() == null
                                ? null
                                : request.schoolRegion().name())
                .chain(() -> open(id, request.openingHours()));
    }

    /** Counts a change of the location and locks it; null when there is none. */
    Uni<Long> nextVersion(LocationId id) {
        return sql.one(
                row -> row.getLong(0),
                "UPDATE location SET version = version + 1 WHERE id = $1 RETURNING version",
                id.value());
    }

    /** Locations that the viewer may see, by id, after this one. */
    Uni<List<LocationView>> list(Viewer viewer, LocationId after, int limit) {
        return sql.list(
                LocationRepository::view,
                SELECT + "WHERE " + VISIBLE + " AND ($5::uuid IS NULL OR l.id > $5) ORDER BY l.id LIMIT $6",
                viewer.account(),
                viewer.custodian(),
                viewer.manager(),
                viewer.all(),
                after == null ? null : after.value(),
                limit);
    }

    /** One location, or null when there is none or the viewer may not see it. */
    Uni<LocationView> find(LocationId id, Viewer viewer) {
        return sql.one(
                LocationRepository::view,
                SELECT + "WHERE " + VISIBLE + " AND l.id = $5",
                viewer.account(),
                viewer.custodian(),
                viewer.manager(),
                viewer.all(),
                id.value());
    }

    /** A location, whoever asks. */
    Uni<Stored> stored(LocationId id) {
        return sql.one(row -> new Stored(view(row), fact(row)), SELECT + "WHERE l.id = $1", id.value());
    }

    private Uni<Void> open(LocationId id, List<OpeningHours> hours) {
        return sql.run("DELETE FROM opening_hours WHERE location_id = $1", id.value())
                .chain(() -> sql.run(
                        """
                        INSERT INTO opening_hours (location_id, weekday, opens, closes)
                        SELECT $1, * FROM unnest($2::smallint[], $3::time[], $4::time[])""",
                        id.value(),
                        hours.stream()
                                .map(span -> (short) span.weekday().getValue())
                                .toArray(Short[]::new),
                        hours.stream().map(OpeningHours::from).toArray(LocalTime[]::new),
                        hours.stream().map(OpeningHours::until).toArray(LocalTime[]::new)))
                .replaceWithVoid();
    }

    private static LocationChanged fact(Row row) {
        var view = view(row);
        return new LocationChanged(
                view.id(),
                view.version(),
                view.provider(),
                view.name(),
                view.town(),
                view.phone(),
                Set.of(row.getArrayOfStrings("managers")),
                view.openingHours().stream()
                        .map(span -> new LocationChanged.OpeningHours(span.weekday(), span.from(), span.until()))
                        .toList(),
                view.groups().stream()
                        .map(group -> new LocationChanged.Group(group.id(), group.name(), group.careType()))
                        .toList(),
                view.schoolRegion());
    }

    private static LocationView view(Row row) {
        return new LocationView(
                new LocationId(row.getUUID("id")),
                row.getLong("version"),
                row.getString("provider"),
                row.getString("name"),
                row.getString("town"),
                row.getString("phone"),
                Stream.of(row.getArrayOfStrings("care_types"))
                        .map(CareType::valueOf)
                        .collect(Collectors.toSet()),
                each(row, "hours", LocationRepository::hours),
                each(row, "groups", LocationRepository::group),
                region(row.getString("school_region")));
    }

    private static SchoolRegion region(String name) {
        return name == null ? null : SchoolRegion.valueOf(name);
    }

    private static OpeningHours hours(JsonObject json) {
        return new OpeningHours(
                DayOfWeek.of(json.getInteger("weekday")),
                LocalTime.parse(json.getString("opens")),
                LocalTime.parse(json.getString("closes")));
    }

    private static GroupView group(JsonObject json) {
        return new GroupView(
                new GroupId(UUID.fromString(json.getString("id"))),
                json.getString("name"),
                CareType.valueOf(json.getString("careType")),
                json.getInteger("maximum"));
    }

    private static <T> List<T> each(Row row, String column, Function<JsonObject, T> read) {
        return row.get(JsonArray.class, column).stream()
                .map(item -> read.apply((JsonObject) item))
                .toList();
    }

    private static String[] sorted(Stream<String> values) {
        return values.sorted().toArray(String[]::new);
    }
}
