package nl.plekje.credit.session;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.plekje.kernel.id.ChildId;

/** Days given up that earned, by child and calendar year: what a quota of swap days counts (CR-043). */
public final class SwapDaysGiven {

    private final Map<ChildYear, Integer> days = new HashMap<>();

    SwapDaysGiven(Collection<Map.Entry<ChildYear, Integer>> counted) {
        counted.forEach(it -> days.put(it.getKey(), it.getValue()));
    }

    /** No days. */
    static SwapDaysGiven none() {
        return new SwapDaysGiven(List.of());
    }

    record ChildYear(ChildId child, int year) {}

    /** Days of a child in a year. */
    public int of(ChildId child, int year) {
        return days.getOrDefault(new ChildYear(child, year), 0);
    }

    /** So many more; fewer below zero. */
    void add(ChildId child, int year, int more) {
        days.merge(new ChildYear(child, year), more, Integer::sum);
    }
}
