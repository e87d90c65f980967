package nl.plekje.complaint;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.plekje.testing.stack.TestDatabase;

/** A look into the database of the service under test. */
public final class Stored {

    private Stored() {}

    /** The number that a query gives. */
    public static long count(String query, Object... parameters) {
        return TestDatabase.count(query, parameters);
    }

    /** The one value that a query gives. */
    public static Object one(String query, Object... parameters) {
        return TestDatabase.one(query, parameters);
    }

    /** Everything in these tables, as text. */
    public static String dump(String... tables) {
        return Stream.of(tables)
                .flatMap(table ->
                        TestDatabase.rows(row -> row.getString(1), "SELECT row_to_json(it)::text FROM " + table + " it")
                                .stream())
                .collect(Collectors.joining("\n"));
    }

    /** Runs a statement, to hurt the service with. */
    public static void run(String statement) {
        TestDatabase.change(statement);
    }
}
