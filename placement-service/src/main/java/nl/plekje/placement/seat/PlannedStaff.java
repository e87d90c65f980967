package nl.plekje.placement.seat;

import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** The staff planned for a group over a day, by quarter of an hour of local time. */
public final class PlannedStaff {

    /** Quarters of an hour in a day. */
    public static final int QUARTERS = 96;

    private static final int MINUTES = 15;
    private static final int MINUTES_AN_HOUR = 60;

    private final int[] perQuarter;

    private PlannedStaff(int[] perQuarter) {
        this.perQuarter = perQuarter;
    }

    /** The same staff from midnight to midnight: the simple form of a plan. */
    public static PlannedStaff allDay(int staff) {
        var perQuarter = new int[QUARTERS];
        Arrays.fill(perQuarter, staff);
        return new PlannedStaff(perQuarter);
    }

    /**
     * Staff by quarter, the first from midnight on.
     *
     * @throws IllegalArgumentException unless there is a number for each quarter of the day
     */
    public static PlannedStaff perQuarter(List<Integer> staff) {
        if (staff.size() != QUARTERS) {
            throw new IllegalArgumentException("a day has " + QUARTERS + " quarters: " + staff.size());
        }
        return new PlannedStaff(staff.stream().mapToInt(Integer::intValue).toArray());
    }

    /** Whether a time is the begin of a quarter. */
    public static boolean isQuarter(LocalTime time) {
        return time.equals(timeOf(quarterOf(time)));
    }

    /** The quarter in which a time lies; the first is 0. */
    public static int quarterOf(LocalTime time) {
        return (time.getHour() * MINUTES_AN_HOUR + time.getMinute()) / MINUTES;
    }

    /** Staff at a moment. */
    public int at(LocalTime moment) {
        return perQuarter[quarterOf(moment)];
    }

    /** Staff by quarter, the first from midnight on. */
    public List<Integer> perQuarter() {
        return IntStream.of(perQuarter).boxed().toList();
    }

    /** Most staff at any moment of the day. */
    public int most() {
        return IntStream.of(perQuarter).max().orElseThrow();
    }

    /** The moments at which the number changes, in the order of the day. */
    public List<LocalTime> changes() {
        return IntStream.range(1, QUARTERS)
                .filter(quarter -> perQuarter[quarter] != perQuarter[quarter - 1])
                .mapToObj(PlannedStaff::timeOf)
                .toList();
    }

    private static LocalTime timeOf(int quarter) {
        return LocalTime.MIDNIGHT.plusMinutes((long) quarter * MINUTES);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PlannedStaff that && Arrays.equals(perQuarter, that.perQuarter);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(perQuarter);
    }

    @Override
    public String toString() {
        return Arrays.toString(perQuarter);
    }
}
