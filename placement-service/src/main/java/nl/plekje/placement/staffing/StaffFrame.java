package nl.plekje.placement.staffing;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;

/**
 * What the plan of a location says about times with fewer staff, and about somebody who is alone.
 *
 * @param windows when there may be fewer staff than the children ask for
 */
public record StaffFrame(List<Window> windows, SecondAdult secondAdult) {

    /** A plan that names no times and nobody. */
    static final StaffFrame NONE = new StaffFrame(List.of(), SecondAdult.NONE);

    /**
     * A time of a weekday, local.
     *
     * @param freeDay whether it is meant for days without school; day care has the same times on both
     */
    public record Window(Care care, DayOfWeek weekday, boolean freeDay, LocalTime from, LocalTime until) {

        boolean isFor(UnitDay unit) {
            return care == unit.care()
                    && weekday == unit.day().getDayOfWeek()
                    && (care == Care.DAY_CARE || freeDay == unit.freeDay());
        }
    }

    public StaffFrame {
        windows = List.copyOf(windows);
    }
}
