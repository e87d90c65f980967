package nl.plekje.notification.reach;

/** How sure one can be that somebody knows, the least sure first. */
public enum ReachState {
    /** No way to them worked, or it is still under way. */
    NOT_SENT,
    /** In their inbox, or taken by their mail server; nobody has looked yet. */
    SENT,
    READ,
    /** They said that they know. */
    CONFIRMED,
    /** Somebody of the location spoke to them. */
    SPOKEN;

    /** Whether they know; that a message was sent proves nothing (N1). */
    public boolean reached() {
        return compareTo(READ) >= 0;
    }

    /** Whether they let us know that they know. */
    public boolean confirmed() {
        return compareTo(CONFIRMED) >= 0;
    }
}
