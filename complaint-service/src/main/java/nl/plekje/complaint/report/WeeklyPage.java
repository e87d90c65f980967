package nl.plekje.complaint.report;

import java.util.List;
import java.util.Objects;
import nl.plekje.complaint.document.Page;
import nl.plekje.kernel.explanation.Catalogue;
import nl.plekje.kernel.explanation.Explanation;
import nl.plekje.kernel.explanation.FactValue;
import nl.plekje.kernel.explanation.Language;

/** The weekly report to print, and its figures as CSV. */
final class WeeklyPage {

    private static final String PREFIX = "complaint.report.weekly.";

    private final Catalogue words;
    private final Language language;

    WeeklyPage(Language language) {
        this.language = language;
        this.words = Catalogue.in(language);
    }

    Page page(WeeklyView view) {
        var report = view.report();
        var page = new Page(
                language.code(),
                words.sentence(Explanation.of(PREFIX + "title").with("monday", FactValue.date(report.monday()))));
        if (view.comment() != null) {
            page.heading(say("comment")).text(view.comment());
        }
        page.table(say("figure"), List.of(say("figure"), say("number")), figures(report));
        page.heading(say("clusters"))
                .table(
                        say("clusters"),
                        List.of(say("location"), say("category"), say("number")),
                        report.clusters().stream()
                                .map(cluster -> List.of(
                                        cluster.location(),
                                        words.sentence(
                                                "code." + cluster.category().name()),
                                        String.valueOf(cluster.complaints())))
                                .toList());
        return page.heading(say("longest"))
                .table(
                        say("longest"),
                        List.of(say("case"), say("location"), say("due")),
                        report.longest().stream()
                                .map(line -> List.of(
                                        line.number(),
                                        Objects.requireNonNullElse(line.location(), ""),
                                        words.sentence(Explanation.of("complaint.report.moment")
                                                .with("at", FactValue.instant(line.verdictDue())))))
                                .toList());
    }

    static String csv(WeeklyReport report) {
        return "monday,complaints_filed,other_filed,open,at_risk,broken,contact_broken,verdict_broken,upheld,partly,"
                + "not_upheld,measures_overdue\n%s,%d,%d,%d,%d,%d,%d,%d,%d,%d,%d,%d%n"
                        .formatted(
                                report.monday(),
                                report.complaintsFiled(),
                                report.otherFiled(),
                                report.open(),
                                report.atRisk(),
                                report.broken(),
                                report.contactBroken(),
                                report.verdictBroken(),
                                report.upheld(),
                                report.partly(),
                                report.notUpheld(),
                                report.measuresOverdue());
    }

    private List<List<String>> figures(WeeklyReport report) {
        return List.of(
                figure("filed", report.complaintsFiled()),
                figure("open", report.open()),
                figure("at-risk", report.atRisk()),
                figure("broken", report.broken()),
                figure("verdicts", report.upheld() + report.partly() + report.notUpheld()),
                figure("overdue", report.measuresOverdue()));
    }

    private List<String> figure(String key, int number) {
        return List.of(say(key), String.valueOf(number));
    }

    private String say(String key) {
        return words.sentence(PREFIX + key);
    }
}
