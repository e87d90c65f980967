package nl.plekje.complaint.live;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import nl.plekje.kernel.id.ComplaintId;

/**
 * The changes of the last minute. Who begins to watch read their lists a moment before, and misses none of what changed in
 * between; nor does who lost the line for some seconds.
 */
final class RecentChanges {

    private static final Duration KEPT = Duration.ofMinutes(1);

    private record Seen(Instant at, Changes changes) {}

    private final Deque<Seen> seen = new ArrayDeque<>();

    /** Adds what changed up to this moment. */
    void add(Changes changes, Instant now) {
        if (changes.any()) {
            seen.addLast(new Seen(now, changes));
        }
        while (!seen.isEmpty() && seen.peekFirst().at().isBefore(now.minus(KEPT))) {
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
