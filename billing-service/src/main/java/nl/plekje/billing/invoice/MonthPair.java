package nl.plekje.billing.invoice;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;

/**
 * A contract's line of last month beside its line of this month.
 *
 * @param before null when the contract started
 * @param now null when the contract ended
 */
record MonthPair(MonthLine before, MonthLine now) {

    /**
     * Pairs the lines: first those of the same contract, then a contract that took the place of another between the
     * months: same child and care type, both for a whole month. The rest started or ended.
     */
    static List<MonthPair> of(List<MonthLine> before, List<MonthLine> now) {
        var pairs = new ArrayList<MonthPair>();
        var left = new ArrayList<>(before);
        var open = new ArrayList<>(now);
        match(left, open, pairs, (one, other) -> one.contract()
                .id()
                .equals(other.contract().id()));
        match(left, open, pairs, MonthPair::isReplaced);
        open.forEach(line -> pairs.add(new MonthPair(null, line)));
        left.forEach(line -> pairs.add(new MonthPair(line, null)));
        return pairs;
    }

    private static void match(
            List<MonthLine> left, List<MonthLine> open, List<MonthPair> pairs, BiPredicate<MonthLine, MonthLine> same) {
        for (var line : List.copyOf(open)) {
            left.stream().filter(it -> same.test(it, line)).findFirst().ifPresent(partner -> {
                pairs.add(new MonthPair(partner, line));
                left.remove(partner);
                open.remove(line);
            });
        }
    }

    private static boolean isReplaced(MonthLine before, MonthLine now) {
        return before.isWhole()
                && now.isWhole()
                && before.child().equals(now.child())
                && before.contract().careType() == now.contract().careType();
    }
}
