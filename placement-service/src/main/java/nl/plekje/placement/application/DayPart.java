package nl.plekje.placement.application;

/** How much of a day a family wants. */
public enum DayPart {
    /** All of what the care type offers that day. */
    WHOLE_DAY,
    MORNING,
    AFTERNOON
}
