package nl.plekje.complaint.signal;

/** What clears an early warning; said as {@code code.<name>}. */
public enum SignalAction {
    DECIDE_REQUEST,
    ADD_STAFF_OR_CALL,
    USE_CREDIT_INSTEAD,
    OFFER_ALTERNATIVES,
    OFFER_DAYS,
    EXPLAIN_RULES,
    COMPENSATE,
    SEND_STATEMENT,
    CALL_FAMILIES,
    EXPLAIN_LATE_NOTICE,
    ANSWER,
    REPAIR_ADDRESS,
    KEEP_PROMISE,
    LINK_CASES,
    INVESTIGATE_CAUSE,
    ANNOUNCE_TARIFF,
    PLACE_TOGETHER,
    PLAN_TRANSITION
}
