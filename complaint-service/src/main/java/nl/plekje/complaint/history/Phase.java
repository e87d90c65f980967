package nl.plekje.complaint.history;

/** What an open case waits for: the columns of the board. */
public enum Phase {
    /** For the coordinator, who assigns it. */
    NEW,
    /** For personal contact. */
    CONTACT,
    /** For both sides to be heard. */
    INVESTIGATION,
    /** For the verdict. */
    VERDICT,
    /** For the measures that were promised. */
    MEASURES,
    /** For nothing. */
    ENDED
}
