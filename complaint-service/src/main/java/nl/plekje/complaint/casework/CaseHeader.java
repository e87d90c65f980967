package nl.plekje.complaint.casework;

import nl.plekje.kernel.id.ComplaintId;
import nl.plekje.kernel.id.PersonId;

/**
 * Who a case is of, and where its answers go.
 *
 * @param complainant the person, when known to us; else null
 * @param account who filed it for themselves; null when staff entered it
 * @param replyTo e-mail address for the answer; null when none was given
 * @param handled whether who asked handles the case, and so sees all that is in it; else it is theirs, and they see what is
 *     for the family
 */
public record CaseHeader(
        ComplaintId id, String number, PersonId complainant, String account, String replyTo, boolean handled) {

    /** Where the answer goes when the person is not known to us; else null. */
    String address() {
        return complainant == null ? replyTo : null;
    }
}
