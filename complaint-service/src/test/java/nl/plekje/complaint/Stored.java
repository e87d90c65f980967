package nl.plekje.complaint;

import java.sql.SQLException;
import nl.plekje.testing.stack.RealParts;

/** A look into the database of the service under test. */
public final class Stored {

    private Stored() {}

    /** The number that a query gives. */
    public static long count(String query, Object... parameters) {
        return ((Number) one(query, parameters)).longValue();
    }

    /** The one value that a query gives. */
    public static Object one(String query, Object... parameters) {
        try (var connection = RealParts.postgres().connect(RealParts.database().name());
                var statement = connection.prepareStatement(query)) {
            for (var i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            try (var result = statement.executeQuery()) {
                result.next();
                return result.getObject(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Everything in these tables, as text. */
    public static String dump(String... tables) {
        var dump = new StringBuilder();
        try (var connection = RealParts.postgres().connect(RealParts.database().name());
                var statement = connection.createStatement()) {
            for (var table : tables) {
                try (var result = statement.executeQuery("SELECT row_to_json(it)::text FROM " + table + " it")) {
                    while (result.next()) {
                        dump.append(result.getString(1)).append('\n');
                    }
                }
            }
            return dump.toString();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Runs a statement, to hurt the service with. */
    public static void run(String statement) {
        try (var connection = RealParts.postgres().connect(RealParts.database().name());
                var it = connection.createStatement()) {
            it.execute(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
