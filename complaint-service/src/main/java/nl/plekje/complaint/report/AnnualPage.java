package nl.plekje.complaint.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import nl.plekje.complaint.document.Page;
import nl.plekje.kernel.explanation.Catalogue;
import nl.plekje.kernel.explanation.Explanation;
import nl.plekje.kernel.explanation.FactValue;
import nl.plekje.kernel.explanation.Language;

/** The annual report to print, and its table as CSV in the shape of the published one. */
final class AnnualPage {

    private static final String PREFIX = "complaint.report.annual.";

    private final Catalogue words;
    private final Language language;

    AnnualPage(Language language) {
        this.language = language;
        this.words = Catalogue.in(language);
    }

    /** @param colophon version, department and date (CO-043); null as long as it is not released */
    Page page(AnnualReport report, Explanation colophon, String mailbox) {
        var page = new Page(language.code(), say("title", "year", FactValue.text(String.valueOf(report.year()))));
        page.quiet(colophon == null ? say("draft") : words.sentence(colophon));
        page.text(summary(report));
        page.heading(say("by-category")).table(say("by-category"), head(report), table(report));
        if (!report.changes().isEmpty()) {
            page.heading(say("changes"));
            report.changes()
                    .forEach(change -> page.text(code(change.category()) + ": " + change.before() + " > " + change.now()
                            + ". " + Objects.requireNonNullElse(change.comment(), "")));
        }
        page.heading(say("verdicts")).table(say("verdicts"), List.of(say("verdict"), say("number")), verdicts(report));
        page.heading(say("disputes"));
        if (report.disputes().isEmpty()) {
            page.text(say("no-disputes"));
        } else {
            page.table(say("disputes"), List.of(say("file"), say("label"), say("outcome")), disputes(report));
        }
        if (!report.differences().isEmpty()) {
            page.heading(say("differences"))
                    .list(report.differences().stream()
                            .map(difference -> String.join(" ", words.lines(difference)))
                            .toList());
        }
        page.heading(say("locations"))
                .table(
                        say("locations"),
                        List.of(say("location"), say("label"), say("nature"), say("verdicts"), say("measures")),
                        locations(report));
        return page.quiet(say("questions", "mailbox", FactValue.text(mailbox)));
    }

    /** The table of category by label, as the published one is written. */
    static String csv(AnnualReport report) {
        var csv = new StringBuilder("category");
        report.labels().forEach(label -> csv.append(',').append(label));
        csv.append(",total\n");
        report.lines().forEach(line -> {
            csv.append(quoted(line.title()));
            report.labels().forEach(label -> csv.append(',')
                    .append(number(line.counts().get(label))));
            csv.append(',').append(line.total()).append('\n');
        });
        csv.append("Eindtotaal");
        report.labels().forEach(label -> csv.append(',').append(report.totals().get(label)));
        return csv.append(',').append(report.total()).append('\n').toString();
    }

    private static String number(int count) {
        return count == 0 ? "" : String.valueOf(count);
    }

    private static String quoted(String text) {
        return text.contains(",") || text.contains("\"") ? "\"" + text.replace("\"", "\"\"") + "\"" : text;
    }

    private String summary(AnnualReport report) {
        var total = FactValue.number(report.total() + report.withoutCategory());
        if (report.children() == null || report.share() == null) {
            return say("summary", "total", total);
        }
        return say(
                "summary-share",
                "total",
                total,
                "children",
                FactValue.number(report.children()),
                "share",
                FactValue.share(report.share()),
                "before",
                FactValue.number(Objects.requireNonNullElse(report.yearBefore(), 0)),
                "shareBefore",
                FactValue.share(Objects.requireNonNullElse(report.shareYearBefore(), BigDecimal.ZERO)));
    }

    private List<String> head(AnnualReport report) {
        var head = new ArrayList<String>();
        head.add(say("category"));
        report.labels().forEach(label -> head.add(label.equals(AnnualRow.NO_LABEL) ? say("no-label") : label));
        head.add(say("total"));
        head.add(say("year-before"));
        return head;
    }

    private List<List<String>> table(AnnualReport report) {
        var rows = new ArrayList<List<String>>();
        for (var line : report.lines()) {
            var row = new ArrayList<String>();
            row.add(language == Language.DUTCH ? line.title() : code(line.category()));
            report.labels()
                    .forEach(label -> row.add(String.valueOf(line.counts().get(label))));
            row.add(String.valueOf(line.total()));
            row.add(line.yearBefore() == null ? "" : line.yearBefore().toString());
            rows.add(row);
        }
        var last = new ArrayList<String>();
        last.add(say("total"));
        report.labels().forEach(label -> last.add(String.valueOf(report.totals().get(label))));
        last.add(String.valueOf(report.total()));
        last.add(report.yearBefore() == null ? "" : report.yearBefore().toString());
        rows.add(last);
        return rows;
    }

    private List<List<String>> verdicts(AnnualReport report) {
        return report.verdicts().entrySet().stream()
                .map(entry -> List.of(
                        entry.getKey().equals("NONE") ? say("no-verdict") : words.sentence("code." + entry.getKey()),
                        entry.getValue().toString()))
                .toList();
    }

    private List<List<String>> disputes(AnnualReport report) {
        return report.disputes().stream()
                .map(dispute -> List.of(
                        dispute.fileNumber(),
                        Objects.requireNonNullElse(dispute.label(), ""),
                        dispute.outcome() == null ? "" : words.sentence("code." + dispute.outcome())))
                .toList();
    }

    private List<List<String>> locations(AnnualReport report) {
        return report.locations().stream()
                .map(line -> List.of(
                        line.location(),
                        line.label().equals(AnnualRow.NO_LABEL) ? "" : line.label(),
                        counted(line.categories()),
                        counted(line.verdicts()),
                        String.join("; ", line.measures())))
                .toList();
    }

    private String counted(Map<? extends Enum<?>, Integer> counts) {
        return counts.entrySet().stream()
                .map(entry -> code(entry.getKey()) + (entry.getValue() == 1 ? "" : " (" + entry.getValue() + ")"))
                .collect(Collectors.joining(", "));
    }

    private String code(Enum<?> value) {
        return words.sentence("code." + value.name());
    }

    private String say(String key, Object... facts) {
        var sentence = Explanation.of(PREFIX + key);
        for (var i = 0; i < facts.length; i += 2) {
            sentence = sentence.with(facts[i].toString(), (FactValue) facts[i + 1]);
        }
        return words.sentence(sentence);
    }
}
