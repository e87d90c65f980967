package nl.plekje.service.deadletter;

import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import nl.plekje.service.database.Sql;
import nl.plekje.service.deadletter.DeadLetter.State;

/** The dead letters of this service. */
@ApplicationScoped
public class DeadLetterRepository {

    private static final String COLUMNS =
            "id, fact_id, topic, key, payload, headers, reason, failed_at, attempts, state, settled_at, settled_why";

    private final Sql sql;

    DeadLetterRepository(Sql sql) {
        this.sql = sql;
    }

    /** Dead letters in a state, oldest first, after the one with this id. */
    public Uni<List<DeadLetter>> list(State state, UUID after, int limit) {
        return sql.list(
                DeadLetterRepository::read,
                "SELECT " + COLUMNS + " FROM dead_letter WHERE state = $1 AND ($2::uuid IS NULL OR id > $2)"
                        + " ORDER BY id LIMIT $3",
                state.name(),
                after,
                limit);
    }

    /** One dead letter, or null. */
    public Uni<DeadLetter> find(UUID id) {
        return sql.one(DeadLetterRepository::read, "SELECT " + COLUMNS + " FROM dead_letter WHERE id = $1", id);
    }

    /** One dead letter, locked until the transaction ends so that two people cannot settle it at once; or null. */
    public Uni<DeadLetter> locked(UUID id) {
        return sql.one(
                DeadLetterRepository::read, "SELECT " + COLUMNS + " FROM dead_letter WHERE id = $1 FOR UPDATE", id);
    }

    /** Settles a dead letter. */
    public Uni<Void> settle(UUID id, State state, Instant at, String by, String why) {
        return sql.run("""
                        UPDATE dead_letter SET state = $2, settled_at = $3, settled_by = $4, settled_why = $5,
                               attempts = attempts + CASE WHEN $2 = 'REPLAYED' THEN 1 ELSE 0 END
                        WHERE id = $1""", id, state.name(), OffsetDateTime.ofInstant(at, ZoneOffset.UTC), by, why)
                .replaceWithVoid();
    }

    private static DeadLetter read(Row row) {
        var payload = row.getBuffer("payload");
        var settledAt = row.getOffsetDateTime("settled_at");
        return new DeadLetter(
                row.getUUID("id"),
                row.getUUID("fact_id"),
                row.getString("topic"),
                row.getString("key"),
                payload == null ? null : payload.getBytes(),
                row.get(JsonObject.class, "headers").getMap(),
                row.getString("reason"),
                row.getOffsetDateTime("failed_at").toInstant(),
                row.getInteger("attempts"),
                State.valueOf(row.getString("state")),
                settledAt == null ? null : settledAt.toInstant(),
                row.getString("settled_why"));
    }
}
