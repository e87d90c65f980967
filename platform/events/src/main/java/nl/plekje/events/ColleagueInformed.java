package nl.plekje.events;

import java.time.Instant;
import java.util.UUID;
import nl.plekje.kernel.id.ComplaintId;

/**
 * A colleague has to know something of a case: its owner, or a manager above.
 *
 * @param attention identity of this piece of news
 * @param address work address of the colleague
 * @param dueAt the moment that matters next; null when there is none
 */
@Topic(value = "colleague-informed", from = "complaint")
public record ColleagueInformed(
        UUID attention,
        long version,
        ComplaintId complaint,
        String number,
        String address,
        Because because,
        @MayBeNull Instant dueAt,
        Instant at)
        implements Fact {

    /** Why. */
    public enum Because {
        /** The case is theirs to handle. */
        ASSIGNED,
        /** A case came in below them. */
        RECEIVED,
        /** Half or three quarters of a clock are used. */
        CLOCK_WARNING,
        /** A clock is nearly used up. */
        CLOCK_AT_RISK,
        CLOCK_BROKEN,
        MEASURE_OVERDUE,
        /** The same happened before. */
        RECURRENCE,
        COMPLAINANT_WROTE
    }

    @Override
    public String key() {
        return attention.toString();
    }
}
