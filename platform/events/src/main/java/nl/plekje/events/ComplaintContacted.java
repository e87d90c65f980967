package nl.plekje.events;

import java.time.Instant;
import nl.plekje.kernel.id.ComplaintId;
import nl.plekje.kernel.id.PersonId;

/**
 * Somebody spoke with who filed a case.
 *
 * @param complainant who filed it; null when not known to us
 * @param replyTo their e-mail address when they are not known to us; else null
 * @param inTime whether it was within the time promised
 * @param agreed whether further steps were agreed, to be read in the case
 */
@Topic(value = "complaint-contacted", from = "complaint")
public record ComplaintContacted(
        ComplaintId complaint,
        long version,
        String number,
        @MayBeNull PersonId complainant,
        @MayBeNull String replyTo,
        Instant contactedAt,
        boolean inTime,
        boolean agreed)
        implements Fact {

    @Override
    public String key() {
        return complaint.toString();
    }
}
