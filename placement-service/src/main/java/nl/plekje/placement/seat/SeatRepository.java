package nl.plekje.placement.seat;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.plekje.kernel.calendar.BirthDate;
import nl.plekje.kernel.care.CareType;
import nl.plekje.kernel.id.ChildId;
import nl.plekje.kernel.id.GroupId;
import nl.plekje.kernel.id.LocationId;
import nl.plekje.placement.ratio.AgeBands;
import nl.plekje.placement.seat.DayHours.Closed.Why;
import nl.plekje.placement.seat.SeatRecountRepository.GroupOnDay;
import nl.plekje.service.database.Sql;

/** Who is expected where, and the row that stands for the seats of a group on a day. */
@ApplicationScoped
public class SeatRepository {

    private static final String LOCATION_OF_GROUP =
            "SELECT FROM location WHERE id = (SELECT location_id FROM care_group WHERE id = $1) ";

    private static final String GROUP_DAYS = """
            SELECT g.id, g.location_id, g.care_type, g.maximum, w.day,
                   coalesce(sd.staff, sw.staff, 0) AS staff,
                   CASE WHEN sd.staff IS NULL THEN sw.quarters ELSE sd.quarters END AS quarters,
                   h.opens, h.closes, h.holiday, h.closed_from
            FROM (SELECT DISTINCT c.other_id AS group_id, asked.day
                  FROM unnest($1::uuid[], $2::date[]) AS asked (group_id, day)
                  JOIN counted_together c USING (group_id)) AS w
            JOIN care_group g ON g.id = w.group_id
            LEFT JOIN staff_day sd ON sd.group_id = g.id AND sd.day = w.day
            LEFT JOIN LATERAL (
                SELECT staff, quarters FROM staff_weekday
                WHERE group_id = g.id AND weekday = extract(isodow FROM w.day) AND valid_from <= w.day
                ORDER BY valid_from DESC LIMIT 1) AS sw ON true
            CROSS JOIN LATERAL hours_on(g.id, w.day) AS h
            ORDER BY g.id, w.day""";

    private static final String CHILDREN = """
            SELECT w.group_id, w.day, c.child_id, k.birth_date, c.begins, c.care_ends, c.status
            FROM unnest($1::uuid[], $2::date[]) AS w (group_id, day)
            CROSS JOIN LATERAL (SELECT * FROM care_on(w.day) AS c WHERE c.group_id = w.group_id OFFSET 0) AS c
            JOIN child k ON k.id = c.child_id
            WHERE NOT c.pending""";

    private final Sql sql;

    SeatRepository(Sql sql) {
        this.sql = sql;
    }

    /** Groups on days with all their children, in the order of group and day. Unknown groups are left out. */
    public Uni<List<CountedDay>> count(List<GroupOnDay> days) {
        return sql.list(SeatRepository::groupDay, GROUP_DAYS, groups(days), dates(days))
                .chain(found -> children(found).map(children -> together(days, found, children)));
    }

    private Uni<Map<GroupOnDay, List<Attendance>>> children(List<GroupDay> found) {
        var where = found.stream().map(GroupDay::where).toList();
        return sql.list(SeatRepository::child, CHILDREN, groups(where), dates(where))
                .map(SeatRepository::byGroupAndDay);
    }

    private static List<CountedDay> together(
            List<GroupOnDay> asked, List<GroupDay> found, Map<GroupOnDay, List<Attendance>> children) {
        var counted = found.stream()
                .map(group -> counted(group, children.getOrDefault(group.where(), List.of())))
                .toList();
        var byPlace = counted.stream().collect(Collectors.groupingBy(day -> Place.of(day.group())));
        var wanted = Set.copyOf(asked);
        return counted.stream()
                .filter(day -> wanted.contains(day.group().where()))
                .map(day -> day.beside(byPlace.get(Place.of(day.group())).stream()
                        .filter(other ->
                                !other.group().where().equals(day.group().where()))
                        .toList()))
                .toList();
    }

    /** Groups at one place on one day may be counted together. */
    private record Place(LocationId location, LocalDate day, AgeBands bands) {

        static Place of(GroupDay group) {
            return new Place(group.location(), group.day(), AgeBands.of(group.careType()));
        }
    }

    /** A child with a session it would come for. The child must exist. */
    public Uni<ExpectedChild> child(ChildId child, LocalTime from, LocalTime until) {
        return sql.one(
                row -> new ExpectedChild(child, new BirthDate(row.getLocalDate(0)), from, until),
                "SELECT birth_date FROM child WHERE id = $1",
                child.value());
    }

