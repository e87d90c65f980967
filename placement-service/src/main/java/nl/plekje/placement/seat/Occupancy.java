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
 * @param staffNeeded staff needed at the tightest moment by all that are counted together; empty when no number is enough
 * @param staffPlanned staff planned at that moment for all that are counted together
 * @param ages children at the busiest moment, by age band
 * @param word the state in one word
 */
public record Occupancy(
        int expected,
        int capacity,
        OptionalInt staffNeeded,
        int staffPlanned,
        Map<String, Integer> ages,
        Word word,
        Explanation why) {

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
