package nl.plekje.placement.closure;

import nl.plekje.events.ClosureAnnounced.Cause;
import nl.plekje.events.ClosureAnnounced.Extent;
import nl.plekje.kernel.calendar.DateRange;
import nl.plekje.kernel.explanation.Explanation;
import nl.plekje.kernel.explanation.FactValue;
import nl.plekje.kernel.explanation.RuleBroken;
import nl.plekje.kernel.rule.RuleId;

/** What a closure must say to be one (PL-045, PL-114). */
final class ClosurePolicy {

    /** A longer closure is the end of a location, which is another thing. */
    private static final int MOST_DAYS = 366;

    private static final RuleId PL_114 = new RuleId("PL-114");

    private ClosurePolicy() {}

    /** The days that are closed. Throws {@link RuleBroken} for what does not fit together. */
    static DateRange days(ClosureRequest request) {
        requireExtent(request);
        requireCause(request);
        if (request.lastDay().isBefore(request.firstDay())) {
            throw new RuleBroken("/lastDay", Explanation.of("placement.days-turned-around"));
        }
        var days = new DateRange(request.firstDay(), request.lastDay());
        if (days.days() > MOST_DAYS) {
            throw new RuleBroken(
                    "/lastDay", Explanation.of("placement.closure.too-long").with("most", FactValue.number(MOST_DAYS)));
        }
        return days;
    }

    private static void requireExtent(ClosureRequest request) {
        var extent = request.extentOrAll();
        if ((extent == Extent.GROUP) != (request.group() != null)) {
            throw new RuleBroken("/group", Explanation.of("placement.closure.group-of-extent"));
        }
        if ((extent == Extent.CHILDREN) != (request.children() != null)) {
            throw new RuleBroken("/children", Explanation.of("placement.closure.children-of-extent"));
        }
    }

    /** PL-114: force majeure is what is outside the provider's responsibility, and says what it is. */
    private static void requireCause(ClosureRequest request) {
        if ((request.cause() == Cause.FORCE_MAJEURE) != (request.circumstance() != null)) {
            throw new RuleBroken("/circumstance", Explanation.of("placement.closure.circumstance", PL_114));
        }
    }
}
