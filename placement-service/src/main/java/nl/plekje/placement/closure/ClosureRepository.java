package nl.plekje.placement.closure;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import nl.plekje.events.ClosureAnnounced.Cause;
import nl.plekje.kernel.id.ClosureId;
import nl.plekje.kernel.id.LocationId;
import nl.plekje.service.database.Sql;

/** Closures of locations. */
@ApplicationScoped
class ClosureRepository {

    private final Sql sql;

    ClosureRepository(Sql sql) {
        this.sql = sql;
    }

    Uni<Void> insert(LocationId location, ClosureView closure) {
        return sql.run(
                        """
                        INSERT INTO closure (id, version, location_id, first_day, last_day, cause, announced_at)
                        VALUES ($1, 1, $2, $3, $4, $5, $6)""",
                        closure.id().value(),
                        location.value(),
                        closure.firstDay(),
                        closure.lastDay(),
                        closure.cause().name(),
                        OffsetDateTime.ofInstant(closure.announcedAt(), ZoneOffset.UTC))
                .replaceWithVoid();
    }

    /** Closures of a location in the order of their announcement, after this one. */
    Uni<List<ClosureView>> list(LocationId location, ClosureId after, int limit) {
        return sql.list(ClosureRepository::read, """
                SELECT id, first_day, last_day, cause, announced_at FROM closure
                WHERE location_id = $1 AND ($2::uuid IS NULL OR id > $2) ORDER BY id LIMIT $3""", location.value(), after == null ? null : after.value(), limit);
    }

    private static ClosureView read(Row row) {
        return new ClosureView(
                new ClosureId(row.getUUID("id")),
                row.getLocalDate("first_day"),
                row.getLocalDate("last_day"),
                Cause.valueOf(row.getString("cause")),
                row.getOffsetDateTime("announced_at").toInstant());
    }
}
