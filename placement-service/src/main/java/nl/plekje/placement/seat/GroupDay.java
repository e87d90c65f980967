package nl.plekje.placement.seat;

import java.time.LocalDate;
import nl.plekje.kernel.care.CareType;
import nl.plekje.kernel.id.GroupId;
import nl.plekje.kernel.id.LocationId;

/**
 * What a group offers on a day.
 *
 * @param maximum most children at any moment, whatever the staff
 * @param staffPlanned staff planned for the day
 */
public record GroupDay(
        GroupId group,
        LocationId location,
        LocalDate day,
        CareType careType,
        int maximum,
        int staffPlanned,
        DayHours hours) {}
