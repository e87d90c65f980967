package nl.plekje.placement.staffing;

/** Whether the staff of a day is in order. */
public enum StaffingOutcome {
    /** There is enough staff all day. */
    ENOUGH,
    /** There is less for a while, as the law allows. */
    FEWER_ALLOWED,
    /** The day breaks the law as it is planned. */
    NOT_ALLOWED
}
