package nl.plekje.events;

/** How a parent chooses to pay for an extra day. */
public enum Funding {
    /** Credit pays what it can, the rest is invoiced: the default. */
    CREDIT_FIRST,
    /** All is invoiced and the credit is kept. */
    INVOICE,
    /** Credit pays what it can, the rest is used in advance of a day that is given up later this year (CR-053). */
    ADVANCE
}
