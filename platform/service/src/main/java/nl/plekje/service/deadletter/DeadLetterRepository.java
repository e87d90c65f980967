package nl.plekje.service.deadletter;

import static nl.plekje.service.database.Moments.utc;

import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.plekje.kernel.explanation.Explanation;
import nl.plekje.service.database.Sql;
import nl.plekje.service.deadletter.DeadLetter.AskedDiscard;
import nl.plekje.service.deadletter.DeadLetter.State;
import nl.plekje.service.problem.Conflict;
import nl.plekje.service.problem.NotFound;

/** The dead letters of this service. */
@ApplicationScoped
public class DeadLetterRepository {

    private static final String COLUMNS =
            "id, fact_id, topic, key, payload, headers, reason, failed_at, attempts, state, discard_asked_by,"
                    + " discard_asked_name, discard_asked_at, discard_asked_why, settled_at, settled_why";

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

    /** One dead letter. Fails with {@link NotFound}. */
    public Uni<DeadLetter> get(UUID id) {
        return sql.one(DeadLetterRepository::read, "SELECT " + COLUMNS + " FROM dead_letter WHERE id = $1", id)
                .onItem()
                .ifNull()
                .failWith(NotFound::new);
    }

    /**
     * One dead letter that nobody has settled, locked until the transaction ends so that two people cannot settle it at
     * once. Fails with {@link NotFound}, or with {@link Conflict} when it is settled.
     */
    public Uni<DeadLetter> lockedOpen(UUID id) {
        return sql.one(
                        DeadLetterRepository::read,
                        "SELECT " + COLUMNS + " FROM dead_letter WHERE id = $1 FOR UPDATE",
                        id)
                .onItem()
                .ifNull()
                .failWith(NotFound::new)
                .invoke(letter -> {
                    if (letter.state() != State.OPEN) {
                        throw new Conflict("", Explanation.of("dead-letter.settled"));
                    }
                });
    }

    /** Counts one more attempt, that failed. */
    public Uni<Void> tried(UUID id) {
        return sql.run("UPDATE dead_letter SET attempts = attempts + 1 WHERE id = $1", id)
                .replaceWithVoid();
    }

    /** Notes who wants to discard a letter. */
    public Uni<Void> askDiscard(UUID id, AskedDiscard asked) {
        return sql.run("""
                        UPDATE dead_letter SET discard_asked_by = $2, discard_asked_name = $3, discard_asked_at = $4,
                               discard_asked_why = $5
                        WHERE id = $1""", id, asked.account(), asked.name(), utc(asked.at()), asked.why())
                .replaceWithVoid();
    }

    /** Forgets that someone wanted to discard a letter; the history keeps it. */
    public Uni<Void> dropDiscard(UUID id) {
        return sql.run("""
                        UPDATE dead_letter SET discard_asked_by = NULL, discard_asked_name = NULL, discard_asked_at = NULL,
                               discard_asked_why = NULL
                        WHERE id = $1""", id).replaceWithVoid();
    }

    /** Settles a dead letter. */
    public Uni<Void> settle(UUID id, State state, Instant at, String by, String why) {
        return sql.run("""
                        UPDATE dead_letter SET state = $2, settled_at = $3, settled_by = $4, settled_why = $5,
                               attempts = attempts + CASE WHEN $2 = 'REPLAYED' THEN 1 ELSE 0 END
                        WHERE id = $1""", id, state.name(), utc(at), by, why).replaceWithVoid();
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
                discard(row),
                settledAt == null ? null : settledAt.toInstant(),
                row.getString("settled_why"));
    }

    private static AskedDiscard discard(Row row) {
        var account = row.getString("discard_asked_by");
        return account == null
                ? null
                : new AskedDiscard(
                        account,
                        row.getString("discard_asked_name"),
                        row.getOffsetDateTime("discard_asked_at").toInstant(),
                        row.getString("discard_asked_why"));
    }
}
