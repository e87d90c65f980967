package nl.plekje.kernel.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * The one time zone of the product. Instants are stored in UTC; days, clock times and deadlines are read here.
 */
public final class Amsterdam {

    /** Europe/Amsterdam, daylight saving included. */
    public static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

    private Amsterdam() {}

    /** The date in Amsterdam at this moment. */
    public static LocalDate dateOf(Instant moment) {
        return LocalDate.ofInstant(moment, ZONE);
    }

    /** What calendar and clock in Amsterdam show at this moment. In autumn two moments an hour apart show the same. */
    public static LocalDateTime dateTimeOf(Instant moment) {
        return LocalDateTime.ofInstant(moment, ZONE);
    }

    /** The first moment of the day. */
    public static Instant startOf(LocalDate day) {
        return day.atStartOfDay(ZONE).toInstant();
    }

    /** The end of the day: the first moment of the next one, so itself no longer inside. */
    public static Instant endOf(LocalDate day) {
        return startOf(day.plusDays(1));
    }

    /**
     * The moment at which the clock shows this time on this day. A time that the clock shows twice (autumn) is the first
     * of the two; one that it skips (spring) is moved on by the skipped hour.
     */
    public static Instant at(LocalDate day, LocalTime time) {
        return at(day.atTime(time));
    }

    /** As {@link #at(LocalDate, LocalTime)}. */
    public static Instant at(LocalDateTime dateTime) {
        return dateTime.atZone(ZONE).toInstant();
    }
}
