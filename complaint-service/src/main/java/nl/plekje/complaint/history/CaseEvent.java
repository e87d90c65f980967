package nl.plekje.complaint.history;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.plekje.complaint.category.Category;
import nl.plekje.complaint.clock.ClockKind;
import nl.plekje.complaint.verdict.Verdict;
import nl.plekje.events.ComplaintFiled.Kind;
import nl.plekje.kernel.explanation.Explanation;
import nl.plekje.kernel.id.ChildId;
import nl.plekje.kernel.id.ComplaintId;
import nl.plekje.kernel.id.LocationId;

/** One thing that happened in a case. Kinds are only ever added, and each keeps its fields: old cases are read anew. */
public sealed interface CaseEvent {

    /**
     * It came in. What was written stands elsewhere.
     *
     * @param provider code of the provider whose location it is about; null when none
     */
    record Filed(
            Kind kind,
            Category category,
            LocationId location,
            String provider,
            ChildId child,
            boolean late,
            Relation relation,
            Channel channel,
            LocalDate eventOn)
            implements CaseEvent {}

    /**
     * Somebody owns it from now on (CO-010, CO-014, CO-031).
     *
     * @param owner account; null when a department owns it
     * @param department null when a person owns it
     * @param byHand whether the coordinator did so, not the routing
     */
    record Assigned(String owner, Department department, boolean byHand) implements CaseEvent {}

    /** CO-021 and clocks: a manager above the owner knows. */
    record ManagerInformed(String account, InformedBecause because) implements CaseEvent {}

    /**
     * It went to a level above the location.
     *
     * @param earlier the case that it repeats; null when the coordinator raised it for another reason
     */
    record LevelRaised(ComplaintId earlier, Explanation why) implements CaseEvent {}

    /** It is about this colleague, who decides nothing in it. */
    record ConcernsColleague(String account) implements CaseEvent {}

    record Categorised(Category category) implements CaseEvent {}

    /** K2: it is something else than it was filed as. */
    record Reclassified(Kind kind, String reason, boolean byComplainant) implements CaseEvent {}

    /** Filed later than asked for: whether it is still handled as a complaint. */
    record LatenessDecided(boolean handled, String reason) implements CaseEvent {}

    /** CO-050: nobody was reached. */
    record ContactTried(ContactWay way, String note) implements CaseEvent {}

    /**
     * CO-015, CO-016: spoken with the complainant, or written.
     *
     * @param agreed the steps that follow and how the parent is kept informed; null when it was solved at once
     */
    record ContactMade(ContactWay way, String summary, String agreed) implements CaseEvent {}

    /**
     * CO-017: a side was heard.
     *
     * @param shared heard in a linked case about the same event
     */
    record Heard(Party party, String who, ContactWay way, String summary, boolean shared) implements CaseEvent {}

    /** CO-017: this kind of complaint needs no hearing of both sides. */
    record HearingWaived(String reason) implements CaseEvent {}

    /** The complainant reads how it stands. */
    record ProgressTold(String message) implements CaseEvent {}

    record ComplainantWrote(String message) implements CaseEvent {}

    /** The parent is asked for something. The clocks go on; the waiting shows. */
    record WaitingBegan(String forWhat) implements CaseEvent {}

    record WaitingEnded() implements CaseEvent {}

    /** For those who handle it only. */
    record Noted(String note) implements CaseEvent {}

    /**
     * A file was added.
     *
     * @param forComplainant whether who filed the case sees it; null for a file of before that was said: then they do
     */
    record AttachmentAdded(
            UUID attachment, String name, String mediaType, int bytes, boolean byComplainant, Boolean forComplainant)
            implements CaseEvent {

        public AttachmentAdded {
            forComplainant = !Boolean.FALSE.equals(forComplainant);
        }
    }

    /** K3: about the same event as another case. */
    record Linked(UUID group, ComplaintId with) implements CaseEvent {}

    /** CO-050: the written notice that the case ends when nobody answers by this day. */
    record NoReactionNoticed(LocalDate until) implements CaseEvent {}

    /** The answer to a question, suggestion or wish. */
    record Answered(String answer) implements CaseEvent {}

    /** CO-018, CO-038: judged; the letter stands with the documents of the case. */
    record VerdictGiven(Verdict verdict, String solution) implements CaseEvent {}

    /** CO-019, CO-020: a measure; {@code dueOn} null when it was done before the verdict. */
    record MeasureAgreed(UUID measure, String what, String owner, LocalDate dueOn) implements CaseEvent {}

    record MeasureDone(UUID measure, LocalDate doneOn, String note) implements CaseEvent {}

    record MeasureMoved(UUID measure, LocalDate dueOn, String reason) implements CaseEvent {}

    /** CO-020: its day passed and it was not done. */
    record MeasureOverdue(UUID measure, LocalDate dueOn) implements CaseEvent {}

    /** CO-058 to CO-061: a claim for damage was judged by the conditions. */
    record ClaimJudged(long claimedCents, long grantedCents, Explanation why) implements CaseEvent {}

    record ClockWarned(ClockKind clock, int percent, Instant dueAt) implements CaseEvent {}

    record ClockBroken(ClockKind clock, Instant dueAt) implements CaseEvent {}

    /** CO-005, CO-023, CO-035: taken outside. */
    record Referred(ExternalBody body, String fileNumber) implements CaseEvent {}

    /** CO-062: the committee ruled, or the parties settled before (CO-026: verdict null). */
    record DisputeEnded(ExternalBody body, String fileNumber, Verdict ruling) implements CaseEvent {}

    /**
     * CO-005, CO-023: the complaints desk could not solve it, and it was submitted to the disputes committee. Nothing is
     * ruled or settled by that: the case goes on as it stood.
     *
     * @param fileNumber that it had at the desk
     */
    record WentToCommittee(String fileNumber) implements CaseEvent {}

    /** K5: ended with its clocks as they stood, which no later calendar changes. */
    record Closed(List<ClockResult> clocks) implements CaseEvent {}

    record Withdrawn(String reason, List<ClockResult> clocks) implements CaseEvent {}

    record Reopened(String reason) implements CaseEvent {}

    /**
     * CO-011, CO-012: handed to a restricted record.
     *
     * @param whole false when a part left and the rest goes on here
     */
    record Left(ExitRoute route, boolean whole, List<ClockResult> clocks) implements CaseEvent {}
}
