package nl.plekje.service.database;

import io.vertx.pgclient.PgException;
import java.util.function.Predicate;

/** Recognises the violation of one named constraint, so that a race ends in the same answer as the check before it. */
public final class Constraint {

    private Constraint() {}

    /** Matches failures caused by the constraint of this name. */
    public static Predicate<Throwable> named(String name) {
        return failure -> {
            for (var cause = failure; cause != null; cause = cause.getCause()) {
                if (cause instanceof PgException pg && name.equals(pg.getConstraint())) {
                    return true;
                }
            }
            return false;
        };
    }
}
