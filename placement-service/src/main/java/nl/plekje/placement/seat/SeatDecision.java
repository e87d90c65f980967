package nl.plekje.placement.seat;

import nl.plekje.kernel.explanation.Explanation;

/** Whether there is a seat for a child. */
public sealed interface SeatDecision {

    Explanation why();

    /**
     * There is.
     *
     * @param staffNeeded staff needed with the child
     */
    record Free(int staffNeeded, Explanation why) implements SeatDecision {}

    /** There is none. */
    record None(Explanation why) implements SeatDecision {}
}
