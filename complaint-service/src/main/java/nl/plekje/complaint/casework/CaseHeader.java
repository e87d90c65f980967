package nl.plekje.complaint.casework;

import nl.plekje.kernel.id.ComplaintId;
import nl.plekje.kernel.id.PersonId;

/**
 * Who a case is of, and where its answers go.
 *
 * @param complainant the person, when known to us; else null
 * @param account who filed it for themselves; null when staff entered it
 * @param replyTo e-mail address for the answer; null when none was given
 */
public record CaseHeader(ComplaintId id, String number, PersonId complainant, String account, String replyTo) {

    /** Where the answer goes when the person is not known to us; else null. */
    String address() {
        return complainant == null ? replyTo : null;
    }
}
