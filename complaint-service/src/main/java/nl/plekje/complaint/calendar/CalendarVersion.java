package nl.plekje.complaint.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.plekje.kernel.calendar.WorkingDays;

/**
 * One version of the service hours.
 *
 * @param validFrom first day on which it holds
 * @param days the working days; named after the version of the conditions
 * @param hours one span for each day of the working week, and none for a weekend
 */
public record CalendarVersion(LocalDate validFrom, WorkingDays days, Map<DayOfWeek, ServiceHours> hours) {

    private static final int WORKING_WEEK = 5;

    public CalendarVersion {
        Objects.requireNonNull(validFrom, "validFrom");
        Objects.requireNonNull(days, "days");
        hours = Map.copyOf(hours);
        for (var weekday : DayOfWeek.values()) {
            var works = weekday.getValue() <= WORKING_WEEK;
            if (works && !hours.containsKey(weekday)) {
                throw new IllegalArgumentException("a gap: no service hours on " + weekday);
            }
            if (!works && hours.containsKey(weekday)) {
                throw new IllegalArgumentException(weekday + " is no working day, yet has service hours");
            }
        }
    }

    /** The service hours of a day; empty when nobody works. */
    Optional<ServiceHours> on(LocalDate day) {
        return days.includes(day) ? Optional.of(hours.get(day.getDayOfWeek())) : Optional.empty();
    }
}
