package nl.plekje.testing.stack;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import nl.plekje.local.part.Database;

/**
 * The database of the service under test, for tests that look into it or change it behind the service's back. One
 * connection serves all of them: signing in takes longer than most of what is asked. A statement that fails is an
 * {@link IllegalStateException}.
 */
public final class TestDatabase {

    private static final int ALIVE_SECONDS = 2;

    private static Connection connection;
    private static Database connectedTo;

    private TestDatabase() {}

    /** Reads one row of a result. */
    @FunctionalInterface
    public interface Reading<T> {
        /** What the current row says. */
        T of(ResultSet row) throws SQLException;
    }

    /** All rows that a query gives. */
    public static <T> List<T> rows(Reading<T> read, String query, Object... parameters) {
        return with(query, parameters, statement -> {
            var rows = new ArrayList<T>();
            try (var result = statement.executeQuery()) {
                while (result.next()) {
                    rows.add(read.of(result));
                }
            }
            return rows;
        });
    }

    /** The first column of the one row that a query gives. */
    public static Object one(String query, Object... parameters) {
        return rows(row -> row.getObject(1), query, parameters).get(0);
    }

    /** The number that a query gives. */
    public static long count(String query, Object... parameters) {
        return rows(row -> row.getLong(1), query, parameters).get(0);
    }

    /** Changes rows, as another replica or an older version might have left them, or hurts the service. */
    public static void change(String statement, Object... parameters) {
        with(statement, parameters, PreparedStatement::execute);
    }

    private static synchronized <T> T with(String sql, Object[] parameters, Use<T> use) {
        try (var statement = connection().prepareStatement(sql)) {
            for (var i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            return use.of(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Connection connection() throws SQLException {
        var database = RealParts.database();
        if (connection == null || !database.equals(connectedTo) || !connection.isValid(ALIVE_SECONDS)) {
            if (connection != null) {
                connection.close();
            }
            connection = RealParts.postgres().connect(database.name());
            connectedTo = database;
        }
        return connection;
    }

    @FunctionalInterface
    private interface Use<T> {
        T of(PreparedStatement statement) throws SQLException;
    }
}
