package nl.plekje.kernel.calendar;

import de.focus_shift.jollyday.core.HolidayCalendar;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The days on which euro payments settle (TARGET). Closed are weekends, 1 January, Good Friday, Easter Monday, 1 May, 25
 * and 26 December; Dutch holidays such as King's Day are ordinary days.
 */
public final class TargetDays {

    /** Why payments do not settle on a day. A closing day that falls in a weekend is a holiday. */
    public enum ClosedBecause {
        HOLIDAY,
        WEEKEND
    }

    private static final YearlyDays HOLIDAYS = new YearlyDays(HolidayCalendar.TARGET, any -> true);

    private TargetDays() {}

    /** Why payments do not settle on the day; empty when they do. */
    public static Optional<ClosedBecause> closed(LocalDate day) {
        if (HOLIDAYS.includes(day)) {
            return Optional.of(ClosedBecause.HOLIDAY);
        }
        var weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return weekend ? Optional.of(ClosedBecause.WEEKEND) : Optional.empty();
    }

    /** Whether payments settle on the day. */
    public static boolean includes(LocalDate day) {
        return closed(day).isEmpty();
    }

    /** The day itself when payments settle on it, else the first later day on which they do. */
    public static LocalDate onOrAfter(LocalDate day) {
        var candidate = day;
        while (!includes(candidate)) {
            candidate = candidate.plusDays(1);
        }
        return candidate;
    }

    /**
     * The day that lies this many settlement days before.
     *
     * @param count how many, zero or more; zero gives the day itself
     */
    public static LocalDate before(LocalDate day, int count) {
        var candidate = day;
        for (int left = requireNotNegative(count); left > 0; ) {
            candidate = candidate.minusDays(1);
            if (includes(candidate)) {
                left--;
            }
        }
        return candidate;
    }

    private static int requireNotNegative(int count) {
        if (count < 0) {
            throw new IllegalArgumentException("a number of days is zero or more: " + count);
        }
        return count;
    }
}
