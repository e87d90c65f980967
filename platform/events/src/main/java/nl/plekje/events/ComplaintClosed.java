package nl.plekje.events;

import java.time.Instant;
import nl.plekje.kernel.id.ComplaintId;
import nl.plekje.kernel.id.PersonId;

/**
 * A case ended.
 *
 * @param complainant who filed it; null when not known to us
 * @param replyTo their e-mail address when they are not known to us; else null
 */
@Topic(value = "complaint-closed", from = "complaint")
public record ComplaintClosed(
        ComplaintId complaint,
        long version,
        String number,
        @MayBeNull PersonId complainant,
        @MayBeNull String replyTo,
        How how,
        Instant closedAt)
        implements Fact {

    /** How it ended. */
    public enum How {
        /** A question, suggestion or wish has its answer. */
        ANSWERED,
        /** With a verdict, and every measure done. */
        CLOSED,
        /** Taken back by who filed it. */
        WITHDRAWN,
        /** Settled between the parties. */
        SETTLED,
        /** Handed to a legal route of its own. */
        LEFT
    }

    @Override
    public String key() {
        return complaint.toString();
    }
}
