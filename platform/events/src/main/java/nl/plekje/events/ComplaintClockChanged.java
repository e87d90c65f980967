package nl.plekje.events;

import java.time.Instant;
import nl.plekje.kernel.id.ComplaintId;
import nl.plekje.kernel.id.LocationId;
import nl.plekje.kernel.id.PersonId;

/**
 * A clock of a case started, warned, broke or was met. Readers keep the newest state of each clock of a case.
 *
 * @param location the location it concerns; null when none
 * @param complainant who filed it; null when not known to us
 * @param replyTo their e-mail address when they are not known to us; else null
 * @param percent the part of the span that was used when it warned; null otherwise
 * @param at the moment itself, however late it was noticed
 */
@Topic(value = "complaint-clock-changed", from = "complaint")
public record ComplaintClockChanged(
        ComplaintId complaint,
        long version,
        String number,
        @MayBeNull LocationId location,
        @MayBeNull PersonId complainant,
        @MayBeNull String replyTo,
        Clock clock,
        State state,
        @MayBeNull Integer percent,
        Instant dueAt,
        Instant at)
        implements Fact {

    /** What is promised. */
    public enum Clock {
        CONTACT,
        VERDICT
    }

    /** What became of it. */
    public enum State {
        STARTED,
        WARNED,
        BROKEN,
        MET,
        MET_LATE
    }

    @Override
    public String key() {
        return complaint.toString();
    }
}
