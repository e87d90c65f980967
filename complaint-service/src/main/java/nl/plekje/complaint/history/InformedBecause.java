package nl.plekje.complaint.history;

/** Why a manager was informed. */
public enum InformedBecause {
    /** CO-021: of every complaint. */
    RECEIVED,
    CLOCK_AT_RISK,
    CLOCK_BROKEN,
    MEASURE_OVERDUE,
    RECURRENCE
}
