package nl.plekje.kernel.calendar;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.Year;
import java.util.Collections;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The free days of one published calendar, worked out once per year and then looked up: schedules and deadlines ask for
 * thousands of days.
 */
final class YearlyDays {

    private final HolidayManager calendar;
    private final Predicate<Holiday> counts;
    private final Map<Integer, SortedSet<LocalDate>> byYear = new ConcurrentHashMap<>();

    /**
     * @param counts which of the calendar's public holidays to keep
     */
    YearlyDays(HolidayCalendar calendar, Predicate<Holiday> counts) {
        this.calendar = HolidayManager.getInstance(ManagerParameters.create(calendar));
        this.counts = counts;
    }

    /** The days of the year, in order; cannot be changed. */
    SortedSet<LocalDate> of(int year) {
        return byYear.computeIfAbsent(year, this::read);
    }

    boolean includes(LocalDate day) {
        return of(day.getYear()).contains(day);
    }

    private SortedSet<LocalDate> read(int year) {
        return calendar.getHolidays(Year.of(year), HolidayType.PUBLIC_HOLIDAY).stream()
                .filter(counts)
                .map(Holiday::getDate)
                .collect(Collectors.collectingAndThen(
                        Collectors.toCollection(TreeSet::new), Collections::unmodifiableSortedSet));
    }
}
