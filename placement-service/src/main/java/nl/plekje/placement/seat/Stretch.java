package nl.plekje.placement.seat;

import java.time.Duration;
import java.time.LocalTime;
import java.util.OptionalInt;
import nl.plekje.placement.ratio.AgesPresent;

/**
 * A stretch of a day in which nobody comes or leaves.
 *
 * @param until the first moment after it
 * @param group children of the group
 * @param together all children that the law counts together with them, themselves included
 * @param required staff that those together need; empty when no number of staff allows them
 * @param planned staff planned for those together
 */
public record Stretch(
        LocalTime from, LocalTime until, AgesPresent group, AgesPresent together, OptionalInt required, int planned) {

    /** Length in minutes. */
    public int minutes() {
        return (int) Duration.between(from, until).toMinutes();
    }

    /** Whether fewer staff are planned than needed, or no number is enough. */
    public boolean isUnder() {
        return required.isEmpty() || required.getAsInt() > planned;
    }

    boolean overlaps(LocalTime begin, LocalTime end) {
        return from.isBefore(end) && begin.isBefore(until);
    }
}
