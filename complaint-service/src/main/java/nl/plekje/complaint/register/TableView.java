package nl.plekje.complaint.register;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.plekje.complaint.category.Category;
import org.jspecify.annotations.Nullable;

/**
 * The register of a year as a table, beside the published one.
 *
 * @param columns the labels, and {@code total}
 * @param rows counted, one a category, in the order of the report
 * @param total counted
 * @param published as printed; null when nothing was published
 * @param differences what does not add up, in words
 * @param share complaints per child; null when nothing was published
 */
public record TableView(
        int year,
        List<String> columns,
        List<LineView> rows,
        Map<String, Integer> total,
        @Nullable PrintedView published,
        List<Difference> differences,
        @Nullable ComplaintShare share) {

    private static final String TOTAL = "total";

    /**
     * One line.
     *
     * @param title the category as the report prints it
     * @param counts by column
     */
    public record LineView(Category category, String title, Map<String, Integer> counts) {}

    /** The printed table. */
    public record PrintedView(List<LineView> rows, Map<String, Integer> total) {}

    static TableView of(int year, Counts counted, List<RegisterRow> withoutVerdict, PublishedReport report) {
        var printed = report == null ? null : report.counts();
        var labels = counted.labelsWith(printed == null ? counted : printed);
        return new TableView(
                year,
                Stream.concat(labels.stream(), Stream.of(TOTAL)).toList(),
                lines(counted, labels),
                counts(counted.total(), labels),
                printed == null ? null : new PrintedView(lines(printed, labels), counts(printed.total(), labels)),
                Comparison.of(counted, printed, withoutVerdict),
                report == null ? null : ComplaintShare.of(report));
    }

    private static List<LineView> lines(Counts counts, List<String> labels) {
        return Stream.of(Category.values())
                .map(category -> new LineView(category, category.printed(), counts(counts.of(category), labels)))
                .toList();
    }

    private static Map<String, Integer> counts(Counts.Line line, List<String> labels) {
        var counts = new LinkedHashMap<String, Integer>();
        labels.forEach(label -> counts.put(label, line.of(label)));
        counts.put(TOTAL, line.total());
        return counts;
    }
}
