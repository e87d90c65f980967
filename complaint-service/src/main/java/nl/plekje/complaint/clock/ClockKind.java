package nl.plekje.complaint.clock;

/** What is promised by a moment. */
public enum ClockKind {
    /** CO-015: personal contact; runs in service time. */
    CONTACT,
    /** CO-018: a written verdict with reasons; runs day and night. */
    VERDICT
}
