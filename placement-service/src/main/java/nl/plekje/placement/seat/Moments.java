package nl.plekje.placement.seat;

import java.time.LocalTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.plekje.kernel.calendar.BirthDate;
import nl.plekje.kernel.id.ChildId;
import nl.plekje.placement.ratio.AgesPresent;

/**
 * The moments of a day at which a group is fullest. Children only join when someone arrives, so looking at each arrival
 * is enough; half days that follow each other share a seat.
 */
final class Moments {

    private final GroupDay group;
    private final AgeBands bands;
    private final Collection<ExpectedChild> children;

    Moments(GroupDay group, Collection<ExpectedChild> children) {
        this.group = group;
        this.bands = AgeBands.of(group.careType());
        this.children = children;
    }

    /** Who is there at each arrival, by age, in the order of the day; nobody when nobody comes. */
    List<AgesPresent> all() {
        var byTime = new TreeMap<LocalTime, AgesPresent>();
        children.forEach(child -> byTime.computeIfAbsent(child.from(), this::at));
        return byTime.isEmpty() ? List.of(agesOf(List.of())) : List.copyOf(byTime.values());
    }

    /** Who is there at each arrival while this child is, the child included. */
    List<AgesPresent> during(ExpectedChild one) {
        var byTime = new TreeMap<LocalTime, AgesPresent>();
        byTime.put(one.from(), at(one.from()));
        children.stream()
                .filter(child -> one.isThereAt(child.from()))
                .forEach(child -> byTime.computeIfAbsent(child.from(), this::at));
        return List.copyOf(byTime.values());
    }

    /** The moment with most children; the first of several. */
    AgesPresent busiest() {
        return all().stream()
                .sorted(Comparator.comparingInt(AgesPresent::total).reversed())
                .findFirst()
                .orElseThrow();
    }

    private AgesPresent at(LocalTime moment) {
        Map<ChildId, BirthDate> there = new LinkedHashMap<>();
        children.stream()
                .filter(child -> child.isThereAt(moment))
                // A child with two sessions at once still takes one seat.
                .forEach(child -> there.putIfAbsent(child.child(), child.born()));
        return agesOf(there.values());
    }

    private AgesPresent agesOf(Collection<BirthDate> born) {
        return bands.of(born, group.day());
    }
}
