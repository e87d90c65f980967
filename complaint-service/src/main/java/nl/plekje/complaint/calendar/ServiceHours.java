package nl.plekje.complaint.calendar;

import java.time.LocalTime;

/**
 * When people can be reached on a day, local to Amsterdam.
 *
 * @param until after {@code from}
 */
public record ServiceHours(LocalTime from, LocalTime until) {

    public ServiceHours {
        if (!from.isBefore(until)) {
            throw new IllegalArgumentException("service hours from " + from + " until " + until);
        }
    }
}
