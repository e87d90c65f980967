package nl.plekje.placement.notice;

import java.time.LocalDate;
import nl.plekje.kernel.explanation.Explanation;

/** The answer to a notice. */
public sealed interface NoticeDecision {

    Explanation why();

    /**
     * The contract ends.
     *
     * @param lastDay last day of care, inside
     */
    record Accepted(LocalDate lastDay, Explanation why) implements NoticeDecision {}

    /** There is nothing to end by notice. */
    record Refused(Explanation why) implements NoticeDecision {}
}
