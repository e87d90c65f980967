package nl.plekje.kernel.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import nl.plekje.kernel.calendar.PublicHolidays.LiberationDay;

/**
 * One version of the working days: Monday to Friday without the days on which the provider is closed. Good Friday is a
 * working day. What was decided under an older version keeps that version, hence the name.
 *
 * @param version name of this version, stored with what was counted by it
 * @param holidays days on which nobody works
 */
public record WorkingDays(String version, ProviderHolidays holidays) {

    public WorkingDays {
        Objects.requireNonNull(version, "version");
        Objects.requireNonNull(holidays, "holidays");
    }

    /** Monday to Friday without public holidays, Liberation Day free in years divisible by five. */
    public static WorkingDays dutch(String version) {
        return new WorkingDays(version, new ProviderHolidays(LiberationDay.EVERY_FIFTH_YEAR, Set.of()));
    }

    /** Whether the day is worked on. */
    public boolean includes(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !holidays.includes(day);
    }

    /** The day itself when it is worked on, else the first later day that is. */
    public LocalDate onOrAfter(LocalDate day) {
        return includes(day) ? day : after(day, 1);
    }

    /**
     * The working day with this number after the day; the day itself, worked on or not, does not count.
     *
     * @param number one for the first working day after, two for the second
     * @throws IllegalArgumentException when the number is not positive
     */
    public LocalDate after(LocalDate day, int number) {
        if (number < 1) {
            throw new IllegalArgumentException("working days after a day are counted from one: " + number);
        }
        var candidate = day;
        for (int left = number; left > 0; ) {
            candidate = candidate.plusDays(1);
            if (includes(candidate)) {
                left--;
            }
        }
        return candidate;
    }
}
