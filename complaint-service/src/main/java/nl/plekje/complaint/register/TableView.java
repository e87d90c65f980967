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
        return new TableView(
                year,
                Stream.concat(Stream.of(Label.values()).map(Label::column), Stream.of(TOTAL))
                        .toList(),
                lines(counted),
                counts(counted.total()),
                printed == null ? null : new PrintedView(lines(printed), counts(printed.total())),
                Comparison.of(counted, printed, withoutVerdict),
                report == null ? null : ComplaintShare.of(report));
    }

    private static List<LineView> lines(Counts counts) {
        return Stream.of(Category.values())
                .map(category -> new LineView(category, category.printed(), counts(counts.of(category))))
                .toList();
    }

    private static Map<String, Integer> counts(Counts.Line line) {
        var counts = new LinkedHashMap<String, Integer>();
        for (var label : Label.values()) {
            counts.put(label.column(), line.of(label));
        }
        counts.put(TOTAL, line.total());
        return counts;
    }
}
