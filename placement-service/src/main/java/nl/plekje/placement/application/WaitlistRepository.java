package nl.plekje.placement.application;

import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.plekje.kernel.calendar.BirthDate;
import nl.plekje.kernel.care.CareType;
import nl.plekje.kernel.care.Session;
import nl.plekje.kernel.id.ApplicationId;
import nl.plekje.kernel.id.ChildId;
import nl.plekje.kernel.id.HouseholdId;
import nl.plekje.kernel.id.LocationId;
import nl.plekje.placement.application.ApplicationContext.Location;
import nl.plekje.placement.application.ApplicationContext.Place;
import nl.plekje.placement.terms.WaitlistCriterion;
import nl.plekje.service.database.Sql;
import nl.plekje.service.json.JsonColumn;

/** The lists, and what an application and its order depend on. */
@ApplicationScoped
class WaitlistRepository {

    /** Who stands on which list, what of the criteria each meets there on day $1, and in whose family. */
    private static final String WAITING = """
            SELECT w.location_id, w.preference, a.id, a.child_id, a.care_type, a.wish, a.transfer, a.state, a.registered_at,
                   k.household_id, k.first_name, k.birth_date, m.at_provider, m.sibling,
                   array_remove(ARRAY[CASE WHEN m.at_provider THEN 'CHILD_AT_PROVIDER' END,
                                      CASE WHEN m.at_provider AND a.transfer = 'PROVIDER' THEN 'INTERNAL_TRANSFER' END,
                                      CASE WHEN m.sibling THEN 'SIBLING_AT_LOCATION' END], NULL) AS met
            FROM application_location w
                JOIN application a ON a.id = w.application_id
                JOIN child k ON k.id = a.child_id
                CROSS JOIN LATERAL (SELECT
                    EXISTS (SELECT FROM contract c
                            WHERE c.child_id = a.child_id AND c.provider = a.provider AND c.last_day >= $1) AS at_provider,
                    EXISTS (SELECT FROM contract c
                            WHERE c.location_id = w.location_id AND c.last_day >= $1 AND c.child_id <> a.child_id
                              AND c.child_id IN (SELECT * FROM family_of(a.child_id))) AS sibling) m
            """;

    /**
     * Families that compete with one application for seats and stand before it, by what puts them there. They want the same
     * care of the same age on one of the same weekdays; its own family is no rival, and one family counts once. Ages are
     * compared on the day on which care would begin, by the birthdays that divide the bands.
     */
    private static final String AHEAD = """
            WITH waiting AS (%s WHERE w.care_type = $3 AND w.location_id IN (
                                 SELECT location_id FROM application_location WHERE application_id = $2)),
            ranked AS (
                SELECT *, ARRAY(SELECT c <> ALL (met) FROM unnest($4::text[]) WITH ORDINALITY AS u(c, n) ORDER BY n) AS unmet,
                       (SELECT count(*) FROM unnest($5::int[]) AS age
                        WHERE (birth_date + make_interval(years => age))::date
                              <= greatest((wish->>'earliestStart')::date, $1)) AS band
                FROM waiting),
            own AS (SELECT *, ARRAY(SELECT * FROM family_of(child_id)) AS family FROM ranked WHERE id = $2),
            first_of_family AS (
                SELECT DISTINCT ON (o.location_id, r.household_id) o.location_id, r.met, o.met AS own_met
                FROM own o JOIN ranked r ON r.location_id = o.location_id
                WHERE r.state = 'CONFIRMED' AND r.band = o.band
                  AND (r.unmet, r.registered_at, r.id) < (o.unmet, o.registered_at, o.id)
                  AND r.child_id <> ALL (o.family)
                  AND jsonb_path_exists(r.wish, '$.**.weekday ? (@ == $days[*])',
                                        jsonb_build_object('days', jsonb_path_query_array(o.wish, '$.**.weekday')))
                ORDER BY o.location_id, r.household_id, r.unmet, r.registered_at, r.id)
            SELECT location_id,
                   coalesce((SELECT c FROM unnest($4::text[]) WITH ORDINALITY AS u(c, n)
                             WHERE c = ANY (met) AND c <> ALL (own_met) ORDER BY n LIMIT 1), 'REGISTRATION') AS criterion,
                   count(*)::int AS families
            FROM first_of_family GROUP BY location_id, criterion""".formatted(WAITING);

    private final Sql sql;
    private final JsonColumn json;

    WaitlistRepository(Sql sql, JsonColumn json) {
        this.sql = sql;
        this.json = json;
    }

    /** The child: where it lives and when it was or will be born. */
    private record Child(HouseholdId household, BirthDate born) {}

