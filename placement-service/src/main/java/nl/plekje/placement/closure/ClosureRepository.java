package nl.plekje.placement.closure;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import nl.plekje.events.ClosureAnnounced.Cause;
import nl.plekje.events.ClosureAnnounced.Extent;
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

    Uni<Void> insert(LocationId location, ClosureView closure, String actor) {
        return sql.run(
                        """
                        INSERT INTO closure (id, version, location_id, first_day, last_day, cause, announced_at, extent,
                                             group_id, from_time, circumstance, note, announced_by)
                        VALUES ($1, 1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)""",
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
                        actor)
                .replaceWithVoid();
    }

    /** Writes that a closure ends earlier or was taken back. */
    Uni<Void> update(ClosureView closure, String actor) {
        return sql.run(
                        """
                        UPDATE closure SET version = version + 1, last_day = $2, withdrawn_at = $3, withdrawn_by = $4
                        WHERE id = $1""",
                        closure.id().value(),
                        closure.lastDay(),
                        closure.withdrawnAt() == null ? null : utc(closure.withdrawnAt()),
                        actor)
                .replaceWithVoid();
    }

    /** Keeps seats of all groups of the location from being given until the transaction ends. */
    Uni<Void> lockGroups(LocationId location) {
        return sql.run("SELECT FROM care_group WHERE location_id = $1 ORDER BY id FOR UPDATE", location.value())
                .replaceWithVoid();
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

    private static OffsetDateTime utc(Instant moment) {
        return OffsetDateTime.ofInstant(moment, ZoneOffset.UTC);
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
                withdrawn == null ? null : withdrawn.toInstant());
    }
}
