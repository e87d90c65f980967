package nl.plekje.complaint.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.plekje.complaint.category.Category;
import nl.plekje.complaint.verdict.Verdict;
import nl.plekje.kernel.explanation.Explanation;
import org.jspecify.annotations.Nullable;

/**
 * The report of a year.
 *
 * @param labels the columns: legal entities, and {@code none}
 * @param lines one a category, in the order of the report
 * @param totals by label, added up from the lines
 * @param total of all lines
 * @param withoutCategory complaints that nobody put in a category
 * @param yearBefore complaints of the year before; null when not known
 * @param children cared for in the year; null when not known
 * @param share complaints on children, a part of one to four decimals (CO-041); null without children
 * @param verdicts numbers by verdict; {@code NONE} for those without
 * @param locations each with nature, verdicts and measures; those without complaints are not listed (CO-039)
 * @param disputes outside (CO-046); one that went on from the complaints desk to the committee only as the committee's
 * @param differences what does not add up, in words (CO-040)
 * @param changes the categories that changed most, with why (CO-044)
 * @param withheld measures that the report leaves out, since they would lead to a person
 * @param inspectorateBy the last day on which the inspectorate has it
 */
public record AnnualReport(
        int year,
        List<String> labels,
        List<CategoryLine> lines,
        Map<String, Integer> totals,
        int total,
        int withoutCategory,
        @Nullable Integer yearBefore,
        @Nullable BigDecimal shareYearBefore,
        @Nullable Integer children,
        @Nullable BigDecimal share,
        Map<String, Integer> verdicts,
        List<LocationLine> locations,
        List<DisputeLine> disputes,
        List<Explanation> differences,
        List<ChangeLine> changes,
        List<WithheldMeasure> withheld,
        LocalDate inspectorateBy) {

    /** @param yearBefore null when not known */
    public record CategoryLine(
            Category category,
            String title,
            Map<String, Integer> counts,
            int total,
            @Nullable Integer yearBefore) {}

    /** @param measures as they may be told */
    public record LocationLine(
            String location,
            String label,
            Map<Category, Integer> categories,
            Map<Verdict, Integer> verdicts,
            List<String> measures) {}

    /** @param outcome {@code UPHELD}, {@code PARTLY}, {@code NOT_UPHELD}, {@code SETTLED}; null while it runs */
    public record DisputeLine(
            @Nullable String label,
            String fileNumber,
            @Nullable String outcome) {}

    /** @param comment why, as the coordinator writes it; null as long as nobody did */
    public record ChangeLine(
            Category category,
            int now,
            int before,
            @Nullable String comment) {}

    /** @param found what leads to a person */
    public record WithheldMeasure(UUID measure, String location, String found) {}
}
