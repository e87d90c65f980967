package nl.plekje.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import nl.plekje.local.part.Database;
import nl.plekje.local.part.PostgresPart;

/** A database with the services' own outbox table, and rows like those that commands write. */
final class OutboxTable {

    /** About the size of an absence-reported fact. */
    private static final String PADDING = "x".repeat(380);

    private final PostgresPart postgres;
    private final Database database;

    OutboxTable(PostgresPart postgres, String name) throws SQLException {
        this.postgres = postgres;
        this.database = new Database(name, name);
        postgres.provide(database);
        try (var connection = connect();
                var statement = connection.createStatement()) {
            statement.execute("SET ROLE " + database.name());
            statement.execute(migration());
        }
    }

    Database database() {
        return database;
    }

    String jdbcUrl() {
        return postgres.jdbcUrl(database.name());
    }

    Connection connect() throws SQLException {
        return postgres.connect(database.name());
    }

    /** Writes rows at once; their payload says when they were written. */
    void fill(String topic, int rows) throws SQLException {
        try (var connection = connect()) {
            connection.setAutoCommit(false);
            try (var statement = connection.prepareStatement(INSERT)) {
                for (var n = 0; n < rows; n++) {
                    bind(statement, topic, n);
                    statement.addBatch();
                    if (n % 1_000 == 999) {
                        statement.executeBatch();
                    }
                }
                statement.executeBatch();
            }
            connection.commit();
        }
    }

    /** Writes one row in a transaction of its own and rings, as a command does. */
    void writeOne(Connection connection, String topic, int n) throws SQLException {
        try (var statement = connection.prepareStatement(INSERT)) {
            bind(statement, topic, n);
            statement.executeUpdate();
        }
        try (var bell = connection.createStatement()) {
            bell.execute("NOTIFY outbox");
        }
    }

    private static final String INSERT =
            "INSERT INTO outbox (fact_id, topic, key, payload, created_at) VALUES (?, ?, ?, ?, now())";

    private static void bind(java.sql.PreparedStatement statement, String topic, int n) throws SQLException {
        statement.setObject(1, UUID.randomUUID());
        statement.setString(2, topic);
        statement.setString(3, "child-" + n % 5_000);
        statement.setBytes(
                4,
                ("{\"at\":" + System.nanoTime() + ",\"n\":" + n + ",\"pad\":\"" + PADDING + "\"}")
                        .getBytes(StandardCharsets.UTF_8));
    }

    private static String migration() {
        try (var file = OutboxTable.class.getResourceAsStream("/db/platform/V0_1__facts.sql")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
