package nl.plekje.notification.reach;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import nl.plekje.kernel.id.ChildId;
import nl.plekje.kernel.id.ClosureId;
import nl.plekje.kernel.id.HouseholdId;
import nl.plekje.kernel.id.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Which families know of a closure.
 *
 * @param families households with a child that misses care
 * @param reached those of which somebody read the message, confirmed it or was spoken to
 * @param confirmed those that confirmed or were spoken to
 * @param notReached all others: whom to call
 * @param items those to call first, then by the name of the child
 */
public record ReachView(
        ClosureId closure, int families, int reached, int confirmed, int notReached, List<FamilyReach> items) {

    /**
     * A family and how far the message came with it: as far as with the person it came furthest with.
     *
     * @param at when they read or confirmed it, or were spoken to; null as long as none of it happened
     */
    public record FamilyReach(
            HouseholdId household,
            List<ChildName> children,
            List<PersonReach> persons,
            ReachState state,
            @Nullable Instant at) {}

    /** A child that misses care. */
    public record ChildName(ChildId child, String firstName) {}

    /** Somebody who is told. */
    public record PersonReach(PersonId person, String firstName, ReachState state) {}

    /** @param readers one for each child and custodian */
    static ReachView of(ClosureId closure, List<ClosureReader> readers) {
        var families =
                readers.stream()
                        .collect(groupingBy(ClosureReader::household, LinkedHashMap::new, toList()))
                        .values()
                        .stream()
                        .map(ReachView::family)
                        .sorted(comparing(FamilyReach::state)
                                .thenComparing(
                                        family -> family.children().get(0).firstName()))
                        .toList();
        var reached = (int) families.stream().filter(it -> it.state().reached()).count();
        var confirmed =
                (int) families.stream().filter(it -> it.state().confirmed()).count();
        return new ReachView(closure, families.size(), reached, confirmed, families.size() - reached, families);
    }

    private static FamilyReach family(List<ClosureReader> readers) {
        var children = readers.stream()
                .map(it -> new ChildName(it.child(), it.childName()))
                .distinct()
                .sorted(comparing(ChildName::firstName))
                .toList();
        var persons = readers.stream()
                .collect(toMap(ClosureReader::person, it -> it, (one, same) -> one, LinkedHashMap::new))
                .values()
                .stream()
                .map(it -> new PersonReach(it.person(), it.personName(), it.state()))
                .toList();
        var first = readers.get(0);
        if (first.spokenAt() != null) {
            return new FamilyReach(first.household(), children, persons, ReachState.SPOKEN, first.spokenAt());
        }
        var furthest = readers.stream()
                .min(comparing(ClosureReader::state, Comparator.reverseOrder())
                        .thenComparing(ClosureReader::stateAt, nullsLast(naturalOrder())))
                .orElseThrow();
        return new FamilyReach(first.household(), children, persons, furthest.state(), furthest.stateAt());
    }
}
