package nl.plekje.complaint.conditions;

import java.util.List;
import nl.plekje.complaint.category.Category;
import nl.plekje.events.ComplaintFiled.Kind;
import nl.plekje.kernel.explanation.Explanation;

/**
 * What the form shows.
 *
 * @param firstStep the offer to take it up with the location first; it keeps nobody from filing (CO-001, CO-055)
 * @param kinds what can be filed, each with what happens then
 * @param withinMonths within how many months after the event a complaint is asked for (CO-008)
 * @param regulation address of the published regulation (CO-030, CO-057)
 * @param mailbox for questions about the procedure, which make no case (CO-006)
 * @param external the way outside, in words (CO-005, CO-035, CO-056)
 * @param attachmentBytes largest file
 */
public record ConditionsView(
        Explanation firstStep,
        List<KindView> kinds,
        List<Category> categories,
        int withinMonths,
        String regulation,
        String mailbox,
        Explanation external,
        int attachmentBytes) {

    /** A kind with its promise in words. */
    public record KindView(Kind kind, Explanation promise) {}
}
