package nl.plekje.placement.staffing;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.function.ToIntFunction;
import nl.plekje.placement.seat.Stretch;

/**
 * Children that the law counts together on a day: those of a group of day care, or of all groups around school of a location.
 *
 * @param groups the groups, in the order of their names
 * @param freeDay whether the schools of the region are on holiday
 * @param opens when the first of the groups opens, local time
 * @param closes when the last of them closes
 * @param stretches the day as a step function
 */
public record UnitDay(
        LocalDate day,
        Care care,
        List<StaffedGroup> groups,
        boolean freeDay,
        LocalTime opens,
        LocalTime closes,
        List<Stretch> stretches) {

    public UnitDay {
        groups = List.copyOf(groups);
        stretches = List.copyOf(stretches);
    }

    /** Minutes for which care is offered in a row. */
    int openMinutes() {
        return (int) Duration.between(opens, closes).toMinutes();
    }

    /** Staff planned at a moment; 0 outside the day. */
    int plannedAt(LocalTime moment) {
        return at(moment, Stretch::planned);
    }

    /** Children at a moment; 0 outside the day. */
    int childrenAt(LocalTime moment) {
        return at(moment, stretch -> stretch.together().total());
    }

    private int at(LocalTime moment, ToIntFunction<Stretch> number) {
        return stretches.stream()
                .filter(stretch -> !moment.isBefore(stretch.from()) && moment.isBefore(stretch.until()))
                .mapToInt(number)
                .findFirst()
                .orElse(0);
    }
}
