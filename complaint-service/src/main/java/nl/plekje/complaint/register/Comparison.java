package nl.plekje.complaint.register;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.plekje.complaint.category.Category;
import nl.plekje.complaint.register.Difference.Place;
import nl.plekje.kernel.explanation.Explanation;
import nl.plekje.kernel.explanation.FactValue;
import nl.plekje.kernel.rule.RuleId;

/**
 * CO-040: lays a register beside its printed table. Each mistake is told once: a missing row shows in its cell and not
 * again in the totals it moves, a wrong printed total is held against its own column.
 */
final class Comparison {

    private static final RuleId CO_036 = new RuleId("CO-036");
    private static final RuleId CO_038 = new RuleId("CO-038");
    private static final RuleId CO_040 = new RuleId("CO-040");

    private Comparison() {}

    /**
     * All differences: cells first, then printed totals, then rows.
     *
     * @param printed the printed table; null when none was published
     * @param withoutVerdict rows of the register that carry no verdict
     */
    static List<Difference> of(Counts counted, Counts printed, List<RegisterRow> withoutVerdict) {
        var differences = new ArrayList<Difference>();
        if (printed != null) {
            cells(counted, printed).forEach(why -> differences.add(new Difference(Place.CELL, why)));
            lineTotals(printed).forEach(why -> differences.add(new Difference(Place.LINE_TOTAL, why)));
            totalLine(printed).forEach(why -> differences.add(new Difference(Place.TOTAL_LINE, why)));
        }
        withoutVerdict.forEach(row -> differences.add(new Difference(Place.ROW, noVerdict(row))));
        return List.copyOf(differences);
    }

    private static Stream<Explanation> cells(Counts counted, Counts printed) {
        var labels = counted.labelsWith(printed);
        return Stream.of(Category.values()).flatMap(category -> labels.stream()
                .filter(label ->
                        printed.of(category).of(label) != counted.of(category).of(label))
                .map(label -> Explanation.of("complaint.register.difference.cell", CO_036)
                        .with("category", FactValue.code(category))
                        .with("label", FactValue.text(label))
                        .with("printed", FactValue.number(printed.of(category).of(label)))
                        .with("counted", FactValue.number(counted.of(category).of(label)))));
    }

    private static Stream<Explanation> lineTotals(Counts printed) {
        return Stream.of(Category.values())
                .filter(category ->
                        printed.of(category).total() != printed.of(category).sum())
                .map(category -> Explanation.of("complaint.register.difference.line-total", CO_040)
                        .with("category", FactValue.code(category))
                        .with("printed", FactValue.number(printed.of(category).total()))
                        .with("sum", FactValue.number(printed.of(category).sum())));
    }

    /** The line of totals is one line in the report, so what is wrong with it is one difference. */
    private static Stream<Explanation> totalLine(Counts printed) {
        var wrong = new ArrayList<Explanation>();
        var labels = printed.labelsWith(printed);
        for (var label : labels) {
            if (printed.total().of(label) != printed.sum(label)) {
                wrong.add(Explanation.of("complaint.register.difference.total-line.column")
                        .with("label", FactValue.text(label))
                        .with("printed", FactValue.number(printed.total().of(label)))
                        .with("sum", FactValue.number(printed.sum(label))));
            }
        }
        var sum = labels.stream().mapToInt(printed::sum).sum();
        if (printed.total().total() != sum) {
            wrong.add(Explanation.of("complaint.register.difference.total-line.all")
                    .with("printed", FactValue.number(printed.total().total()))
                    .with("sum", FactValue.number(sum)));
        }
        if (wrong.isEmpty()) {
            return Stream.empty();
        }
        var line = Explanation.of("complaint.register.difference.total-line", CO_040);
        for (var column : wrong) {
            line = line.because(column);
        }
        return Stream.of(line);
    }

    private static Explanation noVerdict(RegisterRow row) {
        return Explanation.of("complaint.register.difference.no-verdict", CO_038)
                .with("seq", FactValue.number(row.seq()))
                .with("location", FactValue.text(row.location()));
    }
}
