package nl.plekje.kernel.calendar;

import de.focus_shift.jollyday.core.HolidayCalendar;
import java.time.LocalDate;
import java.util.SortedSet;

/**
 * Dutch public holidays: New Year's Day, Easter Sunday and Monday, King's Day (27 April, on Saturday 26 where the 27th is
 * a Sunday), Ascension Day, Whit Sunday and Monday, both Christmas days, and Liberation Day (5 May) as often as the
 * conditions say. Good Friday and 1 May are none.
 */
public final class PublicHolidays {

    /** How often 5 May is a public holiday. */
    public enum LiberationDay {
        /** In years divisible by five: the default. */
        EVERY_FIFTH_YEAR,
        /** Every year, where a provider's conditions say so (PL-088). */
        EVERY_YEAR
    }

    private static final PublicHolidays EVERY_FIFTH_YEAR = new PublicHolidays(LiberationDay.EVERY_FIFTH_YEAR);
    private static final PublicHolidays EVERY_YEAR = new PublicHolidays(LiberationDay.EVERY_YEAR);

    private final YearlyDays days;

    private PublicHolidays(LiberationDay liberationDay) {
        days = new YearlyDays(
                HolidayCalendar.NETHERLANDS,
                holiday -> liberationDay == LiberationDay.EVERY_YEAR
                        || !holiday.getPropertiesKey().equals("LIBERATION")
                        || holiday.getDate().getYear() % 5 == 0);
    }

    /** The Dutch public holidays, with Liberation Day as often as said. */
    public static PublicHolidays dutch(LiberationDay liberationDay) {
        return switch (liberationDay) {
            case EVERY_FIFTH_YEAR -> EVERY_FIFTH_YEAR;
            case EVERY_YEAR -> EVERY_YEAR;
        };
    }

    /** Whether the day is a public holiday, be it in the weekend. */
    public boolean includes(LocalDate day) {
        return days.includes(day);
    }

    /** The public holidays of the year, in order. */
    public SortedSet<LocalDate> of(int year) {
        return days.of(year);
    }
}
