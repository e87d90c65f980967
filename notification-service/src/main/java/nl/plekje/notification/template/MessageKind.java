package nl.plekje.notification.template;

/** What a message is about. */
public enum MessageKind {
    ABSENCE_CREDIT,
    ABSENCE_WITHDRAWN,
    EXTRA_DAY_REQUESTED,
    EXTRA_DAY_GRANTED,
    EXTRA_DAY_DECLINED,
    EXTRA_DAY_WITHDRAWN,
    EXTRA_DAY_CANCELLED,
    EXTRA_DAY_REVOKED,
    CREDIT_CHANGED,
    CREDIT_WARNED,
    CONTRACT_SIGNED,
    CLOSURE_ANNOUNCED,
    COMPLAINT_RECEIVED,
    COMPLAINT_NEWS,
    COMPLAINT_VERDICT,
    COMPLAINT_CLOSED,
    COMPLAINT_PROMISE_BROKEN,
    COLLEAGUE_INFORMED,
    APPLICATION_REGISTERED,
    APPLICATION_CONFIRMED,
    APPLICATION_CHANGED,
    APPLICATION_WITHDRAWN,
    APPLICATION_REMOVED;

    /** Whether the sender wants to be sure that its reader knows (N1). */
    public boolean asksToConfirm() {
        return this == CLOSURE_ANNOUNCED;
    }
}
