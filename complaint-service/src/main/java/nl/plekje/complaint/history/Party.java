package nl.plekje.complaint.history;

/** Sides of a complaint (CO-017). */
public enum Party {
    COMPLAINANT,
    /** Those complained of: staff, manager, department. */
    PROVIDER,
    /** Who saw it or knows of it. */
    WITNESS
}
