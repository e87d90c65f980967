package nl.plekje.service.inbox;

import com.fasterxml.jackson.core.JacksonException;
import io.vertx.core.VertxException;
import io.vertx.pgclient.PgException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.util.List;
import java.util.concurrent.TimeoutException;

/** Tells an outage, which passes by itself, from a fact that cannot be applied. */
final class Outage {

    /** Connection lost, out of resources, operator intervention, or a conflict between transactions. */
    private static final List<String> PASSING_STATES = List.of("08", "53", "57", "40", "55");

    private Outage() {}

    /** Whether trying again later can help. */
    static boolean is(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof PgException pg && pg.getSqlState() != null) {
                return PASSING_STATES.contains(pg.getSqlState().substring(0, 2));
            }
            if (cause instanceof UnreadableFact || isOfWhatWasRead(cause)) {
                return false;
            }
            if (cause instanceof IOException
                    || cause instanceof TimeoutException
                    || cause instanceof VertxException
                    || cause.getClass().getName().contains("ClosedConnection")) {
                return true;
            }
        }
        return false;
    }

    /** What stands in a fact or a row cannot be read: an {@link IOException} to Java, but no waiting will mend it. */
    private static boolean isOfWhatWasRead(Throwable cause) {
        return cause instanceof JacksonException || cause instanceof CharacterCodingException;
    }
}