    /**
     * Keeps contracts and closures out of the group until the transaction ends; days of it do not wait for each other.
     *
     * <p>The row of a location is the lock between what concerns many days of its groups and what concerns one: whoever has
     * it for itself has only that one, and whatever names a group or location by a foreign key waits for neither. So facts
     * of many groups that are read in one transaction, in whatever order they come, never wait crosswise with the others.
     */
    Uni<Void> shareGroup(GroupId group) {
        return sql.run(LOCATION_OF_GROUP + "FOR SHARE", group.value()).replaceWithVoid();
    }

    /** Keeps seats of all days of the group, and of those counted together with it, from being given until the transaction ends. */
    public Uni<Void> lockGroup(GroupId group) {
        return sql.run(LOCATION_OF_GROUP + "FOR NO KEY UPDATE", group.value()).replaceWithVoid();
    }

    /** Keeps seats of the day in groups that are counted together with this one from being given until the transaction ends. */
    Uni<Void> lockCentre(GroupId group, LocalDate day) {
        return sql.run("""
                        SELECT pg_advisory_xact_lock(hashtextextended('seats/' || location_id || '/' || $2::date, 0))
                        FROM care_group WHERE id = $1""", group.value(), day).replaceWithVoid();
    }

    /** Whether none of this kind is left, as far as the last count knows; asked without a lock. */
    Uni<Boolean> isFull(GroupId group, LocalDate day, String kind) {
        return sql.one(row -> true, """
                        SELECT 1 FROM seat_day
                        WHERE group_id = $1 AND day = $2 AND full_for @> ARRAY[$3::text]
                          AND NOT EXISTS (SELECT FROM seat_recount WHERE group_id = $1 AND day = $2)""", group.value(), day, kind).map(found -> found != null);
    }

    /** Keeps seats of all groups of the location from being given until the transaction ends. */
    public Uni<Void> lockGroups(LocationId location) {
        return sql.run("SELECT FROM location WHERE id = $1 FOR NO KEY UPDATE", location.value())
                .replaceWithVoid();
    }

    /**
     * Locks the seats of the day until the transaction ends, unless none of this kind is left: then it waits for nobody
     * and locks nothing, so that any number of tries for the last seat costs little. The statement that a benchmark of
     * contended seats calls.
     *
     * @param kind see {@link SeatPolicy#kind}
     * @return false when none of this kind is left
     */
    public Uni<Boolean> lockUnlessFull(GroupId group, LocalDate day, String kind) {
        return sql.one(row -> true, """
                        SELECT 1 FROM seat_day
                        WHERE group_id = $1 AND day = $2
                          AND (NOT full_for @> ARRAY[$3::text]
                               OR EXISTS (SELECT FROM seat_recount WHERE group_id = $1 AND day = $2))
                        FOR UPDATE""", group.value(), day, kind).map(locked -> locked != null);
    }

    /** Locks the seats of days until the transaction ends, in the order of group and day; makes rows that are missing. */
    Uni<Void> lock(List<GroupOnDay> days) {
        var groups = groups(days);
        var dates = dates(days);
        return sql.run("""
                        INSERT INTO seat_day (group_id, day, version, expected, capacity)
                        SELECT group_id, day, 0, 0, 0 FROM unnest($1::uuid[], $2::date[]) AS w (group_id, day)
                        ON CONFLICT (group_id, day) DO NOTHING""", groups, dates)
                .chain(() -> sql.run("""
                        SELECT FROM seat_day JOIN unnest($1::uuid[], $2::date[]) AS w (group_id, day)
                                             USING (group_id, day)
                        ORDER BY group_id, day FOR UPDATE OF seat_day""", groups, dates))
                .replaceWithVoid();
    }

    /** Whether the seats of the day have a row. */
    Uni<Boolean> isKnown(GroupId group, LocalDate day) {
        return sql.one(row -> true, "SELECT 1 FROM seat_day WHERE group_id = $1 AND day = $2", group.value(), day)
                .map(found -> found != null);
    }

    /** A count that differs from the one before. */
    record Change(long version, String provider) {}

