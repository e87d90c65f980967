package nl.plekje.complaint.intake;

/** Where a case stands. */
public enum ComplaintState {
    /** Filed and not answered yet. */
    OPEN
}
