package nl.plekje.credit.goodwill;

/** Why staff gives credit. */
public enum GoodwillReason {
    /** A complaint was found to be right. */
    COMPLAINT,
    /** The provider made a mistake. */
    MISTAKE,
    /** Credit lapsed although the family could not use it. */
    LAPSED_UNUSED,
    /** Another reason, which the note names. */
    OTHER
}
