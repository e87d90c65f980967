package nl.plekje.kernel.care;

/** The kinds of care a provider sells. Dutch names appear in the user interface only. */
public enum CareType {
    /** Day care, ages 0 to 3 (kdv). */
    DAY_CARE,
    /** Preschool group, ages 2 and 3 (peuteropvang). */
    PRESCHOOL,
    /** After-school care (bso). */
    AFTER_SCHOOL,
    /** Before-school care (vso). */
    BEFORE_SCHOOL,
    /** Care over the lunch break (tso). */
    LUNCH
}
