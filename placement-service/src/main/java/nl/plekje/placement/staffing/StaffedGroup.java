package nl.plekje.placement.staffing;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import nl.plekje.kernel.id.GroupId;
import nl.plekje.placement.location.StaffSpan;
import nl.plekje.placement.seat.DayHours;
import nl.plekje.placement.seat.PlannedStaff;

/**
 * A group with its name.
 *
 * @param plan staff planned for this group alone while it is open, by parts of the day; parts with nobody are left out
 */
public record StaffedGroup(GroupId id, String name, List<StaffSpan> plan) {

    /** The same on a day. */
    StaffedGroup on(DayHours.Open hours, PlannedStaff staff) {
        var edges = new TreeSet<LocalTime>();
        edges.add(hours.from());
        edges.add(hours.until());
        staff.changes().stream()
                .filter(change -> change.isAfter(hours.from()) && change.isBefore(hours.until()))
                .forEach(edges::add);
        var parts = new ArrayList<StaffSpan>();
        for (var from = edges.first(); edges.higher(from) != null; from = edges.higher(from)) {
            if (staff.at(from) > 0) {
                parts.add(new StaffSpan(from, edges.higher(from), staff.at(from)));
            }
        }
        return new StaffedGroup(id, name, parts);
    }
}
