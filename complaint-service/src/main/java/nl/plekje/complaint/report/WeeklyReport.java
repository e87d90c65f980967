package nl.plekje.complaint.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.plekje.complaint.category.Category;
import org.jspecify.annotations.Nullable;

/**
 * How a week went, for the board (CO-022, CO-034). Cases are named by number; nothing leads to a person.
 *
 * @param monday first day of the week it tells of
 * @param open cases when it was composed
 * @param atRisk of those, with a clock three quarters used
 * @param broken of those, with a promise broken
 * @param clusters locations with more complaints about one subject in half a year
 * @param longest open complaints, the oldest first
 */
public record WeeklyReport(
        LocalDate monday,
        Instant composedAt,
        int complaintsFiled,
        int otherFiled,
        int open,
        int atRisk,
        int broken,
        int contactBroken,
        int verdictBroken,
        int upheld,
        int partly,
        int notUpheld,
        int measuresOverdue,
        List<ClusterLine> clusters,
        List<CaseLine> longest) {

    public record ClusterLine(
            @Nullable String location, @Nullable Category category, int complaints) {}

    public record CaseLine(String number, @Nullable String location, Instant verdictDue) {}
}
