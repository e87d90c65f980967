package nl.plekje.credit.session;

/** What became of a request. */
public enum ExtraDayState {
    /** Not answered yet. */
    REQUESTED,
    /** The child comes. */
    GRANTED,
    /** It is not possible. */
    DECLINED,
    /** The family took it back before it was answered. */
    WITHDRAWN,
    /** The family cancelled it after it was granted. */
    CANCELLED,
    /** The provider withdrew it after it was granted. */
    REVOKED
}
