package nl.plekje.service.outbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The rows of the outbox, as the relay reads and deletes them. */
class OutboxRows {

    private static final int BATCH = 2_000;

    private final Connection connection;

    OutboxRows(Connection connection) {
        this.connection = connection;
    }

    /** One row: one fact to send, or one dead letter (then with a reason). */
    record OutboxRow(
            long id,
            UUID factId,
            String topic,
            String key,
            byte[] payload,
            String traceparent,
            String reason,
            Instant createdAt) {}

    /** The next rows after this id, oldest first. */
    List<OutboxRow> after(long id) throws SQLException {
        try (var statement = connection.prepareStatement("""
                SELECT id, fact_id, topic, key, payload, traceparent, reason, created_at
                FROM outbox WHERE id > ? ORDER BY id LIMIT ?""")) {
            statement.setLong(1, id);
            statement.setInt(2, BATCH);
            try (var result = statement.executeQuery()) {
                var rows = new ArrayList<OutboxRow>();
                while (result.next()) {
                    rows.add(new OutboxRow(
                            result.getLong(1),
                            result.getObject(2, UUID.class),
                            result.getString(3),
                            result.getString(4),
                            result.getBytes(5),
                            result.getString(6),
                            result.getString(7),
                            result.getObject(8, OffsetDateTime.class).toInstant()));
                }
                return rows;
            }
        }
    }

    /** Deletes rows that the broker has acknowledged. */
    void delete(Collection<Long> ids) throws SQLException {
        try (var statement = connection.prepareStatement("DELETE FROM outbox WHERE id = ANY (?)")) {
            statement.setArray(1, connection.createArrayOf("bigint", ids.toArray()));
            statement.executeUpdate();
        }
    }

    /** Age of the oldest row in milliseconds, in real time; 0 when there is none. */
    long oldestAgeMillis() throws SQLException {
        try (var statement = connection.prepareStatement("""
                        SELECT coalesce(extract(epoch FROM clock_timestamp() - appended_at) * 1000, 0)::bigint
                        FROM outbox ORDER BY id LIMIT 1""");
                var result = statement.executeQuery()) {
            return result.next() ? result.getLong(1) : 0;
        }
    }
}
