package nl.plekje.placement.care;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * One child's days as anybody would work them out on paper, to hold the service against: three days, three groups, whole hours.
 * Group 0 is the child's own, group 1 another of its location, group 2 one of another location. Every act answers with the
 * status that the service must give.
 */
final class CareModel {

    static final int NEVER = 24;

    private static final int DONE = 200;
    private static final int CREATED = 201;
    private static final int CONFLICT = 409;
    private static final int REFUSED = 422;

    enum State {
        REQUESTED,
        GRANTED,
        DECLINED,
        WITHDRAWN,
        CANCELLED,
        REVOKED
    }

    /** A contracted session, or an extra day. */
    static final class Span {
        final int day;
        final int group;
        final int from;
        final int until;
        /** Null for a contracted session. */
        State state;

        boolean absent;
        /** What closures take of it, by their turn: the hour from which and until which. */
        final Map<Integer, int[]> missed = new TreeMap<>();

        Span(int day, int group, int from, int until, State state) {
            this.day = day;
            this.group = group;
            this.from = from;
            this.until = until;
            this.state = state;
        }

        boolean isExtra() {
            return state != null;
        }

        /** Whether the child has it, or would have it but for a closure. */
        boolean isOwn() {
            return isExtra() ? state == State.GRANTED : !absent;
        }

        boolean overlaps(Span other) {
            return day == other.day && from < other.until && other.from < until;
        }
    }

    /** @param from hour of each day from which it closes; 0 for whole days */
    record Closed(Extent extent, int group, int firstDay, int lastDay, int from) {

        boolean isSameAs(Closed other) {
            return extent == other.extent
                    && location(group) == location(other.group)
                    && (extent != Extent.GROUP || group == other.group)
                    && firstDay == other.firstDay
                    && lastDay == other.lastDay
                    && from == other.from;
        }
    }

    enum Extent {
        LOCATION,
        GROUP,
        CHILDREN
    }

    final List<Span> spans = new ArrayList<>();
    final List<Closed> closures = new ArrayList<>();
    private final TreeSet<Integer> withdrawn = new TreeSet<>();

    CareModel(List<Span> contracted) {
        spans.addAll(contracted);
    }

    List<Span> contracted() {
        return spans.stream().filter(it -> !it.isExtra()).toList();
    }

    List<Span> extras() {
        return spans.stream().filter(Span::isExtra).toList();
    }

    boolean stands(int closure) {
        return !withdrawn.contains(closure);
    }

    int report(Span session) {
        if (session.absent) {
            return CONFLICT;
        }
        if (closedFrom(session) <= session.from) {
            return REFUSED;
        }
        session.absent = true;
        return CREATED;
    }

    int undo(Span session) {
        var filled = extras().stream()
                .anyMatch(it -> (it.state == State.REQUESTED || it.state == State.GRANTED) && it.overlaps(session));
        if (filled) {
            return CONFLICT;
        }
        session.absent = false;
        lookAgain(session);
        return DONE;
    }

    int announce(Closed closure) {
        for (var n = 0; n < closures.size(); n++) {
            if (stands(n) && closures.get(n).isSameAs(closure)) {
                return CONFLICT;
            }
        }
        closures.add(closure);
        spans.forEach(this::lookAgain);
        return CREATED;
    }

    int withdraw(int closure) {
        if (!withdrawn.add(closure)) {
            return CONFLICT;
        }
        spans.forEach(it -> it.missed.remove(closure));
        spans.forEach(this::lookAgain);
        return DONE;
    }

    Span ask(int day, int group, int from, int until) {
        var extra = new Span(day, group, from, until, State.REQUESTED);
        if (isInTheWay(extra)) {
            extra.state = State.DECLINED;
        }
        spans.add(extra);
        return extra;
    }

    int grant(Span extra) {
        if (extra.state != State.REQUESTED) {
            return CONFLICT;
        }
        if (isInTheWay(extra) || closedFrom(extra) < extra.until) {
            return REFUSED;
        }
        extra.state = State.GRANTED;
        return DONE;
    }

    int decline(Span extra) {
        return leave(extra, State.REQUESTED, State.DECLINED);
    }

    int revoke(Span extra) {
        return leave(extra, State.GRANTED, State.REVOKED);
    }

    int cancel(Span extra) {
        return leave(extra, State.GRANTED, State.CANCELLED);
    }

    int withdraw(Span extra) {
        return leave(extra, extra.state == State.GRANTED ? State.GRANTED : State.REQUESTED, State.WITHDRAWN);
    }

    private int leave(Span extra, State in, State as) {
        if (extra.state != in) {
            return CONFLICT;
        }
        extra.state = as;
        extra.missed.clear();
        return DONE;
    }

    /** How the child's days look: what a parent sees. */
    String status(Span span) {
        if (closedFrom(span) <= span.from) {
            return "CLOSED";
        }
        if (span.isExtra()) {
            return span.state == State.GRANTED ? "EXTRA" : "REQUESTED";
        }
        return span.absent ? "ABSENT" : "CARE";
    }

    /** What a parent sees on the days. */
    Stream<Span> shown() {
        return spans.stream().filter(it -> !it.isExtra() || it.state == State.REQUESTED || it.state == State.GRANTED);
    }

    /** Whether the child comes to the group. */
    boolean comesTo(int group, int day) {
        return shown().anyMatch(it -> it.group == group
                && it.day == day
                && (status(it).equals("CARE") || status(it).equals("EXTRA")));
    }

    /** The hour until which the child is there, if it comes. */
    int leavesAt(Span span) {
        return Math.min(span.until, closedFrom(span));
    }

    private boolean isInTheWay(Span extra) {
        return spans.stream().anyMatch(it -> it != extra && it.isOwn() && it.overlaps(extra));
    }

    /** The first hour at which a closure that stands sends the child home. */
    private int closedFrom(Span span) {
        return standing(span)
                .map(it -> closures.get(it).from())
                .min(Integer::compare)
                .orElse(NEVER);
    }

    private Stream<Integer> standing(Span span) {
        return Stream.iterate(0, n -> n + 1)
                .limit(closures.size())
                .filter(this::stands)
                .filter(n -> closes(closures.get(n), span));
    }

    private static boolean closes(Closed closure, Span span) {
        var sameLocation = location(closure.group()) == location(span.group);
        return sameLocation
                && closure.firstDay() <= span.day
                && span.day <= closure.lastDay()
                && (closure.extent() != Extent.GROUP || closure.group() == span.group);
    }

    private static int location(int group) {
        return group == 2 ? 1 : 0;
    }

    /** Each hour is taken by the first closure that reaches it; a session that was given up stays as it was told. */
    private void lookAgain(Span span) {
        if (!span.isOwn()) {
            return;
        }
        span.missed.clear();
        var left = span.until;
        for (var closure : standing(span).toList()) {
            var from = Math.max(span.from, closures.get(closure).from());
            if (from < left) {
                span.missed.put(closure, new int[] {from, left});
                left = from;
            }
        }
    }
}
