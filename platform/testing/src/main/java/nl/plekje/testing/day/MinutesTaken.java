package nl.plekje.testing.day;

import java.time.Instant;
import java.time.LocalTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Whose each minute of a session is: of the first to take it. Counted one by one, as on squared paper. */
public final class MinutesTaken {

    private static final int MINUTES_A_DAY = 24 * 60;

    /**
     * A report or an announcement that takes a part of a session.
     *
     * @param at its moment
     * @param order which of two of the same moment comes first: the lower one
     * @param by who or what takes it
     */
    public record Taking(Instant at, String order, Object by, LocalTime from, LocalTime until) {}

    private MinutesTaken() {}

    /**
     * The minutes of each that takes any.
     *
     * @param most minutes that count at all: those that are paid for
     */
    public static Map<Object, Integer> of(Collection<Taking> all, int most) {
        var owner = new Object[MINUTES_A_DAY];
        var counted = 0;
        var minutes = new HashMap<Object, Integer>();
        for (var taking : inOrder(all)) {
            for (var minute = minuteOf(taking.from()); minute < minuteOf(taking.until()); minute++) {
                if (owner[minute] == null) {
                    owner[minute] = taking.by();
                    if (counted < most) {
                        counted++;
                        minutes.merge(taking.by(), 1, Integer::sum);
                    }
                }
            }
        }
        return minutes;
    }

    private static List<Taking> inOrder(Collection<Taking> all) {
        return all.stream()
                .sorted(Comparator.comparing(Taking::at).thenComparing(Taking::order))
                .toList();
    }

    private static int minuteOf(LocalTime time) {
        return time.getHour() * 60 + time.getMinute();
    }
}
