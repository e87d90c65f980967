package nl.plekje.placement.extraday;

import nl.plekje.kernel.explanation.Explanation;

/**
 * That a request is declined.
 *
 * @param note more words for the family; null when there are none
 * @param why the whole answer, as the family reads it
 */
record Decline(DeclineReason reason, String note, Explanation why) {

    /** The same with one more explanation underneath. */
    Decline because(Explanation cause) {
        return new Decline(reason, note, why.because(cause));
    }
}
