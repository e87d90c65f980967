package nl.plekje.complaint.overview;

import java.time.Instant;
import nl.plekje.kernel.explanation.Explanation;
import org.jspecify.annotations.Nullable;

/**
 * A moment of a case.
 *
 * @param kind what happened, as {@code CONTACT_MADE}; or {@code DUE} for a moment that is promised
 * @param by account of a colleague; null for the complainant and for what happened by itself
 * @param byComplainant whether who filed the case did it
 * @param what in one sentence
 * @param words what was written then; null when nothing was, or it is not for the caller
 */
public record TimelineEntry(
        Instant at,
        State state,
        String kind,
        @Nullable String by,
        boolean byComplainant,
        Explanation what,
        @Nullable String words) {

    /** How a promise and what happened relate. */
    public enum State {
        /** Ahead. */
        PROMISED,
        /** Happened. */
        ACTUAL,
        /** A moment at which a promise was broken. */
        MISSED
    }
}
