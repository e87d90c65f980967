package nl.plekje.complaint.clock;

import java.time.Instant;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.plekje.kernel.rule.Citation;

/**
 * The moments of a clock that nobody stops.
 *
 * @param startedAt the moment of filing, also of a case that became a complaint later
 * @param dueAt broken from this moment on
 * @param warnings the moment of each warning by its part of the span, in percent
 * @param calendar the version of the conditions by which its last day was counted
 * @param source the rule, and where the conditions say so
 */
public record ClockPlan(
        ClockKind kind,
        Instant startedAt,
        Instant dueAt,
        SortedMap<Integer, Instant> warnings,
        String calendar,
        Citation source) {

    public ClockPlan {
        warnings = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(warnings));
    }
}
