package nl.plekje.service.database;

import io.vertx.pgclient.PgException;
import java.sql.SQLException;
import java.util.function.Predicate;

/** Recognises the violation of one named constraint, so that a race ends in the same answer as the check before it. */
public final class Constraint {

    /** Class of the SQL states that tell of a violated constraint. */
    private static final String INTEGRITY = "23";

    private Constraint() {}

    /** Matches failures caused by the constraint of this name. */
    public static Predicate<Throwable> named(String name) {
        return failure -> {
            for (var cause = failure; cause != null; cause = cause.getCause()) {
                if (cause instanceof PgException pg && name.equals(pg.getConstraint())) {
                    return true;
                }
                // Hibernate Reactive passes on the words only, and only those of PostgreSQL's message.
                if (cause instanceof SQLException sql
                        && INTEGRITY.equals(sqlStateClass(sql))
                        && String.valueOf(sql.getMessage()).contains("constraint \"" + name + "\"")) {
                    return true;
                }
            }
            return false;
        };
    }

    private static String sqlStateClass(SQLException failure) {
        var state = failure.getSQLState();
        return state == null ? "" : state.substring(0, 2);
    }
}
