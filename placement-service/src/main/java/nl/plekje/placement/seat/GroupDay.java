package nl.plekje.placement.seat;

import java.time.LocalDate;
import nl.plekje.kernel.care.CareType;
import nl.plekje.kernel.id.GroupId;
import nl.plekje.kernel.id.LocationId;
import nl.plekje.placement.seat.SeatRecountRepository.GroupOnDay;

/**
 * What a group offers on a day.
 *
 * @param maximum most children at any moment, whatever the staff
 * @param staff staff planned for the day
 */
public record GroupDay(
        GroupId group,
        LocationId location,
        LocalDate day,
        CareType careType,
        int maximum,
        PlannedStaff staff,
        DayHours hours) {

    /** The group and the day. */
    GroupOnDay where() {
        return new GroupOnDay(group, day);
    }

    /** Most staff planned at any moment of the day. */
    public int staffPlanned() {
        return staff.most();
    }
}
