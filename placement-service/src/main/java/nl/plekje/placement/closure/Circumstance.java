package nl.plekje.placement.closure;

/** Causes outside the provider's responsibility: the only ones that are force majeure (PL-114). */
public enum Circumstance {
    STRIKE,
    /** General trouble with transport. */
    TRANSPORT,
    /** An outbreak of an infectious disease. */
    INFECTION,
    /** An order of the authorities. */
    GOVERNMENT_ORDER,
    /** Storm, flood, snow, heat for which the authorities warn. */
    WEATHER,
    /** No water, gas or electricity in the neighbourhood. */
    UTILITIES
}
