package nl.plekje.complaint.live;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import nl.plekje.kernel.id.ComplaintId;

/**
 * The changes of the last minute. Who begins to watch read their lists a moment before, and misses none of what changed in
 * between; nor does who lost the line for some seconds.
 */
final class RecentChanges {

    private static final long KEPT_NANOS = Duration.ofMinutes(1).toNanos();

    private record Seen(long nanos, Changes changes) {}

    private final Deque<Seen> seen = new ArrayDeque<>();

    /**
     * Adds what changed up to this moment.
     *
     * @param now by {@link System#nanoTime}: what people miss while a line is down has nothing to do with the date
     */
    void add(Changes changes, long now) {
        if (changes.any()) {
            seen.addLast(new Seen(now, changes));
        }
        while (!seen.isEmpty() && now - seen.peekFirst().nanos() > KEPT_NANOS) {
            seen.removeFirst();
        }
    }

    /** All of the last minute; of many only as much as of one look. */
    Changes all(int most) {
        var cases = new LinkedHashSet<ComplaintId>();
        seen.descendingIterator()
                .forEachRemaining(each -> cases.addAll(each.changes().cases()));
        var more = cases.size() > most
                || seen.stream().anyMatch(each -> each.changes().more());
        return new Changes(cases.stream().limit(most).toList(), more);
    }
}
