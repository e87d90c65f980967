package nl.plekje.complaint.history;

/** How a promise stands. */
public enum ClockState {
    /** Runs, and less than three quarters of it are used. */
    RUNNING,
    /** Runs, and three quarters of it are used. */
    AT_RISK,
    /** Its moment passed and the promise is not kept. */
    BROKEN,
    /** Kept in time. */
    KEPT,
    /** Kept after its moment. */
    KEPT_LATE,
    /** The case ended, or became another kind, before the promise was kept. */
    STOPPED
}
