package nl.plekje.placement.extraday;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;
import static java.util.Comparator.comparingLong;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import nl.plekje.events.ExtraDayDecided.Alternative;
import nl.plekje.events.ExtraDayDecided.Difference;

/**
 * Chooses what a family is offered instead of a day that cannot be had (CR-035): at most three seats, as close to the wish
 * as possible. The same day in another group comes first, then the same group on the nearest other day, then the same day at
 * another location, in the same town if there is one. What room is left goes to further seats in the same order.
 */
final class AlternativePolicy {

    /** More is a list to search, not an offer. */
    private static final int MOST = 3;

    private AlternativePolicy() {}

    /** The best of the seats found, best first. */
    static List<Alternative> best(LocalDate asked, Collection<FoundSeat> found) {
        var ranked = found.stream().sorted(closest(asked)).toList();
        var firstOfEach = Stream.of(Difference.GROUP, Difference.DAY, Difference.LOCATION)
                .flatMap(kind -> ranked.stream()
                        .filter(it -> it.seat().difference() == kind)
                        .limit(1))
                .toList();
        var chosen = new ArrayList<>(firstOfEach);
        ranked.stream().filter(it -> !firstOfEach.contains(it)).forEach(chosen::add);
        return chosen.stream()
                .limit(MOST)
                .sorted(closest(asked))
                .map(FoundSeat::seat)
                .toList();
    }

    private static Comparator<FoundSeat> closest(LocalDate asked) {
        return comparingInt((FoundSeat it) -> order(it.seat().difference()))
                .thenComparingLong(
                        it -> Math.abs(ChronoUnit.DAYS.between(asked, it.seat().day())))
                .thenComparing(it -> !it.sameTown())
                .thenComparing(
                        comparingLong((FoundSeat it) -> it.seat().freeSeats()).reversed())
                .thenComparing(comparing((FoundSeat it) -> it.seat().day()))
                .thenComparing(it -> it.seat().group().toString());
    }

    private static int order(Difference difference) {
        return switch (difference) {
            case GROUP -> 0;
            case DAY -> 1;
            case LOCATION -> 2;
        };
    }
}
