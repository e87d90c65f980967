package nl.plekje.complaint.report;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.plekje.complaint.dispute.DisputeOutcome;
import nl.plekje.complaint.dispute.DisputeRepository;
import nl.plekje.complaint.dispute.DisputeView;
import nl.plekje.complaint.register.PastYear;
import nl.plekje.complaint.register.PastYearService;
import nl.plekje.complaint.report.AnnualPolicy.Sources;
import nl.plekje.complaint.report.AnnualReport.DisputeLine;
import org.apache.commons.csv.CSVFormat;

/** Makes the report of a year from register, cases, disputes and contracts. */
@ApplicationScoped
class AnnualService {

    private static final CSVFormat CSV =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    private final AnnualRepository reports;
    private final DisputeRepository disputes;
    private final PastYearService past;

    AnnualService(AnnualRepository reports, DisputeRepository disputes, PastYearService past) {
        this.reports = reports;
        this.disputes = disputes;
        this.past = past;
    }

    Uni<AnnualReport> report(int year) {
        return reports.rows(year).chain(rows -> reports.rows(year - 1)
                .chain(before -> past.of(year).chain(printed -> children(year, printed)
                        .chain(children -> reports.comments(year).chain(comments -> disputes.ofYear(year)
                                .map(ours -> AnnualPolicy.report(new Sources(
                                        year,
                                        rows,
                                        before,
                                        printed == null ? null : printed.complaintsYearBefore(),
                                        printed == null ? null : printed.shareYearBefore(),
                                        printed == null ? Map.of() : printed.yearBefore(),
                                        children,
                                        Stream.concat(
                                                        past(year),
                                                        ours.stream()
                                                                .filter(AnnualService::counts)
                                                                .map(AnnualService::line))
                                                .toList(),
                                        printed == null ? List.of() : printed.differences(),
                                        comments))))))));
    }

    private Uni<Integer> children(int year, PastYear printed) {
        return printed == null ? reports.children(year) : Uni.createFrom().item(printed.children());
    }

    /**
     * CO-046: whether a file is a dispute of its own. One that went on from the complaints desk to the committee is not: the
     * desk only helps before a case goes there (CO-005), and the committee's file of the same case is listed, with its own
     * number and outcome, in the year it was submitted there. Both would tell of one dispute twice.
     */
    private static boolean counts(DisputeView dispute) {
        return dispute.outcome() != DisputeOutcome.TO_COMMITTEE;
    }

    private static DisputeLine line(DisputeView dispute) {
        return new DisputeLine(
                dispute.provider(),
                dispute.fileNumber(),
                dispute.outcome() == null ? null : dispute.outcome().name());
    }

    /** Disputes of a year before there was this service, from its register. */
    private static Stream<DisputeLine> past(int year) {
        var stream = AnnualService.class.getResourceAsStream("/registers/" + year + "/disputes.csv");
        if (stream == null) {
            return Stream.empty();
        }
        try (var lines = CSV.parse(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return lines.getRecords().stream()
                    .map(line -> new DisputeLine(null, line.get("number"), line.get("outcome")))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
