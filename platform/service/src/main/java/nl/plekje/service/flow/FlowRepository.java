package nl.plekje.service.flow;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import nl.plekje.service.database.Sql;
import org.jspecify.annotations.Nullable;

/** Reads how many facts wait in the tables of this service. */
@ApplicationScoped
class FlowRepository {

    private final Sql sql;

    FlowRepository(Sql sql) {
        this.sql = sql;
    }

    /**
     * Ages are real time: the clock of the service may be moved. In a session of its own, opened once the broker has answered:
     * who left meanwhile has closed theirs.
     */
    @WithSession
    Uni<FlowView> now(Instant at, @Nullable Long behind, long behindSeconds, long repeated) {
        return sql.one(
                row -> new FlowView(
                        at,
                        row.getLong(0),
                        row.getLong(1),
                        behind,
                        behindSeconds,
                        row.getLong(2),
                        row.getLong(3),
                        repeated),
                """
                SELECT (SELECT count(*) FROM outbox),
                       coalesce((SELECT extract(epoch FROM clock_timestamp() - min(appended_at))::bigint FROM outbox), 0),
                       (SELECT extract(epoch FROM clock_timestamp() - max(applied_at))::bigint FROM inbox),
                       (SELECT count(*) FROM dead_letter WHERE state = 'OPEN')""");
    }
}
