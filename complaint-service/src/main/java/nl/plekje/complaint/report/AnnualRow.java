package nl.plekje.complaint.report;

import java.util.List;
import java.util.UUID;
import nl.plekje.complaint.category.Category;
import nl.plekje.complaint.verdict.Verdict;

/**
 * One complaint of a year, without anything of who filed it.
 *
 * @param location name; null when it is about none
 * @param label code of the legal entity; {@code none} when unknown (CO-037)
 * @param category null as long as nobody has said
 * @param verdict null when there is none
 * @param measures what was promised or done
 */
record AnnualRow(String location, String label, Category category, Verdict verdict, List<MeasureText> measures) {

    static final String NO_LABEL = "none";

    /**
     * A measure in words.
     *
     * @param names of people who have to do with the case
     * @param wording what the coordinator wrote for the report instead; null when nothing
     */
    record MeasureText(UUID id, String what, String wording, java.util.Set<String> names) {}
}
