package nl.plekje.complaint.history;

/** CO-009, CO-054: who files; no relation keeps anyone from being heard. */
public enum Relation {
    CUSTOMER,
    FORMER_CUSTOMER,
    /** Wants a place and has none yet. */
    PROSPECT,
    PARENT_COMMITTEE,
    /** A neighbour, a school, anyone else. */
    NO_CUSTOMER
}
