package nl.plekje.placement.endofcare;

import java.time.LocalDate;
import nl.plekje.kernel.explanation.Explanation;

/** What a corrected birth date does to the last day of a contract. */
public sealed interface CorrectedEnd {

    /** The contract ends on the day on which it ended before. */
    record Stays() implements CorrectedEnd {}

    /**
     * The contract ends on another day.
     *
     * @param lastDay last day of care, inside
     */
    record Moves(LocalDate lastDay, Explanation why) implements CorrectedEnd {}

    /** A child of this age cannot have the contract. */
    record Impossible(Explanation why) implements CorrectedEnd {}
}
