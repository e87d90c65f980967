package nl.plekje.placement.closure;

import static nl.plekje.service.database.Moments.utc;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.plekje.events.ClosureAnnounced.Cause;
import nl.plekje.events.ClosureAnnounced.Extent;
import nl.plekje.kernel.calendar.DateRange;
import nl.plekje.kernel.id.ChildId;
import nl.plekje.kernel.id.ClosureId;
import nl.plekje.kernel.id.GroupId;
import nl.plekje.kernel.id.LocationId;
import nl.plekje.service.database.Sql;
import nl.plekje.service.problem.NotFound;

/** Closures of locations, of their groups, and of some of their children. */
@ApplicationScoped
class ClosureRepository {

    private final Sql sql;

    ClosureRepository(Sql sql) {
        this.sql = sql;
    }

    /** A closure and how often it was told. */
    record Stored(ClosureView view, long version) {}

    /**
     * A closure that stands.
     *
     * @param number its turn among all, in the order of their announcement
     * @param only who stays at home, when only some children do; else null
     */
    record Standing(LocationId location, ClosureView view, long number, Set<ChildId> only) {

        /** Those of the children whom it can concern. */
        List<ChildId> among(Collection<ChildId> children) {
            return children.stream()
                    .filter(child -> only == null || only.contains(child))
                    .toList();
        }

        ClosureId id() {
            return view.id();
        }

        LocalTime from() {
            return view.from();
        }

        GroupId group() {
            return view.group();
        }
    }

    /** @param children who stay at home, when only they do; else null */
    Uni<Void> insert(LocationId location, ClosureView closure, Set<ChildId> children, String actor) {
        return insert(location, closure, actor)
                .chain(() -> children == null
                        ? Uni.createFrom().voidItem()
                        : sql.run(
                                        "INSERT INTO closure_child (closure_id, child_id) SELECT $1, unnest($2::uuid[])",
                                        closure.id().value(),
                                        children.stream().map(ChildId::value).toArray(UUID[]::new))
                                .replaceWithVoid());
    }

    private Uni<Void> insert(LocationId location, ClosureView closure, String actor) {
        return sql.run(
                        """
                        INSERT INTO closure (id, version, location_id, first_day, last_day, cause, announced_at, extent,
                                             group_id, from_time, circumstance, note, announced_by, of_calendar,
                                             withdrawn_at, withdrawn_by)
                        VALUES ($1, 1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14,
                                CASE WHEN $14::timestamptz IS NOT NULL THEN $12 END)""",
                        closure.id().value(),
                        location.value(),
                        closure.firstDay(),
                        closure.lastDay(),
                        closure.cause().name(),
                        utc(closure.announcedAt()),
                        closure.extent().name(),
                        closure.group() == null ? null : closure.group().value(),
                        closure.from(),
                        closure.circumstance() == null
                                ? null
                                : closure.circumstance().name(),
                        closure.note(),
                        actor,
                        closure.ofCalendar(),
                        utc(closure.withdrawnAt()))
                .replaceWithVoid();
    }

    /** Writes that a closure ends earlier or was taken back. */
    Uni<Void> update(ClosureView closure, String actor) {
        return sql.run("""
                        UPDATE closure SET version = version + 1, last_day = $2, withdrawn_at = $3, withdrawn_by = $4
                        WHERE id = $1""", closure.id().value(), closure.lastDay(), utc(closure.withdrawnAt()), actor)
                .replaceWithVoid();
    }

    /** Whether such a closure stands already. */
    Uni<Boolean> stands(LocationId location, ClosureRequest closure) {
        return sql.one(
                        row -> true,
                        """
                        SELECT 1 FROM closure x
                        WHERE location_id = $1 AND first_day = $2 AND last_day = $3 AND withdrawn_at IS NULL AND cause = $4
                          AND extent = $5 AND group_id IS NOT DISTINCT FROM $6 AND from_time IS NOT DISTINCT FROM $7
                          AND (SELECT coalesce(array_agg(child_id ORDER BY child_id), '{}') FROM closure_child
                               WHERE closure_id = x.id)
                              = (SELECT coalesce(array_agg(id ORDER BY id), '{}') FROM unnest($8::uuid[]) AS k (id))
                        LIMIT 1""",
                        location.value(),
                        closure.firstDay(),
                        closure.lastDay(),
                        closure.cause().name(),
                        closure.extentOrAll().name(),
                        closure.group() == null ? null : closure.group().value(),
                        closure.from(),
                        closure.children() == null
                                ? new UUID[0]
                                : closure.children().stream()
                                        .map(ChildId::value)
                                        .toArray(UUID[]::new))
                .map(found -> found != null);
    }

