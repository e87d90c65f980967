package nl.plekje.notification.template;

/** What a message is about. */
public enum MessageKind {
    ABSENCE_CREDIT,
    ABSENCE_WITHDRAWN,
    EXTRA_DAY_REQUESTED,
    EXTRA_DAY_GRANTED,
    EXTRA_DAY_DECLINED,
    EXTRA_DAY_WITHDRAWN,
    CREDIT_CHANGED,
    CONTRACT_SIGNED,
    CLOSURE_ANNOUNCED,
    COMPLAINT_RECEIVED
}
