package nl.plekje.placement.application;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.plekje.kernel.calendar.BirthDate;
import nl.plekje.kernel.care.CareType;
import nl.plekje.kernel.id.ApplicationId;
import nl.plekje.kernel.id.ChildId;
import nl.plekje.kernel.id.HouseholdId;
import nl.plekje.kernel.id.LocationId;
import nl.plekje.placement.application.ApplicationContext.Location;
import nl.plekje.placement.application.ApplicationContext.Place;
import nl.plekje.placement.terms.WaitlistCriterion;
import nl.plekje.service.database.Sql;

/** The lists, and what an application and its order depend on. */
@ApplicationScoped
class WaitlistRepository {

    private final Sql sql;
    private final ObjectMapper json;

    WaitlistRepository(Sql sql, ObjectMapper json) {
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
        return sql.list(this::waiting, """
                SELECT a.id, a.child_id, a.care_type, a.wish, a.transfer, a.state, a.registered_at, w.preference,
                       k.first_name, k.birth_date,
                       EXISTS (SELECT FROM contract c
                               WHERE c.child_id = a.child_id AND c.provider = a.provider AND c.last_day >= $3) AS at_provider,
                       EXISTS (SELECT FROM contract c
                               WHERE c.location_id = w.location_id AND c.last_day >= $3 AND c.child_id <> a.child_id
                                 AND c.child_id IN (SELECT id FROM child WHERE household_id = k.household_id
                                                    UNION
                                                    SELECT theirs.child_id
                                                    FROM custody own JOIN custody theirs ON theirs.person_id = own.person_id
                                                    WHERE own.child_id = a.child_id)) AS sibling
                FROM application_location w
                JOIN application a ON a.id = w.application_id
                JOIN child k ON k.id = a.child_id
                WHERE w.location_id = $1 AND w.care_type = $2""", location.value(), careType.name(), today);
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
                met(row.getBoolean("at_provider"), row.getBoolean("sibling"), cause));
    }

    private static EnumSet<WaitlistCriterion> met(boolean atProvider, boolean sibling, TransferCause transfer) {
        var met = EnumSet.noneOf(WaitlistCriterion.class);
        if (atProvider) {
            met.add(WaitlistCriterion.CHILD_AT_PROVIDER);
            if (transfer == TransferCause.PROVIDER) {
                met.add(WaitlistCriterion.INTERNAL_TRANSFER);
            }
        }
        if (sibling) {
            met.add(WaitlistCriterion.SIBLING_AT_LOCATION);
        }
        return met;
    }

    private Wish wish(Row row) {
        try {
            return json.readValue(row.get(JsonObject.class, "wish").encode(), Wish.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a wish that cannot be read", e);
        }
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
