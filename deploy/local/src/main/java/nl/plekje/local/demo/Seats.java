package nl.plekje.local.demo;

import java.time.DayOfWeek;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * How full the generator has filled each group on each weekday. It keeps well inside what the staff ratio admits, so that
 * the service accepts every contract; the service decides, not this class.
 */
final class Seats {

    private record Place(UUID group, DayOfWeek weekday) {}

    private final Map<Place, Integer> children = new HashMap<>();
    private final Map<Place, Integer> babies = new HashMap<>();

    /** Takes a seat on each of these days, or none when one of them is full. */
    boolean take(World.Group group, List<DayOfWeek> days, boolean baby, int mostBabies) {
        for (var day : days) {
            var place = new Place(group.id(), day);
            if (children.getOrDefault(place, 0) >= group.maximum()
                    || (baby && babies.getOrDefault(place, 0) >= mostBabies)) {
                return false;
            }
        }
        for (var day : days) {
            var place = new Place(group.id(), day);
            children.merge(place, 1, Integer::sum);
            if (baby) {
                babies.merge(place, 1, Integer::sum);
            }
        }
        return true;
    }
}
