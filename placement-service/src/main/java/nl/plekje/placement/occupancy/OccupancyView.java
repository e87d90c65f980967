package nl.plekje.placement.occupancy;

import java.time.LocalDate;
import java.util.Map;
import nl.plekje.kernel.explanation.Explanation;
import nl.plekje.placement.seat.CountedDay;
import nl.plekje.placement.seat.Occupancy;
import org.jspecify.annotations.Nullable;

/**
 * How full a group is on a day, at its busiest moment.
 *
 * @param open whether the location is open
 * @param expected children at the busiest moment
 * @param capacity most children that group size, staff planned and ratio admit; 0 when closed
 * @param staffPlanned staff planned at the tightest moment of the day; around school of all groups of the location together
 * @param staffNeeded staff needed at that moment by the same children; null when no number of staff allows them
 * @param maximum the group's size
 * @param ages children at the busiest moment, by age band
 * @param absent sessions given up
 * @param extra children who come for an extra day
 */
public record OccupancyView(
        LocalDate day,
        boolean open,
        int expected,
        int capacity,
        int free,
        int staffPlanned,
        @Nullable Integer staffNeeded,
        int maximum,
        Occupancy.Word word,
        Map<String, Integer> ages,
        int absent,
        int extra,
        Explanation why) {

    static OccupancyView of(CountedDay day, Occupancy occupancy) {
        var group = day.group();
        var needed = occupancy.staffNeeded();
        return new OccupancyView(
                group.day(),
                occupancy.word() != Occupancy.Word.CLOSED,
                occupancy.expected(),
                occupancy.capacity(),
                occupancy.free(),
                occupancy.staffPlanned(),
                needed.isPresent() ? needed.getAsInt() : null,
                group.maximum(),
                occupancy.word(),
                occupancy.ages(),
                day.absent(),
                day.extra(),
                occupancy.why());
    }
}
