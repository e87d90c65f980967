package nl.plekje.events;

import java.time.LocalDate;
import java.util.List;
import nl.plekje.kernel.care.CareType;
import nl.plekje.kernel.id.GroupId;
import nl.plekje.kernel.id.LocationId;

/**
 * The seats of a group on a day changed. The version counts the changes of that group on that day; changes shortly after
 * each other are told once.
 *
 * @param expected children expected that day
 * @param capacity most children that group size, staff planned and ratio admit with the ages expected; 0 when closed
 * @param provider code of the legal entity that runs the location
 * @param open whether care is given that day
 * @param maximum most children in the group, whatever the staff
 * @param staffPlanned staff planned for the day
 * @param free seats that are free all day, by age; empty when closed
 */
@Topic(value = "seats-changed", from = "placement")
public record SeatsChanged(
        GroupId group,
        long version,
        LocationId location,
        LocalDate day,
        int expected,
        int capacity,
        @MayBeNull String provider,
        @MayBeNull CareType careType,
        @MayBeNull Boolean open,
        @MayBeNull Integer maximum,
        @MayBeNull Integer staffPlanned,
        @MayBeNull List<FreeSeats> free)
        implements Fact {

    /**
     * Seats that are free from opening to closing for children of an age in whole years on the day, both ages inside. A
     * seat for a part of the day may be free besides.
     *
     * @param seats seats under the staff planned
     * @param seatsWithOneMoreStaff seats if one more member of staff were planned; never fewer
     */
    public record FreeSeats(int fromAge, int untilAge, int seats, int seatsWithOneMoreStaff) {}

    @Override
    public String key() {
        return group.toString();
    }
}
