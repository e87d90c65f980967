package nl.plekje.events;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Set;
import nl.plekje.kernel.id.ComplaintId;
import nl.plekje.kernel.id.HouseholdId;

/**
 * A family has a question about an invoice. Until it is answered nothing is collected or reminded of for these lines.
 *
 * @param question the case that the question is
 * @param month the month of the invoice
 * @param lines the lines in question, by their identity on the invoice; empty when it is about the whole invoice
 * @param answerBy when the answer is promised at the latest
 */
@Topic(value = "invoice-questioned", from = "complaint")
public record InvoiceQuestioned(
        ComplaintId question,
        long version,
        String number,
        HouseholdId household,
        YearMonth month,
        Set<String> lines,
        Instant askedAt,
        Instant answerBy)
        implements Fact {

    @Override
    public String key() {
        return household + "/" + month;
    }
}
