package nl.plekje.placement.application;

/** Where an application stands. Offers and places come between the list and the end of it. */
public enum ApplicationState {
    /** Recorded for the family, which has yet to confirm it: it counts for nobody yet. */
    REGISTERED,
    /** On the waiting list. */
    CONFIRMED,
    /** Taken back by the family. */
    WITHDRAWN,
    /** Taken off the list, for a reason that the family was told. */
    REMOVED;

    /** Whether an application may go from here to there. */
    public boolean mayBecome(ApplicationState next) {
        return switch (this) {
            case REGISTERED -> next == CONFIRMED || next == WITHDRAWN || next == REMOVED;
            case CONFIRMED -> next == WITHDRAWN || next == REMOVED;
            case WITHDRAWN, REMOVED -> false;
        };
    }

    /** Whether it stands on a list, counting or not. */
    public boolean stands() {
        return this == REGISTERED || this == CONFIRMED;
    }
}
