package nl.plekje.placement.staffing;

import nl.plekje.kernel.explanation.Explanation;

/**
 * How a day stands against the law.
 *
 * @param minutesUnder minutes with children and fewer staff planned than they ask for
 * @param minutesAllowed most minutes that may be so
 * @param minutesUnderHalf of those under, minutes with fewer than half of the staff
 * @param minutesOutsidePlan of those under, minutes outside the times that the plan of the location names
 * @param minutesAlone minutes with children and one member of staff at the whole location
 */
public record StaffingDecision(
        int minutesUnder,
        int minutesAllowed,
        int minutesUnderHalf,
        int minutesOutsidePlan,
        int minutesAlone,
        StaffingOutcome outcome,
        Explanation why) {}
