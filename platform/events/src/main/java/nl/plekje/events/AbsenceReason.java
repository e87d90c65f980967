package nl.plekje.events;

/** Why a child stays away; no more is asked (CR-015). */
public enum AbsenceReason {
    /** The child is ill. */
    ILLNESS,
    /** Leave, or anything else. */
    LEAVE
}
