package nl.plekje.billing.invoice;

/** How far an invoice is. */
public enum InvoiceState {
    /** Derived anew each time it is read. */
    DRAFT
}
