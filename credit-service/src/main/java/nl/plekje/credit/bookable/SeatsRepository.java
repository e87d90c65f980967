package nl.plekje.credit.bookable;

import static nl.plekje.service.database.Moments.utc;

import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.plekje.events.SeatsChanged;
import nl.plekje.kernel.calendar.BirthDate;
import nl.plekje.kernel.id.ChildId;
import nl.plekje.kernel.id.GroupId;
import nl.plekje.kernel.id.LocationId;
import nl.plekje.service.database.Sql;
import nl.plekje.service.page.Cursor;

/** Seats as placement tells them, and how requests were answered of late. */
@ApplicationScoped
public class SeatsRepository {

    private final Sql sql;

    SeatsRepository(Sql sql) {
        this.sql = sql;
    }

    /** Whether placement told that a group is closed on a day; false for a day that it has not told of. */
    public Uni<Boolean> isClosed(GroupId group, LocalDate day) {
        return sql.one(
                        row -> !row.getBoolean(0),
                        "SELECT open FROM seats WHERE group_id = $1 AND day = $2",
                        group.value(),
                        day)
                .map(closed -> closed != null && closed);
    }

    /** A group on a day. */
    record GroupOnDay(GroupId group, LocalDate day) {}

    /**
     * The seats of a group on a day.
     *
     * @param free free seats by age; empty when not told
     */
    record Seats(GroupOnDay where, boolean open, int expected, int capacity, List<FreeSeats> free) {

        /**
         * Seats free all day for a child of this age; of all ages where that is not known. A child that is younger or
         * older than the care has ages for is counted with the nearest: on its fourth birthday as three, not yet born as
         * one of the youngest (PL-001).
         */
        int freeFor(Optional<BirthDate> born) {
            if (!open) {
                return 0;
            }
            if (free.isEmpty() || born.isEmpty()) {
                return Math.max(0, capacity - expected);
            }
            var age = born.get().ageOn(where.day());
            return free.stream()
                    .min(Comparator.comparingInt(seats -> seats.yearsFrom(age)))
                    .orElseThrow()
                    .seats();
        }
    }

    /** Seats for an age in whole years, both inside. */
    record FreeSeats(int fromAge, int untilAge, int seats) {

        private int yearsFrom(int age) {
            return Math.max(0, Math.max(fromAge - age, age - untilAge));
        }
    }

    /** Keeps the newest version of each group and day. */
    Uni<Void> keep(Collection<SeatsChanged> facts) {
        var newest = facts.stream()
                .collect(Collectors.toMap(
                        it -> new GroupOnDay(it.group(), it.day()),
                        Function.identity(),
                        (one, other) -> one.version() < other.version() ? other : one))
                .values();
        return sql.run(
                        """
                        INSERT INTO seats (group_id, day, version, location_id, open, expected, capacity, free)
                        SELECT group_id, day, version, location_id, open, expected, capacity, free::jsonb
                        FROM unnest($1::uuid[], $2::date[], $3::bigint[], $4::uuid[], $5::boolean[], $6::int[], $7::int[],
                                    $8::text[])
                            AS told (group_id, day, version, location_id, open, expected, capacity, free)
                        ON CONFLICT (group_id, day) DO UPDATE
                        SET version = excluded.version, location_id = excluded.location_id, open = excluded.open,
                            expected = excluded.expected, capacity = excluded.capacity, free = excluded.free
                        WHERE seats.version < excluded.version""",
                        newest.stream().map(it -> it.group().value()).toArray(UUID[]::new),
                        newest.stream().map(SeatsChanged::day).toArray(LocalDate[]::new),
                        newest.stream().map(SeatsChanged::version).toArray(Long[]::new),
                        newest.stream().map(it -> it.location().value()).toArray(UUID[]::new),
                        newest.stream().map(SeatsRepository::isOpen).toArray(Boolean[]::new),
                        newest.stream().map(SeatsChanged::expected).toArray(Integer[]::new),
                        newest.stream().map(SeatsChanged::capacity).toArray(Integer[]::new),
                        newest.stream().map(SeatsRepository::free).toArray(String[]::new))
                .replaceWithVoid();
    }

    /** The seats of these groups in a period, as far as they are known. */
    Uni<Map<GroupOnDay, Seats>> of(Collection<GroupId> groups, LocalDate from, LocalDate until) {
        return sql.list(
                        SeatsRepository::read,
                        "SELECT * FROM seats WHERE group_id = ANY ($1) AND day BETWEEN $2 AND $3",
                        ids(groups),
                        from,
                        until)
                .map(found -> found.stream().collect(Collectors.toMap(Seats::where, Function.identity())));
    }

