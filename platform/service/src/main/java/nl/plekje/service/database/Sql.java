package nl.plekje.service.database;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.hibernate.reactive.mutiny.impl.MutinySessionImpl;
import org.hibernate.reactive.pool.impl.SqlClientConnection;

/**
 * PostgreSQL's own SQL inside the current Hibernate Reactive transaction, on the same connection: for statements that
 * touch many rows, and for what an entity says clumsily. Entities changed before are flushed first, so a statement sees
 * them. Parameters are {@code $1}, {@code $2}, ... Needs {@code @WithTransaction} or {@code @WithSession} around it.
 *
 * <p>Hibernate Reactive does not offer its connection; this class is the only one that reaches for it (see ADR 0004).
 */
@ApplicationScoped
public class Sql {

    /** Runs a statement and gives its rows. */
    public Uni<RowSet<Row>> run(String sql, Object... parameters) {
        return connection().chain(connection -> Uni.createFrom()
                .completionStage(() -> connection.preparedQuery(sql, Tuple.from(parameters))));
    }

    /** Runs a statement once per tuple, pipelined. */
    public Uni<RowSet<Row>> runAll(String sql, List<Tuple> parameters) {
        if (parameters.isEmpty()) {
            throw new IllegalArgumentException("no parameters to run with: " + sql);
        }
        return connection().chain(connection -> Uni.createFrom()
                .completionStage(() -> connection.preparedQueryBatch(sql, parameters)));
    }

    /** The rows of a query, each read into a value. */
    public <T> Uni<List<T>> list(Function<Row, T> read, String sql, Object... parameters) {
        return run(sql, parameters).map(rows -> StreamSupport.stream(rows.spliterator(), false)
                .map(read)
                .toList());
    }

    /** The only row of a query, or null when there is none. */
    public <T> Uni<T> one(Function<Row, T> read, String sql, Object... parameters) {
        return run(sql, parameters).map(rows -> {
            var iterator = rows.iterator();
            return iterator.hasNext() ? read.apply(iterator.next()) : null;
        });
    }

    /** The number of rows a statement changed. */
    public Uni<Integer> change(String sql, Object... parameters) {
        return run(sql, parameters).map(RowSet::rowCount);
    }

    private static Uni<SqlClientConnection> connection() {
        return Panache.getSession().chain(session -> session.flush()
                .map(flushed -> (SqlClientConnection) ((MutinySessionImpl) session).getReactiveConnection()));
    }
}
