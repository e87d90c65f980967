package nl.plekje.placement.seat;

import nl.plekje.placement.seat.SeatRecountRepository.GroupOnDay;

/**
 * The count of a day, to be stored.
 *
 * @param fullFor a kind of seat of which none is left, see {@link SeatPolicy#kind}; null when none is known
 */
record SeatCount(GroupDay group, Occupancy occupancy, String fullFor) {

    GroupOnDay where() {
        return new GroupOnDay(group.group(), group.day());
    }
}
