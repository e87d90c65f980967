package nl.plekje.placement.seat;

/**
 * Seats that are free all day for children of an age in whole years on the day, both ages inside.
 *
 * @param seats seats under the staff planned
 * @param seatsWithOneMoreStaff seats if one more member of staff were planned
 */
public record FreeSeats(int fromAge, int untilAge, int seats, int seatsWithOneMoreStaff) {}
