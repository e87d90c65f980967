package nl.plekje.complaint.register;

import java.util.EnumMap;
import java.util.Map;
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
    record Line(Map<Label, Integer> byLabel, int total) {

        static final Line EMPTY = new Line(Map.of(), 0);

        int of(Label label) {
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

    /** What the categories of a label add up to. */
    int sum(Label label) {
        return rows.values().stream().mapToInt(line -> line.of(label)).sum();
    }

    /** Gathers numbers one by one. */
    static final class Builder {
        private final Map<Category, EnumMap<Label, Integer>> cells = new EnumMap<>(Category.class);
        private final Map<Category, Integer> rowTotals = new EnumMap<>(Category.class);
        private final EnumMap<Label, Integer> columnTotals = new EnumMap<>(Label.class);
        private int total;

        /** One number: of a cell, of a line (label null), of a column (category null), or of all (both null). */
        Builder count(Category category, Label label, int count) {
            if (category != null && label != null) {
                cells.computeIfAbsent(category, key -> new EnumMap<>(Label.class))
                        .put(label, count);
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
                    rows.put(category, new Line(cells.getOrDefault(category, new EnumMap<>(Label.class)), count)));
            return new Counts(rows, new Line(columnTotals, total));
        }
    }
}