    /**
     * Writes counts to locked rows.
     *
     * @return the new version of each day of which something changed that is told
     */
    Uni<Map<GroupOnDay, Change>> write(List<SeatCount> counts) {
        return sql.list(
                        row -> Map.entry(
                                new GroupOnDay(new GroupId(row.getUUID("group_id")), row.getLocalDate("day")),
                                new Change(row.getLong("version"), row.getString("provider"))),
                        """
                        WITH written AS (
                            UPDATE seat_day AS s
                            SET version = s.version + CASE WHEN n.changed THEN 1 ELSE 0 END,
                                expected = n.expected, capacity = n.capacity, offered = n.offered, closed = n.closed,
                                full_for = CASE WHEN n.kind IS NULL THEN '{}' ELSE ARRAY[n.kind] END
                            FROM (SELECT w.*, b.version = 0
                                           OR (b.expected, b.capacity, b.offered) <> (w.expected, w.capacity, w.offered) AS changed
                                  FROM unnest($1::uuid[], $2::date[], $3::int[], $4::int[], $5::text[], $6::text[], $7::boolean[])
                                           AS w (group_id, day, expected, capacity, offered, kind, closed)
                                  JOIN seat_day b USING (group_id, day)) AS n
                            WHERE s.group_id = n.group_id AND s.day = n.day
                            RETURNING s.group_id, s.day, s.version, n.changed)
                        SELECT w.group_id, w.day, w.version, l.provider
                        FROM written w JOIN care_group g ON g.id = w.group_id JOIN location l ON l.id = g.location_id
                        WHERE w.changed""",
                        groups(counts.stream().map(SeatCount::where).toList()),
                        dates(counts.stream().map(SeatCount::where).toList()),
                        counts.stream().map(it -> it.occupancy().expected()).toArray(Integer[]::new),
                        counts.stream().map(it -> it.occupancy().capacity()).toArray(Integer[]::new),
                        counts.stream().map(SeatCount::offered).toArray(String[]::new),
                        counts.stream().map(SeatCount::fullFor).toArray(String[]::new),
                        counts.stream().map(SeatCount::closed).toArray(Boolean[]::new))
                .map(changed -> changed.stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    private static UUID[] groups(List<GroupOnDay> days) {
        return days.stream().map(it -> it.group().value()).toArray(UUID[]::new);
    }

    private static LocalDate[] dates(List<GroupOnDay> days) {
        return days.stream().map(GroupOnDay::day).toArray(LocalDate[]::new);
    }

    private record Attendance(GroupOnDay where, ExpectedChild child, String status) {

        /** Whether the child comes, if only for a part of its session. */
        boolean comes() {
            return status.equals("CARE") || isExtra();
        }

        boolean isExtra() {
            return status.equals("EXTRA");
        }

        /** Whether somebody keeps a child at home in a group that is open. */
        boolean isAbsentFrom(GroupDay group) {
            return !comes()
                    && group.hours() instanceof DayHours.Open open
                    && child.from().isBefore(open.until());
        }
    }

    private static CountedDay counted(GroupDay group, List<Attendance> children) {
        return new CountedDay(
                group,
                children.stream()
                        .filter(Attendance::comes)
                        .map(Attendance::child)
                        .toList(),
                (int) children.stream().filter(it -> it.isAbsentFrom(group)).count(),
                (int) children.stream().filter(Attendance::isExtra).count(),
                List.of());
    }

    private static Map<GroupOnDay, List<Attendance>> byGroupAndDay(List<Attendance> all) {
        var grouped = new HashMap<GroupOnDay, List<Attendance>>();
        all.forEach(it ->
                grouped.computeIfAbsent(it.where(), where -> new ArrayList<>()).add(it));
        return grouped;
    }

    private static Attendance child(Row row) {
        return new Attendance(
                new GroupOnDay(new GroupId(row.getUUID("group_id")), row.getLocalDate("day")),
                new ExpectedChild(
                        new ChildId(row.getUUID("child_id")),
                        new BirthDate(row.getLocalDate("birth_date")),
                        row.getLocalTime("begins"),
                        row.getLocalTime("care_ends")),
                row.getString("status"));
    }

    private static GroupDay groupDay(Row row) {
        return new GroupDay(
                new GroupId(row.getUUID("id")),
                new LocationId(row.getUUID("location_id")),
                row.getLocalDate("day"),
                CareType.valueOf(row.getString("care_type")),
                row.getInteger("maximum"),
                staff(row),
                hours(row));
    }

    private static PlannedStaff staff(Row row) {
        var quarters = row.getArrayOfShorts("quarters");
        return quarters == null
                ? PlannedStaff.allDay(row.getInteger("staff"))
                : PlannedStaff.perQuarter(
                        Stream.of(quarters).map(Short::intValue).toList());
    }

    private static DayHours hours(Row row) {
        var closedFrom = row.getLocalTime("closed_from");
        if (LocalTime.MIDNIGHT.equals(closedFrom)) {
            return new DayHours.Closed(Why.ANNOUNCED);
        }
        if (row.getBoolean("holiday")) {
            return new DayHours.Closed(Why.CALENDAR);
        }
        var opens = row.getLocalTime("opens");
        if (opens == null) {
            return new DayHours.Closed(Why.WEEKDAY);
        }
        if (closedFrom != null && !closedFrom.isAfter(opens)) {
            return new DayHours.Closed(Why.ANNOUNCED);
        }
        var closes = row.getLocalTime("closes");
        return new DayHours.Open(opens, closedFrom != null && closedFrom.isBefore(closes) ? closedFrom : closes);
    }
}
