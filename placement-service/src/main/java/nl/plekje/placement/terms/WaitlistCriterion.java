package nl.plekje.placement.terms;

/** What can put one application before another. */
public enum WaitlistCriterion {
    /** The child has a place with the provider and has to leave it because of the provider. */
    INTERNAL_TRANSFER,
    /** A brother or sister has a place at the location. */
    SIBLING_AT_LOCATION,
    /** The child has a place with the provider. */
    CHILD_AT_PROVIDER,
    /** A score of several parts, worked out for the seats at hand when they are given. */
    COMPOSED_SCORE,
    /** The moment of registration; the last of every list, so that no two applications are equal. */
    REGISTRATION
}
