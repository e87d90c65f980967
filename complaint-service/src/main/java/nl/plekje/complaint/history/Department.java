package nl.plekje.complaint.history;

/** CO-031: departments that a case may concern instead of a location. */
public enum Department {
    PLACEMENT_OFFICE,
    FINANCE_OFFICE,
    CUSTOMER_SERVICE,
    /** With legal it prepares replies to public reviews (CO-028). */
    COMMUNICATIONS,
    LEGAL,
    HUMAN_RESOURCES,
    FACILITIES
}
