package nl.plekje.placement.staffing;

/** Who there is when one member of staff is alone at the location. */
public enum SecondAdult {
    /** Nobody is named. */
    NONE,
    /** Somebody who can be there within fifteen minutes: enough as long as the staff is. */
    REACHABLE,
    /** Somebody in the building: needed where the staff is fewer than the children ask for. */
    PRESENT
}
