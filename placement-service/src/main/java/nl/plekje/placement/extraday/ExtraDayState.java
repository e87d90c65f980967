package nl.plekje.placement.extraday;

/**
 * What became of a request. Only a request that is {@link #REQUESTED} can be decided, only a {@link #GRANTED} day can be
 * cancelled or revoked; the family's withdrawing always wins.
 */
public enum ExtraDayState {
    REQUESTED,
    GRANTED,
    DECLINED,
    /** Taken back by the family before it had an answer. */
    WITHDRAWN,
    /** Granted, and cancelled by the family. */
    CANCELLED,
    /** Granted, and taken back by a manager. */
    REVOKED
}
