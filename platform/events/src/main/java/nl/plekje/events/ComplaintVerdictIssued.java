package nl.plekje.events;

import java.time.Instant;
import nl.plekje.kernel.id.ComplaintId;
import nl.plekje.kernel.id.LocationId;
import nl.plekje.kernel.id.PersonId;

/**
 * A complaint was judged, in writing and with reasons. The letter stays in the complaint service.
 *
 * @param location the location it concerns; null when none
 * @param complainant who filed it; null when not known to us
 * @param replyTo their e-mail address when they are not known to us; else null
 * @param inTime whether it was within the time promised
 */
@Topic(value = "complaint-verdict-issued", from = "complaint")
public record ComplaintVerdictIssued(
        ComplaintId complaint,
        long version,
        String number,
        @MayBeNull LocationId location,
        @MayBeNull PersonId complainant,
        @MayBeNull String replyTo,
        Verdict verdict,
        Instant issuedAt,
        boolean inTime)
        implements Fact {

    /** How it was judged. */
    public enum Verdict {
        UPHELD,
        PARTLY,
        NOT_UPHELD
    }

    @Override
    public String key() {
        return complaint.toString();
    }
}
