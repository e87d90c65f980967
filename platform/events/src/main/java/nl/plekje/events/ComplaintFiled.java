package nl.plekje.events;

import java.time.Instant;
import nl.plekje.kernel.id.ComplaintId;
import nl.plekje.kernel.id.LocationId;
import nl.plekje.kernel.id.PersonId;

/**
 * A complaint, question, suggestion or wish was filed. Its text never leaves the complaint service.
 *
 * @param number the number the family reads on the receipt
 * @param location the location it concerns; null when none
 * @param complainant the person who filed it; null when not known to us
 * @param replyTo where the receipt goes when the complainant is not known to us; else null
 * @param owner name of the colleague who handles it, as the family reads it; null when nobody does yet
 * @param contactDue when personal contact is promised at the latest
 * @param verdictDue when the verdict is promised at the latest; null for what gets none
 */
@Topic(value = "complaint-filed", from = "complaint")
public record ComplaintFiled(
        ComplaintId complaint,
        long version,
        String number,
        Kind kind,
        @MayBeNull LocationId location,
        @MayBeNull PersonId complainant,
        @MayBeNull String replyTo,
        Instant filedAt,
        @MayBeNull String owner,
        @MayBeNull Instant contactDue,
        @MayBeNull Instant verdictDue)
        implements Fact {

    /** What was filed. */
    public enum Kind {
        COMPLAINT,
        QUESTION,
        SUGGESTION,
        WISH
    }

    @Override
    public String key() {
        return complaint.toString();
    }
}
