package nl.plekje.credit.policy;

/** How a provider lets families use what they miss. */
public enum CreditMode {
    /** Hours are saved in a ledger and pay extra days. */
    HOUR_LEDGER,
    /** Nothing is saved: a day is swapped for another in one go (CR-040). */
    DIRECT_SWAP,
    /** So many days a calendar year may be swapped (CR-043). */
    DAY_QUOTA
}
