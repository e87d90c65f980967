package nl.plekje.service.flow;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import nl.plekje.service.database.Sql;

/** How the flow of facts stood in the last day, five minutes a row. */
@ApplicationScoped
class FlowSamples {

    private final Sql sql;
    /** One life of one process: two replicas never write the same row. */
    private final UUID replica = UUID.randomUUID();

    FlowSamples(Sql sql) {
        this.sql = sql;
    }

    /** Adds what was seen to the five minutes of now, and forgets what is older than a day. */
    Uni<Void> keep(FlowView seen) {
        return sql.run(
                        """
                        INSERT INTO flow_sample AS s (at, replica, unsent, oldest_unsent_seconds, behind, behind_seconds, dead_letters)
                        VALUES (date_bin('5 minutes', clock_timestamp(), 'epoch'), $1, $2, $3, $4, $5, $6)
                        ON CONFLICT (at, replica) DO UPDATE SET
                            unsent = greatest(s.unsent, excluded.unsent),
                            oldest_unsent_seconds = greatest(s.oldest_unsent_seconds, excluded.oldest_unsent_seconds),
                            behind = greatest(s.behind, excluded.behind),
                            behind_seconds = greatest(s.behind_seconds, excluded.behind_seconds),
                            dead_letters = greatest(s.dead_letters, excluded.dead_letters)""",
                        replica,
                        seen.unsent(),
                        seen.oldestUnsentSeconds(),
                        seen.behind(),
                        seen.behindSeconds(),
                        seen.deadLetters())
                .chain(() -> sql.run("DELETE FROM flow_sample WHERE at < clock_timestamp() - interval '1 day'"))
                .replaceWithVoid();
    }

    /** The last 24 hours, oldest first. What each replica is behind adds up; all of them see the same outbox. */
    Uni<List<FlowSample>> lastDay() {
        return sql.list(FlowSamples::read, """
                SELECT at, max(unsent), max(oldest_unsent_seconds), sum(behind)::bigint, max(behind_seconds), max(dead_letters)
                FROM flow_sample WHERE at >= clock_timestamp() - interval '1 day'
                GROUP BY at ORDER BY at""");
    }

    private static FlowSample read(Row row) {
        return new FlowSample(
                row.getOffsetDateTime(0).toInstant(),
                row.getLong(1),
                row.getLong(2),
                row.getLong(3),
                row.getLong(4),
                row.getLong(5));
    }
}
