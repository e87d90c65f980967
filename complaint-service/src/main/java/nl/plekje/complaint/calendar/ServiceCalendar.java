package nl.plekje.complaint.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.plekje.kernel.calendar.Amsterdam;

/**
 * The service hours of a provider through the years: each day is read in the version in force on that day, so a new
 * version changes the days from its own first day on and none before.
 */
public final class ServiceCalendar {

    /** Nobody is closed for longer; a search beyond it would never end. */
    private static final int LONGEST_CLOSED_DAYS = 366;

    private final List<CalendarVersion> versions;

    /**
     * @param versions oldest first; days before the first one are read in it
     * @throws IllegalArgumentException when there is none, or one does not begin after the one before
     */
    public ServiceCalendar(List<CalendarVersion> versions) {
        if (versions.isEmpty()) {
            throw new IllegalArgumentException("a calendar without a version");
        }
        for (var i = 1; i < versions.size(); i++) {
            if (!versions.get(i).validFrom().isAfter(versions.get(i - 1).validFrom())) {
                throw new IllegalArgumentException(
                        "a version from " + versions.get(i).validFrom() + " after one from "
                                + versions.get(i - 1).validFrom());
            }
        }
        this.versions = List.copyOf(versions);
    }

    /** The version in force on a day. */
    public CalendarVersion versionOn(LocalDate day) {
        for (var i = versions.size() - 1; i > 0; i--) {
            if (!day.isBefore(versions.get(i).validFrom())) {
                return versions.get(i);
            }
        }
        return versions.get(0);
    }

    /** The service hours of a day; empty when nobody works. */
    public Optional<ServiceHours> hours(LocalDate day) {
        return versionOn(day).on(day);
    }

    /**
     * The working day with this number after the day; the day itself, worked on or not, does not count.
     *
     * @param number one or more
     */
    public LocalDate workingDayAfter(LocalDate day, int number) {
        if (number < 1) {
            throw new IllegalArgumentException("working days after a day are counted from one: " + number);
        }
        var candidate = day;
        for (var left = number; left > 0; left--) {
            candidate = nextWorkingDay(candidate);
        }
        return candidate;
    }

    /** How many working days lie after {@code from}, up to and including {@code until}; 0 when it is not later. */
    public int workingDaysBetween(LocalDate from, LocalDate until) {
        return (int) from.plusDays(1)
                .datesUntil(until.isAfter(from) ? until.plusDays(1) : from.plusDays(1))
                .filter(day -> hours(day).isPresent())
                .count();
    }

    /** Closing time of a working day. */
    public Instant closing(LocalDate workingDay) {
        return hours(workingDay)
                .map(hours -> Amsterdam.at(workingDay, hours.until()))
                .orElseThrow(() -> new IllegalArgumentException("nobody works on " + workingDay));
    }

    /** The service time that passes from one moment to another; zero when the other is not later. */
    public Duration serviceTime(Instant from, Instant until) {
        var total = Duration.ZERO;
        for (var day = Amsterdam.dateOf(from); !day.isAfter(Amsterdam.dateOf(until)); day = day.plusDays(1)) {
            total = total.plus(serviceTimeOn(day, from, until));
        }
        return total;
    }

    /**
     * The moment at which this much service time has passed since {@code from}. One that falls on closing time is that
     * closing time, not the next opening.
     *
     * @param time above zero
     */
    public Instant after(Instant from, Duration time) {
        if (time.isNegative() || time.isZero()) {
            throw new IllegalArgumentException("service time to pass: " + time);
        }
        var left = time;
        var day = Amsterdam.dateOf(from);
        while (true) {
            var today = serviceTimeOn(day, from, Amsterdam.endOf(day));
            if (left.compareTo(today) <= 0) {
                var opening = Amsterdam.at(day, hours(day).orElseThrow().from());
                return (opening.isBefore(from) ? from : opening).plus(left);
            }
            left = left.minus(today);
            day = nextWorkingDay(day);
        }
    }

    private Duration serviceTimeOn(LocalDate day, Instant from, Instant until) {
        return hours(day)
                .map(hours -> {
                    var opening = Amsterdam.at(day, hours.from());
                    var closing = Amsterdam.at(day, hours.until());
                    var begin = opening.isBefore(from) ? from : opening;
                    var end = closing.isAfter(until) ? until : closing;
                    return begin.isBefore(end) ? Duration.between(begin, end) : Duration.ZERO;
                })
                .orElse(Duration.ZERO);
    }

    private LocalDate nextWorkingDay(LocalDate day) {
        return day.plusDays(1)
                .datesUntil(day.plusDays(LONGEST_CLOSED_DAYS))
                .filter(next -> hours(next).isPresent())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nobody works in the year after " + day));
    }
}
