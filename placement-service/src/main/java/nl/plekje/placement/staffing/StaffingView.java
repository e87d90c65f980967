package nl.plekje.placement.staffing;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import nl.plekje.kernel.explanation.Explanation;
import nl.plekje.placement.seat.Stretch;
import org.jspecify.annotations.Nullable;

/**
 * The staff of a day beside what the children ask for.
 *
 * @param groups the groups that the law counts together
 * @param freeDay whether the schools are on holiday
 * @param steps the day in stretches in which nobody comes or leaves
 * @param minutesUnder minutes with fewer staff planned than needed
 * @param minutesAllowed most minutes that may be so
 * @param minutesUnderHalf minutes with fewer than half of the staff needed
 * @param minutesOutsidePlan minutes with fewer staff outside the times that the plan names
 * @param minutesAlone minutes with children and one member of staff at the whole location
 */
public record StaffingView(
        LocalDate day,
        Care care,
        List<StaffedGroup> groups,
        boolean freeDay,
        LocalTime opens,
        LocalTime closes,
        List<Step> steps,
        int minutesUnder,
        int minutesAllowed,
        int minutesUnderHalf,
        int minutesOutsidePlan,
        int minutesAlone,
        StaffingOutcome outcome,
        Explanation why) {

    /**
     * A stretch of the day.
     *
     * @param until the first moment after it
     * @param needed staff needed; null when no number of staff allows these children
     */
    public record Step(
            LocalTime from,
            LocalTime until,
            int children,
            @Nullable Integer needed,
            int planned) {

        static Step of(Stretch stretch) {
            var needed = stretch.required();
            return new Step(
                    stretch.from(),
                    stretch.until(),
                    stretch.together().total(),
                    needed.isPresent() ? needed.getAsInt() : null,
                    stretch.planned());
        }
    }

    static StaffingView of(UnitDay unit, StaffingDecision decision) {
        return new StaffingView(
                unit.day(),
                unit.care(),
                unit.groups(),
                unit.freeDay(),
                unit.opens(),
                unit.closes(),
                unit.stretches().stream().map(Step::of).toList(),
                decision.minutesUnder(),
                decision.minutesAllowed(),
                decision.minutesUnderHalf(),
                decision.minutesOutsidePlan(),
                decision.minutesAlone(),
                decision.outcome(),
                decision.why());
    }
}
