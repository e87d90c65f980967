package nl.plekje.placement.location;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import nl.plekje.kernel.explanation.Explanation;
import nl.plekje.kernel.explanation.FactValue;
import nl.plekje.kernel.explanation.RuleBroken;
import nl.plekje.placement.seat.PlannedStaff;

/** Reads a plan of staff, as a whole or by its parts. */
final class StaffPlanPolicy {

    private StaffPlanPolicy() {}

    /** A plan for each day of the week; a weekday left out has nobody. Throws {@link RuleBroken} naming the field. */
    static Map<DayOfWeek, PlannedStaff> week(List<StaffPlan> plans) {
        var week = new EnumMap<DayOfWeek, PlannedStaff>(DayOfWeek.class);
        for (var n = 0; n < plans.size(); n++) {
            var plan = plans.get(n);
            var pointer = "/staff/" + n;
            if (week.put(plan.weekday(), day(plan.count(), plan.spans(), pointer)) != null) {
                throw new RuleBroken(
                        pointer + "/weekday",
                        Explanation.of("placement.weekday-twice").with("weekday", FactValue.weekday(plan.weekday())));
            }
        }
        for (var weekday : DayOfWeek.values()) {
            week.putIfAbsent(weekday, PlannedStaff.allDay(0));
        }
        return week;
    }

    /**
     * The plan of one day. Throws {@link RuleBroken} naming the field.
     *
     * @param count staff all day; null where the parts say it
     * @param spans staff by part of the day; null where the count says it
     * @param pointer where the plan stands in the request
     */
    static PlannedStaff day(Integer count, List<StaffSpan> spans, String pointer) {
        if ((count == null) == (spans == null)) {
            throw new RuleBroken(pointer, Explanation.of("placement.staff.count-or-spans"));
        }
        return count != null ? PlannedStaff.allDay(count) : byParts(spans, pointer);
    }

    private static PlannedStaff byParts(List<StaffSpan> spans, String pointer) {
        var perQuarter = new ArrayList<>(Collections.nCopies(PlannedStaff.QUARTERS, 0));
        var free = LocalTime.MIN;
        for (var n = 0; n < spans.size(); n++) {
            var span = spans.get(n);
            var at = pointer + "/spans/" + n;
            requireQuarter(span.from(), at + "/from");
            requireQuarter(span.until(), at + "/until");
            if (!span.from().isBefore(span.until())) {
                throw new RuleBroken(at + "/until", Explanation.of("placement.times-turned-around"));
            }
            if (span.from().isBefore(free)) {
                throw new RuleBroken(at + "/from", Explanation.of("placement.staff.spans-in-order"));
            }
            free = span.until();
            Collections.fill(
                    perQuarter.subList(PlannedStaff.quarterOf(span.from()), PlannedStaff.quarterOf(span.until())),
                    span.count());
        }
        return PlannedStaff.perQuarter(perQuarter);
    }

    private static void requireQuarter(LocalTime time, String field) {
        if (!PlannedStaff.isQuarter(time)) {
            throw new RuleBroken(field, Explanation.of("placement.staff.quarter"));
        }
    }
}
