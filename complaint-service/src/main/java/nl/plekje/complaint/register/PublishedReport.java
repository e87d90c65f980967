package nl.plekje.complaint.register;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import nl.plekje.complaint.category.Category;
import org.apache.commons.csv.CSVFormat;

/**
 * What was published of a year, as printed. Comes with the service as {@code registers/<year>/}.
 *
 * @param counts the printed table
 * @param children cared for in the year
 * @param complaintsYearBefore complaints of the year before
 * @param shareYearBefore of the year before, as a part of one
 * @param yearBefore complaints of the year before by category, as far as the report names them (CO-044)
 */
record PublishedReport(
        Counts counts,
        int children,
        int complaintsYearBefore,
        BigDecimal shareYearBefore,
        Map<Category, Integer> yearBefore) {

    private static final CSVFormat TABLE =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    /** The printed name of the line of totals. */
    private static final String TOTAL = "Eindtotaal";

    /** The report of a year, when there is one. */
    static Optional<PublishedReport> of(int year) {
        try {
            var counts = table("/registers/" + year + "/published-table.csv");
            if (counts.isEmpty()) {
                return Optional.empty();
            }
            var figures = figures("/registers/" + year + "/report.properties");
            return Optional.of(new PublishedReport(
                    counts.get(),
                    Integer.parseInt(figures.getProperty("children")),
                    Integer.parseInt(figures.getProperty("complaintsYearBefore")),
                    new BigDecimal(figures.getProperty("shareYearBefore")),
                    yearBefore("/registers/" + year + "/year-before.csv")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<Counts> table(String resource) throws IOException {
        var stream = PublishedReport.class.getResourceAsStream(resource);
        if (stream == null) {
            return Optional.empty();
        }
        var counts = new Counts.Builder();
        try (var lines = TABLE.parse(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            for (var line : lines) {
                var category = TOTAL.equals(line.get("category"))
                        ? null
                        : Category.of(line.get("category")).orElseThrow();
                for (var label :
                        lines.getHeaderNames().subList(1, lines.getHeaderNames().size() - 1)) {
                    counts.count(category, label, number(line.get(label)));
                }
                counts.count(category, null, number(line.get("total")));
            }
        }
        return Optional.of(counts.build());
    }

    private static Map<Category, Integer> yearBefore(String resource) throws IOException {
        var before = new EnumMap<Category, Integer>(Category.class);
        var stream = PublishedReport.class.getResourceAsStream(resource);
        if (stream != null) {
            try (var lines = TABLE.parse(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
                lines.forEach(line -> before.put(
                        Category.of(line.get("category")).orElseThrow(), Integer.valueOf(line.get("complaints"))));
            }
        }
        return before;
    }

    private static int number(String printed) {
        return printed.isEmpty() ? 0 : Integer.parseInt(printed);
    }

    private static Properties figures(String resource) throws IOException {
        var figures = new Properties();
        try (var stream = PublishedReport.class.getResourceAsStream(resource)) {
            figures.load(stream);
        }
        return figures;
    }
}
