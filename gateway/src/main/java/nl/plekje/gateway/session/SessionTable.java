package nl.plekje.gateway.session;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlResult;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** The table of sessions. Every statement fails when it takes longer than {@link SessionConfig#statementTime}. */
@Singleton
class SessionTable {

    private static final int SWEPT_AT_ONCE = 1_000;

    private final Pool pool;
    private final SessionConfig config;

    SessionTable(Pool pool, SessionConfig config) {
        this.pool = pool;
        this.config = config;
    }

    /**
     * A session as it is kept.
     *
     * @param sealed its tokens
     * @param renewal how often they were renewed
     */
    record Kept(String sealed, int renewal) {}

    /** Keeps a new session, and as many older ones of the account as it may have beside it. */
    Uni<Void> begin(SessionKey key, String account, String sealed, Instant end) {
        return rows("""
                        WITH surplus AS (
                            DELETE FROM session WHERE cookie_hash IN (
                                SELECT cookie_hash FROM session WHERE account = $2
                                ORDER BY begun_at DESC, cookie_hash OFFSET $5))
                        INSERT INTO session (cookie_hash, account, begun_at, tokens, renewal, ends_at)
                        VALUES ($1, $2, now(), $3, 0, $4)""", Tuple.of(hash(key), account, sealed, end.atOffset(ZoneOffset.UTC), config.perAccount() - 1))
                .replaceWithVoid();
    }

    /** The session of this key, unless it has ended. */
    Uni<Optional<Kept>> find(SessionKey key) {
        return rows(
                        "SELECT tokens, renewal FROM session WHERE cookie_hash = $1 AND ends_at > now()",
                        Tuple.of(hash(key)))
                .map(rows -> rows.size() == 0
                        ? Optional.empty()
                        : Optional.of(kept(rows.iterator().next())));
    }

    private static Kept kept(Row row) {
        return new Kept(row.getString("tokens"), row.getInteger("renewal"));
    }

    /** Whether the caller is the one to renew the tokens now; nobody else is for that time. */
    Uni<Boolean> takeRenewal(SessionKey key, int renewal, Duration time) {
        return count("""
                        UPDATE session SET renewing_until = now() + $3 * interval '1 millisecond'
                        WHERE cookie_hash = $1 AND renewal = $2 AND (renewing_until IS NULL OR renewing_until < now())""", Tuple.of(hash(key), renewal, time.toMillis())).map(rows -> rows > 0);
    }

    /** Keeps renewed tokens in place of those renewed so often before; false when the session has ended meanwhile. */
    Uni<Boolean> renewed(SessionKey key, int renewal, String sealed, Instant end) {
        return count("""
                        UPDATE session SET tokens = $3, ends_at = $4, renewal = renewal + 1, renewing_until = NULL
                        WHERE cookie_hash = $1 AND renewal = $2""", Tuple.of(hash(key), renewal, sealed, end.atOffset(ZoneOffset.UTC)))
                .map(rows -> rows > 0);
    }

    /** Lets another try to renew. */
    Uni<Void> leaveRenewal(SessionKey key, int renewal) {
        return count(
                        "UPDATE session SET renewing_until = NULL WHERE cookie_hash = $1 AND renewal = $2",
                        Tuple.of(hash(key), renewal))
                .replaceWithVoid();
    }

    /** Ends the session, if it has not. */
    Uni<Void> end(SessionKey key) {
        return count("DELETE FROM session WHERE cookie_hash = $1", Tuple.of(hash(key)))
                .replaceWithVoid();
    }

    /** Those of these sessions that have not ended. */
    Uni<Set<SessionKey>> among(Collection<SessionKey> keys) {
        var hashes = keys.stream().map(SessionTable::hash).toArray(Buffer[]::new);
        return rows(
                        "SELECT cookie_hash FROM session WHERE cookie_hash = ANY ($1) AND ends_at > now()",
                        Tuple.of(hashes))
                .map(rows -> {
                    var found = new HashSet<Buffer>();
                    rows.forEach(row -> found.add(row.getDelegate().getBuffer(0)));
                    var open = new HashSet<SessionKey>();
                    keys.stream().filter(key -> found.contains(hash(key))).forEach(open::add);
                    return open;
                });
    }

    /** Deletes some of those that have ended by themselves, and tells how many. Replicas may do so at once. */
    Uni<Integer> sweep() {
        return count("""
                DELETE FROM session WHERE cookie_hash IN (
                    SELECT cookie_hash FROM session WHERE ends_at <= now() LIMIT $1 FOR UPDATE SKIP LOCKED)""", Tuple.of(SWEPT_AT_ONCE));
    }

    private Uni<Integer> count(String sql, Tuple values) {
        return rows(sql, values).map(SqlResult::rowCount);
    }

    private Uni<RowSet<Row>> rows(String sql, Tuple values) {
        return Waiting.atMost(config.statementTime(), pool.preparedQuery(sql).execute(values));
    }

    private static Buffer hash(SessionKey key) {
        return Buffer.buffer(key.hash());
    }
}
