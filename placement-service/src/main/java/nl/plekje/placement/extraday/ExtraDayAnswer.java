package nl.plekje.placement.extraday;

import java.time.Instant;
import java.time.LocalDate;
import nl.plekje.kernel.care.Session;
import nl.plekje.kernel.explanation.Explanation;
import nl.plekje.kernel.explanation.FactValue;
import nl.plekje.kernel.rule.RuleId;
import nl.plekje.placement.seat.SeatDecision;

/** The words of an answer, as the family reads them. */
final class ExtraDayAnswer {

    private static final RuleId CR_005 = new RuleId("CR-005");
    private static final RuleId CR_028 = new RuleId("CR-028");

    private ExtraDayAnswer() {}

    static Explanation granted(LocalDate day, Session session) {
        return Explanation.of("placement.extra-day.granted", CR_005)
                .with("day", FactValue.date(day))
                .with("from", FactValue.time(session.from()))
                .with("until", FactValue.time(session.until()));
    }

    /**
     * Declined by staff.
     *
     * @param note more words; null when there are none
     * @param seat whether there would have been a seat
     */
    static Explanation declined(LocalDate day, DeclineReason reason, String note, SeatDecision seat) {
        var why = Explanation.of("placement.extra-day.declined." + slug(reason)).with("day", FactValue.date(day));
        if (reason == DeclineReason.GROUP_FULL && seat instanceof SeatDecision.None none) {
            why = why.because(none.why());
        }
        return note == null
                ? why
                : why.because(Explanation.of("placement.extra-day.note").with("note", FactValue.text(note)));
    }

    /** Declined because nobody decided in time, and why the deadline could not grant it. */
    static Explanation declinedAtDeadline(LocalDate day, Instant deadline, Explanation because) {
        return Explanation.of("placement.extra-day.declined.deadline", CR_028)
                .with("day", FactValue.date(day))
                .with("deadline", FactValue.instant(deadline))
                .because(because);
    }

    private static String slug(DeclineReason reason) {
        return switch (reason) {
            case GROUP_FULL -> "group-full";
            case STAFF_SHORTAGE -> "staff-shortage";
            case GROUP_COMPOSITION -> "group-composition";
            case OTHER -> "other";
        };
    }
}
