package nl.plekje.credit.session;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Makes a failing sequence as short as it still fails: takes out ever smaller pieces (delta debugging). */
final class Shrinker {

    private Shrinker() {}

    static <T> List<T> shrink(List<T> failing, Predicate<List<T>> fails) {
        var shortest = List.copyOf(failing);
        for (var piece = Math.max(1, shortest.size() / 2); piece >= 1; piece /= 2) {
            for (var from = 0; from < shortest.size(); ) {
                var without = new ArrayList<>(shortest.subList(0, from));
                without.addAll(shortest.subList(Math.min(shortest.size(), from + piece), shortest.size()));
                if (fails.test(without)) {
                    shortest = List.copyOf(without);
                } else {
                    from += piece;
                }
            }
        }
        return shortest;
    }
}