    /** What an application of this child for these locations depends on; null for a child that is not known. */
    Uni<ApplicationContext> context(ChildId child, Collection<LocationId> wanted, LocalDate today) {
        return sql.one(
                        row -> new Child(new HouseholdId(row.getUUID(0)), new BirthDate(row.getLocalDate(1))),
                        "SELECT household_id, birth_date FROM child WHERE id = $1",
                        child.value())
                .chain(found -> found == null
                        ? Uni.createFrom().nullItem()
                        : locations(wanted).chain(locations -> places(child, today)
                                .map(places ->
                                        new ApplicationContext(found.household(), found.born(), locations, places))));
    }

    /** These locations, by id; one that does not exist is not among them. */
    Uni<Map<LocationId, Location>> locations(Collection<LocationId> wanted) {
        return sql.list(row -> Map.entry(new LocationId(row.getUUID("id")), location(row)), """
                        SELECT id, provider, name, town, care_types,
                               (SELECT coalesce(jsonb_agg(weekday), '[]') FROM opening_hours WHERE location_id = location.id)
                                   AS weekdays
                        FROM location WHERE id = ANY ($1)""", (Object)
                        wanted.stream().map(LocationId::value).distinct().toArray(UUID[]::new))
                .map(entries -> entries.stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /** All that stand on the list of a location and care type, in no order. */
    Uni<List<Waiting>> list(LocationId location, CareType careType, LocalDate today) {
        return sql.list(
                this::waiting,
                WAITING + "WHERE w.location_id = $2 AND w.care_type = $3",
                today,
                location.value(),
                careType.name());
    }

    /**
     * How many other families stand before an application, on each list on which any does.
     *
     * @param criteria what goes before the moment of registration, weightiest first
     */
    Uni<Map<LocationId, Map<WaitlistCriterion, Integer>>> ahead(
            ApplicationId application, CareType careType, List<WaitlistCriterion> criteria, LocalDate today) {
        return sql.list(
                        row -> new Ahead(
                                new LocationId(row.getUUID(0)),
                                WaitlistCriterion.valueOf(row.getString(1)),
                                row.getInteger(2)),
                        AHEAD,
                        today,
                        application.value(),
                        careType.name(),
                        criteria.stream().map(Enum::name).toArray(String[]::new),
                        AgeBand.bounds(careType).toArray(Integer[]::new))
                .map(rows -> rows.stream()
                        .collect(Collectors.groupingBy(
                                Ahead::location, Collectors.toMap(Ahead::criterion, Ahead::families))));
    }

    private record Ahead(LocationId location, WaitlistCriterion criterion, int families) {}

    /** The sessions that a child has at a location now or will have, of one care type. */
    Uni<List<Session>> sessions(ChildId child, LocationId location, CareType careType, LocalDate today) {
        return sql.list(
                row -> new Session(DayOfWeek.of(row.getInteger(0)), row.getLocalTime(1), row.getLocalTime(2)),
                """
                SELECT s.weekday, s.begins, s.ends FROM contract c JOIN contract_session s ON s.contract_id = c.id
                WHERE c.child_id = $1 AND c.location_id = $2 AND c.care_type = $3 AND c.last_day >= $4""",
                child.value(),
                location.value(),
                careType.name(),
                today);
    }

    private Uni<List<Place>> places(ChildId child, LocalDate today) {
        return sql.list(
                row -> new Place(row.getString(0), CareType.valueOf(row.getString(1))),
                "SELECT provider, care_type FROM contract WHERE child_id = $1 AND last_day >= $2",
                child.value(),
                today);
    }

    private Waiting waiting(Row row) {
        var transfer = row.getString("transfer");
        var cause = transfer == null ? null : TransferCause.valueOf(transfer);
        return new Waiting(
                new ApplicationId(row.getUUID("id")),
                new ChildId(row.getUUID("child_id")),
                row.getString("first_name"),
                new BirthDate(row.getLocalDate("birth_date")),
                CareType.valueOf(row.getString("care_type")),
                wish(row),
                row.getInteger("preference"),
                cause,
                ApplicationState.valueOf(row.getString("state")),
                row.getOffsetDateTime("registered_at").toInstant(),
                Stream.of(row.getArrayOfStrings("met"))
                        .map(WaitlistCriterion::valueOf)
                        .collect(Collectors.toUnmodifiableSet()));
    }

    private Wish wish(Row row) {
        return json.read(row.get(JsonObject.class, "wish"), Wish.class);
    }

    private static Location location(Row row) {
        return new Location(
                row.getString("provider"),
                row.getString("name"),
                row.getString("town"),
                Stream.of(row.getArrayOfStrings("care_types"))
                        .map(CareType::valueOf)
                        .collect(Collectors.toSet()),
                row.get(JsonArray.class, "weekdays").stream()
                        .map(weekday -> DayOfWeek.of((Integer) weekday))
                        .collect(Collectors.toSet()));
    }
}
