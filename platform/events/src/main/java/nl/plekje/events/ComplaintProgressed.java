package nl.plekje.events;

import java.time.Instant;
import java.time.LocalDate;
import nl.plekje.kernel.id.ComplaintId;
import nl.plekje.kernel.id.PersonId;

/**
 * There is something new for who filed a case to read. What it says stays in the complaint service.
 *
 * @param complainant who filed it; null when not known to us
 * @param replyTo their e-mail address when they are not known to us; else null
 * @param until the last day to answer; null when there is none
 */
@Topic(value = "complaint-progressed", from = "complaint")
public record ComplaintProgressed(
        ComplaintId complaint,
        long version,
        String number,
        @MayBeNull PersonId complainant,
        @MayBeNull String replyTo,
        What what,
        Instant at,
        @MayBeNull LocalDate until)
        implements Fact {

    /** What is new. */
    public enum What {
        /** How it stands. */
        PROGRESS,
        /** The report of a conversation, with what was agreed. */
        CONVERSATION_REPORT,
        /** We need something from them. */
        QUESTION_TO_COMPLAINANT,
        /** It ends when nobody answers. */
        CLOSING_NOTICE,
        /** It is now handled as a complaint. */
        NOW_A_COMPLAINT,
        /** It is no longer handled as a complaint. */
        NO_LONGER_A_COMPLAINT,
        /** A measure that was promised is done. */
        MEASURE_DONE,
        /** It is handled again. */
        REOPENED
    }

    @Override
    public String key() {
        return complaint.toString();
    }
}
