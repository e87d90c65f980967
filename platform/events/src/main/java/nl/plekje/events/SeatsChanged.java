package nl.plekje.events;

import java.time.LocalDate;
import nl.plekje.kernel.id.GroupId;
import nl.plekje.kernel.id.LocationId;

/**
 * The seats of a group on a day changed.
 *
 * @param expected children expected that day
 * @param capacity most children that group size, staff planned and ratio admit with the ages expected; 0 when closed
 */
@Topic(value = "seats-changed", from = "placement")
public record SeatsChanged(GroupId group, long version, LocationId location, LocalDate day, int expected, int capacity)
        implements Fact {

    @Override
    public String key() {
        return group.toString();
    }
}
