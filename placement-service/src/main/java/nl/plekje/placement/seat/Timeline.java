package nl.plekje.placement.seat;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import nl.plekje.kernel.id.ChildId;
import nl.plekje.placement.ratio.AgeBands;
import nl.plekje.placement.ratio.StaffRatioPolicy;

/**
 * The day of a group as a step function: a new stretch begins whenever somebody comes or leaves, staff or child, in the group
 * or in one that is counted together with it. Half days that follow each other share a seat.
 */
final class Timeline {

    private final CountedDay day;
    private final StaffRatioPolicy ratio;
    private final AgeBands bands;
    private final List<Present> own;
    private final List<Present> beside = new ArrayList<>();
    private final List<PlannedStaff> staff = new ArrayList<>();

    private Timeline(CountedDay day, StaffRatioPolicy ratio) {
        this.day = day;
        this.ratio = ratio;
        bands = AgeBands.of(day.group().careType());
        own = present(day);
        staff.add(day.group().staff());
        if (ratio.countsPerCentre(bands)) {
            day.beside().stream()
                    .filter(other -> other.group().hours() instanceof DayHours.Open)
                    .forEach(other -> {
                        beside.addAll(present(other));
                        staff.add(other.group().staff());
                    });
        }
    }

    /** The stretches of the day in their order: opening hours, and whatever care lies outside them; never empty when open. */
    static List<Stretch> of(CountedDay day, StaffRatioPolicy ratio) {
        return new Timeline(day, ratio).stretches();
    }

    /** A child with the sessions for which it comes: with two at once it still takes one seat. */
    private record Present(int band, List<ExpectedChild> sessions) {

        boolean isThereAt(LocalTime moment) {
            for (var session : sessions) {
                if (session.isThereAt(moment)) {
                    return true;
                }
            }
            return false;
        }
    }

    private List<Present> present(CountedDay group) {
        Map<ChildId, Present> children = new HashMap<>();
        for (var child : group.expected()) {
            children.computeIfAbsent(
                            child.child(),
                            id -> new Present(
                                    bands.bandOf(child.born(), day.group().day()), new ArrayList<>(1)))
                    .sessions()
                    .add(child);
        }
        return List.copyOf(children.values());
    }

    private List<Stretch> stretches() {
        var edges = List.copyOf(edges());
        var stretches = new ArrayList<Stretch>(edges.size());
        for (var n = 0; n + 1 < edges.size(); n++) {
            stretches.add(stretch(edges.get(n), edges.get(n + 1)));
        }
        return stretches;
    }

    private TreeSet<LocalTime> edges() {
        var edges = new TreeSet<LocalTime>();
        if (day.group().hours() instanceof DayHours.Open open) {
            edges.add(open.from());
            edges.add(open.until());
        }
        addSessions(own, edges);
        addSessions(beside, edges);
        if (!edges.isEmpty()) {
            var first = edges.first();
            var last = edges.last();
            staff.forEach(plan -> plan.changes().stream()
                    .filter(change -> change.isAfter(first) && change.isBefore(last))
                    .forEach(edges::add));
        }
        return edges;
    }

    private static void addSessions(Collection<Present> children, TreeSet<LocalTime> edges) {
        children.forEach(child -> child.sessions().forEach(session -> {
            edges.add(session.from());
            edges.add(session.until());
        }));
    }

    private Stretch stretch(LocalTime from, LocalTime until) {
        var counts = new int[bands.size()];
        count(own, from, counts);
        var group = bands.of(counts.clone());
        count(beside, from, counts);
        var together = beside.isEmpty() ? group : bands.of(counts);
        var planned = 0;
        for (var plan : staff) {
            planned += plan.at(from);
        }
        return new Stretch(from, until, group, together, ratio.required(together), planned);
    }

    private static void count(List<Present> children, LocalTime moment, int[] counts) {
        for (var child : children) {
            if (child.isThereAt(moment)) {
                counts[child.band()]++;
            }
        }
    }
}
