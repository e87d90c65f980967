package nl.plekje.complaint.history;

/** Where a case stands. */
public enum ComplaintState {
    /** Filed and not finished yet. */
    OPEN,
    /** A question, suggestion or wish that has its answer. */
    ANSWERED,
    /** Ended with solution and verdict, and every measure done. */
    CLOSED,
    /** Taken back by who filed it. */
    WITHDRAWN,
    /** Settled between the parties before the disputes committee ruled (CO-026). */
    SETTLED,
    /** Handed to the restricted record of a legal route (CO-011, CO-012). */
    LEFT;

    /** Whether nothing more is to be done here. */
    public boolean ended() {
        return this != OPEN;
    }
}
