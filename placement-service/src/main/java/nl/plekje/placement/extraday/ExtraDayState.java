package nl.plekje.placement.extraday;

/** What became of a request. Only a request that is {@link #REQUESTED} can be decided; withdrawing always wins. */
enum ExtraDayState {
    REQUESTED,
    GRANTED,
    DECLINED,
    WITHDRAWN
}
