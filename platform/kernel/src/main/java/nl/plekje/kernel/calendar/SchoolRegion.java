package nl.plekje.kernel.calendar;

/** The three regions of the country, each with its own school holidays. */
public enum SchoolRegion {
    NORTH,
    MIDDLE,
    SOUTH
}
