package nl.plekje.complaint.register;

import nl.plekje.kernel.explanation.Explanation;

/** One thing that does not add up. */
public record Difference(Place place, Explanation why) {

    /** Where two numbers that should be equal are not. */
    public enum Place {
        /** A cell of the printed table, and the rows of the register. */
        CELL,
        /** The printed total of a category, and its own cells. */
        LINE_TOTAL,
        /** The printed line of totals, and its own columns. */
        TOTAL_LINE,
        /** A row of the register that says too little. */
        ROW
    }
}
