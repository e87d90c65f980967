package nl.plekje.complaint.dispute;

import java.time.LocalDate;
import nl.plekje.complaint.history.CaseEvent;
import nl.plekje.complaint.history.CaseEvent.DisputeEnded;
import nl.plekje.complaint.history.CaseEvent.WentToCommittee;
import nl.plekje.complaint.history.ExternalBody;
import nl.plekje.kernel.explanation.Explanation;
import nl.plekje.kernel.explanation.FactValue;
import nl.plekje.kernel.explanation.RuleBroken;
import nl.plekje.kernel.rule.RuleId;

/** How disputes end and what is refunded for them (CO-005, CO-023, CO-025, CO-062). */
final class DisputePolicy {

    /** Before this no register was kept here: a slip of the pen. */
    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);

    private DisputePolicy() {}

    /**
     * Whether a dispute can have been submitted on this day.
     *
     * @param filedOn the day of the complaint it comes from; null for one without (CO-024)
     * @throws RuleBroken for a day before the complaint, or one yet to come
     */
    static void requireSubmission(LocalDate submittedOn, LocalDate filedOn, LocalDate today) {
        requireBetween("/submittedOn", submittedOn, filedOn == null ? EARLIEST : filedOn, today);
    }

    /**
     * Whether a dispute can end like this.
     *
     * @param feeCents what the family paid for it; null when nobody said
     * @throws RuleBroken for one that ended, an outcome that its body does not give, a missing fee, or a day before it was
     *     submitted or yet to come
     */
    static void requireEnd(
            DisputeView dispute, DisputeOutcome outcome, LocalDate endedOn, Long feeCents, LocalDate today) {
        if (dispute.outcome() != null) {
            throw new RuleBroken("/outcome", Explanation.of("complaint.dispute.ended-before", new RuleId("CO-062")));
        }
        if (!outcome.possibleAt(dispute.body())) {
            throw new RuleBroken("/outcome", impossibleAt(dispute.body()));
        }
        if (outcome.refunds() && feeCents == null) {
            throw new RuleBroken("/feeCents", Explanation.of("complaint.dispute.fee", new RuleId("CO-025")));
        }
        requireBetween("/endedOn", endedOn, dispute.submittedOn(), today);
    }

    /** CO-025: what the family gets back; null when nothing, also when it paid nothing. */
    static Long refundCents(DisputeOutcome outcome, Long feeCents) {
        return outcome.refunds() && feeCents > 0 ? feeCents : null;
    }

    /** How the end of a dispute stands in the history of its case. */
    static CaseEvent told(DisputeView dispute, DisputeOutcome outcome) {
        return outcome == DisputeOutcome.TO_COMMITTEE
                ? new WentToCommittee(dispute.fileNumber())
                : new DisputeEnded(dispute.body(), dispute.fileNumber(), outcome.ruling());
    }

    /** @throws RuleBroken when there is nothing to refund any more, or for a day before the dispute ended or yet to come */
    static void requireRefund(DisputeView dispute, LocalDate refundedOn, LocalDate today) {
        if (dispute.refundCents() == null) {
            throw new RuleBroken("", Explanation.of("complaint.dispute.no-refund", new RuleId("CO-025")));
        }
        if (dispute.refundedOn() != null) {
            throw new RuleBroken(
                    "",
                    Explanation.of("complaint.dispute.refunded-before", new RuleId("CO-025"))
                            .with("on", FactValue.date(dispute.refundedOn())));
        }
        requireBetween("/refundedOn", refundedOn, dispute.endedOn(), today);
    }

    private static Explanation impossibleAt(ExternalBody body) {
        return body == ExternalBody.COMPLAINTS_DESK
                ? Explanation.of("complaint.dispute.desk", new RuleId("CO-005"))
                : Explanation.of("complaint.dispute.committee", new RuleId("CO-023"));
    }

    private static void requireBetween(String field, LocalDate day, LocalDate earliest, LocalDate today) {
        if (day.isBefore(earliest)) {
            throw new RuleBroken(
                    field,
                    Explanation.of("complaint.dispute.too-early", new RuleId("CO-046"))
                            .with("earliest", FactValue.date(earliest)));
        }
        if (day.isAfter(today)) {
            throw new RuleBroken(
                    field,
                    Explanation.of("complaint.dispute.to-come", new RuleId("CO-046"))
                            .with("day", FactValue.date(day)));
        }
    }
}
