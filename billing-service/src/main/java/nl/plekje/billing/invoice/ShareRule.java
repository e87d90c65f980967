package nl.plekje.billing.invoice;

/** Which days are counted where a contract covers a part of a month. */
public enum ShareRule {
    /** The scheduled care days: the default. */
    CARE_DAYS,
    /** All days of the calendar. */
    CALENDAR_DAYS
}
