package nl.plekje.placement.ratio;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * One table of the staff ratio, as the law prints it: a row per range of ages present.
 *
 * @param youngestInMixedGroup most children of the youngest band in a group of more than one band; null for no bound
 * @param formula the staff that a mixed group with babies needs besides the table; null where there is none
 */
record RatioTable(List<Row> rows, Integer youngestInMixedGroup, Formula formula) {

    /**
     * A row: groups whose youngest child is in band {@code from} and whose oldest is in band {@code to}.
     */
    record Row(int from, int to, List<Admission> admits) {

        Row {
            admits = List.copyOf(admits);
        }

        int mostChildren() {
            return admits.stream().mapToInt(Admission::children).max().orElse(0);
        }
    }

    /**
     * So many staff may have so many children.
     *
     * @param youngest of whom at most this many of the youngest band; null where the law prints no bracket
     */
    record Admission(int staff, int children, Integer youngest) {

        boolean admits(int total, int ofYoungest) {
            return total <= children && ofYoungest <= mostOfYoungest();
        }

        int mostOfYoungest() {
            return youngest == null ? children : youngest;
        }
    }

    /** Each child weighs by its age; the sum over {@code perStaff}, rounded up, is the staff. */
    record Formula(List<Integer> weights, int perStaff) {

        int staff(int[] counts) {
            var weight = 0;
            for (var band = 0; band < counts.length; band++) {
                weight += weights.get(band) * counts[band];
            }
            return (weight + perStaff - 1) / perStaff;
        }
    }

    RatioTable {
        rows = List.copyOf(rows);
    }

    /** Number of age bands. */
    int bands() {
        return 1 + rows.stream().mapToInt(Row::to).max().orElseThrow();
    }

    /** No group of more children is allowed, whatever their ages. */
    int mostChildren() {
        return rows.stream().mapToInt(Row::mostChildren).max().orElseThrow();
    }

    /** Judges the group on its own, without its sub-groups. */
    OwnStaff own(int[] counts) {
        var total = IntStream.of(counts).sum();
        if (total == 0) {
            return OwnStaff.allowed(0, OptionalInt.empty());
        }
        var row = rowFor(counts);
        var mixed = row.from() != row.to();
        var byFormula =
                formula != null && mixed && counts[0] > 0 ? OptionalInt.of(formula.staff(counts)) : OptionalInt.empty();

        if (total > row.mostChildren()) {
            return OwnStaff.refused(new BrokenBound.TooManyChildren(row.mostChildren()), byFormula);
        }
        var ofYoungest = row.from() == 0 ? counts[0] : 0;
        var most = mixed && youngestInMixedGroup != null ? youngestInMixedGroup : Integer.MAX_VALUE;
        return admission(row, total, ofYoungest)
                .filter(admission -> ofYoungest <= most)
                .map(admission -> OwnStaff.allowed(admission.staff(), byFormula))
                .orElseGet(() -> OwnStaff.refused(
                        new BrokenBound.TooManyYoungest(Math.min(most, mostOfYoungest(row, total))), byFormula));
    }

    private static Optional<Admission> admission(Row row, int total, int ofYoungest) {
        return row.admits().stream()
                .filter(admission -> admission.admits(total, ofYoungest))
                .min(Comparator.comparingInt(Admission::staff));
    }

    private static int mostOfYoungest(Row row, int total) {
        return row.admits().stream()
                .filter(admission -> total <= admission.children())
                .mapToInt(Admission::mostOfYoungest)
                .max()
                .orElse(0);
    }

    private Row rowFor(int[] counts) {
        var present = IntStream.range(0, counts.length)
                .filter(band -> counts[band] > 0)
                .summaryStatistics();
        return rows.stream()
                .filter(row -> row.from() == present.getMin() && row.to() == present.getMax())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "the table has no row for bands " + present.getMin() + " to " + present.getMax()));
    }
}
