package nl.plekje.complaint.intake;

import nl.plekje.complaint.history.Channel;
import nl.plekje.complaint.history.Relation;
import nl.plekje.kernel.id.PersonId;

/**
 * Who files, how it came in, and where the answer goes.
 *
 * @param person the person, when known to us; else null
 * @param account who filed it for themselves in the app; null when staff entered it
 * @param replyTo e-mail address given for the answer; null when none
 * @param telephone number given to call back; null when none
 */
record Complainant(
        PersonId person, String account, Relation relation, Channel channel, String replyTo, String telephone) {

    /** CO-002: somewhere to send an answer to. */
    boolean canBeAnswered() {
        return person != null || replyTo != null || telephone != null;
    }
}