    /** Counts that a closure is told once more. */
    Uni<Long> nextVersion(ClosureId closure) {
        return sql.one(
                row -> row.getLong(0),
                "UPDATE closure SET version = version + 1 WHERE id = $1 RETURNING version",
                closure.value());
    }

    /** Closures of the location that stand on one of these days, in the order of their announcement. */
    Uni<List<Standing>> standing(LocationId location, DateRange days) {
        return sql.list(
                row -> new Standing(location, read(row), row.getLong("number"), only(row)),
                """
                SELECT x.*, CASE WHEN extent = 'CHILDREN'
                                 THEN ARRAY(SELECT child_id FROM closure_child WHERE closure_id = x.id) END AS children
                FROM closure x
                WHERE location_id = $1 AND last_day >= $2 AND first_day <= $3 AND withdrawn_at IS NULL
                ORDER BY number""",
                location.value(),
                days.first(),
                days.last());
    }

    private static Set<ChildId> only(Row row) {
        var children = row.getArrayOfUUIDs("children");
        return children == null ? null : Stream.of(children).map(ChildId::new).collect(Collectors.toSet());
    }

    /** Whether the group is one of the location. */
    Uni<Boolean> hasGroup(LocationId location, GroupId group) {
        return sql.one(
                        row -> true,
                        "SELECT 1 FROM care_group WHERE id = $1 AND location_id = $2",
                        group.value(),
                        location.value())
                .map(found -> found != null);
    }

    /** Locks a closure of the location until the transaction ends. Fails with {@link NotFound}. */
    Uni<Stored> locked(LocationId location, ClosureId closure) {
        return sql.one(
                        row -> new Stored(read(row), row.getLong("version")),
                        "SELECT * FROM closure WHERE id = $1 AND location_id = $2 FOR UPDATE",
                        closure.value(),
                        location.value())
                .onItem()
                .ifNull()
                .failWith(NotFound::new);
    }

    /** Locks the closure that tells that the calendar closes this day; null when none stands. */
    Uni<Stored> lockedOfCalendar(LocationId location, LocalDate day) {
        return sql.one(row -> new Stored(read(row), row.getLong("version")), """
                SELECT * FROM closure
                WHERE location_id = $1 AND first_day = $2 AND of_calendar AND withdrawn_at IS NULL FOR UPDATE""", location.value(), day);
    }

    /** Fails with {@link NotFound} unless the location has this closure. */
    Uni<Void> require(LocationId location, ClosureId closure) {
        return sql.one(
                        row -> true,
                        "SELECT 1 FROM closure WHERE id = $1 AND location_id = $2",
                        closure.value(),
                        location.value())
                .onItem()
                .ifNull()
                .failWith(NotFound::new)
                .replaceWithVoid();
    }

    /** Closures of a location in the order of their announcement, after this one; those taken back too. */
    Uni<List<ClosureView>> list(LocationId location, ClosureId after, int limit) {
        return sql.list(ClosureRepository::read, """
                SELECT * FROM closure
                WHERE location_id = $1 AND ($2::uuid IS NULL OR id > $2) ORDER BY id LIMIT $3""", location.value(), after == null ? null : after.value(), limit);
    }

    private static ClosureView read(Row row) {
        var group = row.getUUID("group_id");
        var circumstance = row.getString("circumstance");
        var withdrawn = row.getOffsetDateTime("withdrawn_at");
        return new ClosureView(
                new ClosureId(row.getUUID("id")),
                row.getLocalDate("first_day"),
                row.getLocalDate("last_day"),
                Cause.valueOf(row.getString("cause")),
                Extent.valueOf(row.getString("extent")),
                group == null ? null : new GroupId(group),
                row.getLocalTime("from_time"),
                circumstance == null ? null : Circumstance.valueOf(circumstance),
                row.getString("note"),
                row.getOffsetDateTime("announced_at").toInstant(),
                row.getBoolean("of_calendar"),
                withdrawn == null ? null : withdrawn.toInstant());
    }
}
