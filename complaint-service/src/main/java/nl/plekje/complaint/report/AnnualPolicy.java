package nl.plekje.complaint.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.plekje.complaint.category.Category;
import nl.plekje.complaint.report.AnnualReport.CategoryLine;
import nl.plekje.complaint.report.AnnualReport.ChangeLine;
import nl.plekje.complaint.report.AnnualReport.DisputeLine;
import nl.plekje.complaint.report.AnnualReport.LocationLine;
import nl.plekje.complaint.report.AnnualReport.WithheldMeasure;
import nl.plekje.complaint.report.AnnualRow.MeasureText;
import nl.plekje.complaint.verdict.Verdict;
import nl.plekje.kernel.explanation.Explanation;
import nl.plekje.kernel.explanation.FactValue;
import nl.plekje.kernel.explanation.RuleBroken;
import nl.plekje.kernel.rule.RuleId;

/** CO-036 to CO-046: counts a year from its rows. */
final class AnnualPolicy {

    /** CO-044: how many categories are explained. */
    private static final int EXPLAINED = 4;
    /** CO-041: two decimals of a percentage. */
    private static final int DECIMALS = 4;

    private static final String NO_VERDICT = "NONE";

    private AnnualPolicy() {}

    /**
     * What a report is made of.
     *
     * @param rows of the year
     * @param before rows of the year before; empty when there are none
     * @param yearBefore complaints of the year before, where only their number is known
     * @param publishedBefore the same by category, as far as it is known
     * @param comments of the coordinator, by category
     */
    record Sources(
            int year,
            List<AnnualRow> rows,
            List<AnnualRow> before,
            Integer yearBefore,
            BigDecimal shareYearBefore,
            Map<Category, Integer> publishedBefore,
            Integer children,
            List<DisputeLine> disputes,
            List<Explanation> differences,
            Map<Category, String> comments) {

        /** Complaints of the year before in a category; null when not known. */
        private Integer before(Category category) {
            return before.isEmpty() ? publishedBefore.get(category) : Integer.valueOf(count(before, category));
        }
    }

    /** @throws RuleBroken when a version cannot have been delivered on this day: before its release, or yet to come */
    static void requireDelivery(LocalDate deliveredOn, LocalDate releasedOn, LocalDate today) {
        if (deliveredOn.isBefore(releasedOn) || deliveredOn.isAfter(today)) {
            throw new RuleBroken(
                    "/deliveredOn",
                    Explanation.of("complaint.report.impossible-delivery", new RuleId("CO-003"))
                            .with("releasedOn", FactValue.date(releasedOn))
                            .with("today", FactValue.date(today)));
        }
    }

    static AnnualReport report(Sources sources) {
        var labels = labels(sources.rows());
        var lines = Stream.of(Category.values())
                .map(category -> line(category, labels, sources))
                .toList();
        var totals = new LinkedHashMap<String, Integer>();
        labels.forEach(label -> totals.put(
                label, lines.stream().mapToInt(line -> line.counts().get(label)).sum()));
        var total = sources.rows().size();
        var withheld = new ArrayList<WithheldMeasure>();
        var locations = locations(sources.rows(), withheld);
        return new AnnualReport(
                sources.year(),
                labels,
                lines,
                totals,
                lines.stream().mapToInt(CategoryLine::total).sum(),
                (int) sources.rows().stream()
                        .filter(row -> row.category() == null)
                        .count(),
                sources.before().isEmpty()
                        ? sources.yearBefore()
                        : Integer.valueOf(sources.before().size()),
                sources.shareYearBefore(),
                sources.children(),
                share(total, sources.children()),
                verdicts(sources.rows()),
                locations,
                sources.disputes(),
                sources.differences(),
                changes(sources),
                withheld,
                LocalDate.of(sources.year() + 1, Month.MAY, 31));
    }

    private static List<String> labels(Collection<AnnualRow> rows) {
        var named = rows.stream()
                .map(AnnualRow::label)
                .filter(label -> !label.equals(AnnualRow.NO_LABEL))
                .distinct()
                .sorted();
        return Stream.concat(Stream.of(AnnualRow.NO_LABEL), named).toList();
    }

    private static CategoryLine line(Category category, List<String> labels, Sources sources) {
        var counts = new LinkedHashMap<String, Integer>();
        labels.forEach(label -> counts.put(label, (int) sources.rows().stream()
                .filter(row -> row.category() == category && row.label().equals(label))
                .count()));
        return new CategoryLine(
                category,
                category.printed(),
                counts,
                counts.values().stream().mapToInt(Integer::intValue).sum(),
                sources.before(category));
    }

    private static int count(List<AnnualRow> rows, Category category) {
        return (int) rows.stream().filter(row -> row.category() == category).count();
    }

    private static BigDecimal share(int complaints, Integer children) {
        return children == null || children == 0
                ? null
                : BigDecimal.valueOf(complaints).divide(BigDecimal.valueOf(children), DECIMALS, RoundingMode.HALF_UP);
    }

    private static Map<String, Integer> verdicts(List<AnnualRow> rows) {
        var verdicts = new LinkedHashMap<String, Integer>();
        Stream.of(Verdict.values()).forEach(verdict -> verdicts.put(verdict.name(), 0));
        verdicts.put(NO_VERDICT, 0);
        rows.forEach(row -> verdicts.merge(
                row.verdict() == null ? NO_VERDICT : row.verdict().name(), 1, Integer::sum));
        return verdicts;
    }

    private static List<LocationLine> locations(List<AnnualRow> rows, List<WithheldMeasure> withheld) {
        var byLocation = rows.stream()
                .filter(row -> row.location() != null)
                .collect(Collectors.groupingBy(AnnualRow::location, TreeMap::new, Collectors.toList()));
        return byLocation.entrySet().stream()
                .map(entry -> location(entry.getKey(), entry.getValue(), withheld))
                .toList();
    }

    private static LocationLine location(String name, List<AnnualRow> rows, List<WithheldMeasure> withheld) {
        var categories = new EnumMap<Category, Integer>(Category.class);
        var verdicts = new EnumMap<Verdict, Integer>(Verdict.class);
        var measures = new ArrayList<String>();
        for (var row : rows) {
            if (row.category() != null) {
                categories.merge(row.category(), 1, Integer::sum);
            }
            if (row.verdict() != null) {
                verdicts.merge(row.verdict(), 1, Integer::sum);
            }
            row.measures().forEach(measure -> tell(name, measure, measures, withheld));
        }
        return new LocationLine(name, rows.get(0).label(), categories, verdicts, List.copyOf(measures));
    }

    private static void tell(
            String location, MeasureText measure, List<String> measures, List<WithheldMeasure> withheld) {
        var words = Objects.requireNonNullElse(measure.wording(), measure.what());
        var leak = LeakCheck.leak(words, measure.names());
        if (leak.isPresent()) {
            withheld.add(new WithheldMeasure(measure.id(), location, leak.get()));
        } else {
            measures.add(words);
        }
    }

    private static List<ChangeLine> changes(Sources sources) {
        return Stream.of(Category.values())
                .filter(category -> sources.before(category) != null)
                .map(category -> new ChangeLine(
                        category,
                        count(sources.rows(), category),
                        sources.before(category),
                        sources.comments().get(category)))
                .filter(change -> change.now() != change.before())
                .sorted(Comparator.comparing((ChangeLine change) -> -Math.abs(change.now() - change.before())))
                .limit(EXPLAINED)
                .toList();
    }
}
