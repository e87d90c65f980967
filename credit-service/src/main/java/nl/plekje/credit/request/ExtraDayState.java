package nl.plekje.credit.request;

/** What became of a request. */
public enum ExtraDayState {
    /** Waits for its answer. */
    REQUESTED,
    /** The day is the family's (CR-029). */
    GRANTED,
    /** Not possible. */
    DECLINED,
    /** Taken back by the family before it was decided. */
    WITHDRAWN
}
