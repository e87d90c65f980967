package nl.plekje.placement.extraday;

/** Why staff decline a request, as the family reads it. */
public enum DeclineReason {
    /** No seat is left. */
    GROUP_FULL,
    /** Too few staff. */
    STAFF_SHORTAGE,
    /** The group would not be well composed with one more child. */
    GROUP_COMPOSITION,
    /** There is no care that day. */
    CLOSED,
    /** Something else: told in the note. */
    OTHER
}