    /** Requests without an answer for these groups in a period, those of this child not counted. */
    Uni<Map<GroupOnDay, Integer>> waiting(
            Collection<GroupId> groups, LocalDate from, LocalDate until, ChildId notCounted) {
        return sql.list(
                        row -> Map.entry(
                                new GroupOnDay(new GroupId(row.getUUID(0)), row.getLocalDate(1)), row.getInteger(2)),
                        """
                        SELECT group_id, day, count(*)::int FROM extra_day
                        WHERE group_id = ANY ($1) AND day BETWEEN $2 AND $3 AND state = 'REQUESTED' AND child_id <> $4
                        GROUP BY 1, 2""",
                        ids(groups),
                        from,
                        until,
                        notCounted.value())
                .map(found -> found.stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /** How requests of these groups were answered since then. */
    Uni<Map<GroupId, Approvals>> approvals(Collection<GroupId> groups, Instant since) {
        return sql.list(
                        row -> Map.entry(
                                new GroupId(row.getUUID(0)), new Approvals(row.getInteger(1), row.getInteger(2))),
                        "SELECT group_id, " + ANSWERS + " WHERE group_id = ANY ($1) AND settled_at >= $2 GROUP BY 1",
                        ids(groups),
                        utc(since))
                .map(found -> found.stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /** How requests of a child were answered since then. */
    Uni<Approvals> approvals(ChildId child, Instant since) {
        return sql.one(
                row -> new Approvals(row.getInteger(0), row.getInteger(1)),
                "SELECT " + ANSWERS + " WHERE child_id = $1 AND settled_at >= $2",
                child.value(),
                utc(since));
    }

    /** How requests of a location were answered. */
    record OfLocation(LocationId location, String name, Approvals approvals, int open, int hoursToAnswer) {}

    /** How requests were answered since then at the locations that an account may see, by name, after this one. */
    Uni<List<OfLocation>> byLocation(Instant since, boolean all, String manager, Cursor<String> after, int limit) {
        return sql.list(
                row -> new OfLocation(
                        new LocationId(row.getUUID(0)),
                        row.getString(1),
                        new Approvals(row.getInteger(2), row.getInteger(3)),
                        row.getInteger(4),
                        row.getInteger(5)),
                """
                SELECT l.location_id, coalesce(l.name, ''),
                       count(*) FILTER (WHERE e.state IN ('GRANTED', 'CANCELLED', 'REVOKED'))::int,
                       count(*) FILTER (WHERE e.state = 'DECLINED')::int,
                       count(*) FILTER (WHERE e.state = 'REQUESTED')::int,
                       coalesce(extract(epoch FROM avg(e.settled_at - e.requested_at)
                                        FILTER (WHERE e.state IN ('GRANTED', 'DECLINED'))) / 3600, 0)::int
                FROM location l
                JOIN extra_day e ON e.location_id = l.location_id
                                AND (e.settled_at >= $1 OR e.state = 'REQUESTED')
                WHERE ($2 OR $3 = ANY (l.managers))
                  AND ($4::text IS NULL OR (coalesce(l.name, ''), l.location_id) > ($4, $5::uuid))
                GROUP BY 1, 2 ORDER BY 2, 1 LIMIT $6""",
                utc(since),
                all,
                manager,
                after == null ? null : after.key(),
                after == null ? null : after.id(),
                limit);
    }

    private static final String ANSWERS = """
        count(*) FILTER (WHERE state IN ('GRANTED', 'CANCELLED', 'REVOKED'))::int,
        count(*) FILTER (WHERE state = 'DECLINED')::int FROM extra_day\s""";

    private static Object ids(Collection<GroupId> groups) {
        return groups.stream().map(GroupId::value).toArray(UUID[]::new);
    }

    private static boolean isOpen(SeatsChanged fact) {
        return fact.open() == null ? fact.capacity() > 0 : fact.open();
    }

    private static String free(SeatsChanged fact) {
        var free = new JsonArray();
        if (fact.free() != null) {
            fact.free()
                    .forEach(it -> free.add(new JsonObject()
                            .put("fromAge", it.fromAge())
                            .put("untilAge", it.untilAge())
                            .put("seats", it.seats())));
        }
        return free.encode();
    }

    private static Seats read(Row row) {
        var free = row.getJsonArray("free").stream()
                .map(JsonObject.class::cast)
                .map(it -> new FreeSeats(it.getInteger("fromAge"), it.getInteger("untilAge"), it.getInteger("seats")))
                .toList();
        return new Seats(
                new GroupOnDay(new GroupId(row.getUUID("group_id")), row.getLocalDate("day")),
                row.getBoolean("open"),
                row.getInteger("expected"),
                row.getInteger("capacity"),
                free);
    }
}
