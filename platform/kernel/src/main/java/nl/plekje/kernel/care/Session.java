package nl.plekje.kernel.care;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Objects;

/**
 * A weekly session of care as a contract agrees it: a day of the week with a time of arrival and of leaving, local to the
 * location. Sessions do not pass midnight.
 */
public record Session(DayOfWeek weekday, LocalTime from, LocalTime until) {

    public Session {
        Objects.requireNonNull(weekday, "weekday");
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(until, "until");
        if (!from.isBefore(until)) {
            throw new IllegalArgumentException("a session ends after it begins: " + from + " - " + until);
        }
    }

    /** Length in whole minutes by the clock on the wall. */
    public int minutes() {
        return (int) Duration.between(from, until).toMinutes();
    }

    /** Whether this weekly session falls on the day. */
    public boolean fallsOn(LocalDate day) {
        return day.getDayOfWeek() == weekday;
    }
}
