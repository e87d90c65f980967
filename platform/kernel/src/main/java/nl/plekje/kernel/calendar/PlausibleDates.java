package nl.plekje.kernel.calendar;

import java.time.Instant;
import java.time.LocalDate;

/**
 * The dates that somebody can mean: no child, contract or complaint lies outside of them. Everything that takes a date
 * from outside refuses others, so that no rule has to reckon with year 0 or year 999999999. Rules narrow them further.
 */
public final class PlausibleDates {

    /** The first of them. */
    public static final LocalDate FIRST = LocalDate.of(1900, 1, 1);

    /** The last of them. */
    public static final LocalDate LAST = LocalDate.of(2100, 12, 31);

    private PlausibleDates() {}

    /** Whether somebody can mean this date. */
    public static boolean include(LocalDate date) {
        return !date.isBefore(FIRST) && !date.isAfter(LAST);
    }

    /** Whether somebody can mean this moment: one of these dates in the Netherlands. */
    public static boolean include(Instant moment) {
        return !moment.isBefore(FIRST.atStartOfDay(Amsterdam.ZONE).toInstant())
                && moment.isBefore(LAST.plusDays(1).atStartOfDay(Amsterdam.ZONE).toInstant());
    }
}
