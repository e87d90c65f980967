package nl.plekje.complaint.register;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Past years, for reports. */
@ApplicationScoped
public class PastYearService {

    private final RegisterRepository registers;

    PastYearService(RegisterRepository registers) {
        this.registers = registers;
    }

    /** What was published of a year whose register was read in; null when there is none. */
    public Uni<PastYear> of(int year) {
        var report = PublishedReport.of(year).orElse(null);
        if (report == null) {
            return Uni.createFrom().nullItem();
        }
        return registers
                .count(year)
                .chain(counted -> counted.total().total() == 0
                        ? Uni.createFrom().nullItem()
                        : registers
                                .withoutVerdict(year)
                                .map(rows -> new PastYear(
                                        report.children(),
                                        report.complaintsYearBefore(),
                                        report.shareYearBefore(),
                                        report.yearBefore(),
                                        Comparison.of(counted, report.counts(), rows).stream()
                                                .map(Difference::why)
                                                .toList())));
    }
}
