package nl.plekje.credit.ledger;

/** The places where minutes of a lot can be. Over all places of a lot they sum to zero. */
public enum Account {
    /** The family can spend them. */
    FREE,
    /** Set aside for a requested extra day. */
    RESERVED,
    /** Where minutes that an absence earned come from. */
    EARNED,
    /** Where goodwill and compensation come from. */
    GRANTED,
    /** Below zero by what was used in advance and not yet paid back. */
    ADVANCED,
    /** Where minutes come from that an invoice pays back instead of a day given up. */
    SETTLED,
    /** Minutes that paid extra days. */
    SPENT,
    /** Minutes that lapsed. */
    EXPIRED,
    /** Minutes lost at the end of a contract. */
    FORFEITED,
    /** Minutes that the family took as money. */
    PAID_OUT
}
