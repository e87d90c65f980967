package nl.plekje.kernel.calendar;

import java.util.Objects;

/**
 * A school holiday in a region.
 *
 * @param days from its first Saturday to its last Sunday
 */
public record SchoolHoliday(Name name, SchoolRegion region, DateRange days) {

    /** The holidays of a school year. */
    public enum Name {
        AUTUMN,
        CHRISTMAS,
        SPRING,
        MAY,
        SUMMER
    }

    public SchoolHoliday {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(region, "region");
        Objects.requireNonNull(days, "days");
    }
}
