package nl.plekje.credit.bookable;

/** How likely it is that a request for a day is granted. */
public enum Likelihood {
    /** A seat stands free, and such requests are mostly granted. */
    LIKELY,
    /** A seat may be free, or such requests are mostly declined. */
    DOUBTFUL,
    /** No seat stands free. */
    FULL,
    /** The location is closed. */
    CLOSED
}
