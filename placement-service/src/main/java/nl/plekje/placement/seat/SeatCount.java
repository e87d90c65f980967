package nl.plekje.placement.seat;

import java.util.List;
import java.util.stream.Collectors;
import nl.plekje.placement.seat.SeatRecountRepository.GroupOnDay;

/**
 * The count of a day, to be stored.
 *
 * @param free seats free all day, by age
 * @param fullFor a kind of seat of which none is left, see {@link SeatPolicy#kind}; null when none is known
 */
record SeatCount(GroupDay group, Occupancy occupancy, List<FreeSeats> free, String fullFor) {

    /** What is told besides expected and capacity, in one text: a change of it is a change of the day. */
    String offered() {
        var open = group.hours() instanceof DayHours.Open;
        return open + "/" + group.maximum() + "/" + group.staffPlanned()
                + free.stream()
                        .map(it -> "/" + it.seats() + "+" + it.seatsWithOneMoreStaff())
                        .collect(Collectors.joining());
    }

    boolean closed() {
        return group.hours() instanceof DayHours.Closed;
    }

    GroupOnDay where() {
        return group.where();
    }
}
