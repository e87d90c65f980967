package nl.plekje.complaint.register;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.plekje.complaint.category.Category;

/**
 * Numbers of complaints by category and label, with the totals as their source gives them: a printed total may differ
 * from what it adds up to.
 *
 * @param rows per category
 * @param total of all categories
 */
record Counts(Map<Category, Line> rows, Line total) {

    /**
     * The numbers of one line of the table.
     *
     * @param total as the source gives it
     */
    record Line(Map<String, Integer> byLabel, int total) {

        static final Line EMPTY = new Line(Map.of(), 0);

        int of(String label) {
            return byLabel.getOrDefault(label, 0);
        }

        /** What the labels add up to. */
        int sum() {
            return byLabel.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    /** The numbers of a category; zeroes when the source has no line for it. */
    Line of(Category category) {
        return rows.getOrDefault(category, Line.EMPTY);
    }

    /** All labels that this or the other source counts: those without a label first, then by name. */
    List<String> labelsWith(Counts other) {
        var named = new TreeSet<String>();
        Stream.of(this, other).forEach(counts -> {
            named.addAll(counts.total.byLabel().keySet());
            counts.rows.values().forEach(line -> named.addAll(line.byLabel().keySet()));
        });
        named.remove(RegisterRow.NO_LABEL);
        return Stream.concat(Stream.of(RegisterRow.NO_LABEL), named.stream()).toList();
    }

    /** What the categories of a label add up to. */
    int sum(String label) {
        return rows.values().stream().mapToInt(line -> line.of(label)).sum();
    }

    /** Gathers numbers one by one. */
    static final class Builder {
        private final Map<Category, TreeMap<String, Integer>> cells = new EnumMap<>(Category.class);
        private final Map<Category, Integer> rowTotals = new EnumMap<>(Category.class);
        private final TreeMap<String, Integer> columnTotals = new TreeMap<>();
        private int total;

        /** One number: of a cell, of a line (label null), of a column (category null), or of all (both null). */
        Builder count(Category category, String label, int count) {
            if (category != null && label != null) {
                cells.computeIfAbsent(category, key -> new TreeMap<>()).put(label, count);
            } else if (category != null) {
                rowTotals.put(category, count);
            } else if (label != null) {
                columnTotals.put(label, count);
            } else {
                total = count;
            }
            return this;
        }

        Counts build() {
            var rows = new EnumMap<Category, Line>(Category.class);
            rowTotals.forEach((category, count) ->
                    rows.put(category, new Line(cells.getOrDefault(category, new TreeMap<>()), count)));
            return new Counts(rows, new Line(columnTotals, total));
        }
    }
}
