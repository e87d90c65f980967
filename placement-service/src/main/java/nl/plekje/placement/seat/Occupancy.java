package nl.plekje.placement.seat;

import java.util.Map;
import java.util.OptionalInt;
import nl.plekje.kernel.explanation.Explanation;

/**
 * How full a group is on a day, at its busiest moment.
 *
 * @param expected children at the busiest moment
 * @param capacity most children that group size, staff planned and ratio admit: those expected, and free places filled
 *     with children as old as the oldest of them; 0 when closed
 * @param staffNeeded staff that the children expected need; empty when no number of staff allows them
 * @param ages children at the busiest moment, by age band
 * @param word the state in one word
 */
public record Occupancy(
        int expected, int capacity, OptionalInt staffNeeded, Map<String, Integer> ages, Word word, Explanation why) {

    /** How full, in one word. */
    public enum Word {
        /** Two seats or more. */
        FREE,
        /** One seat. */
        TIGHT,
        /** No seat. */
        FULL,
        /** More children than allowed with the staff planned. */
        ABOVE,
        CLOSED
    }

    /** Seats that are free; never negative. */
    public int free() {
        return Math.max(0, capacity - expected);
    }
}
