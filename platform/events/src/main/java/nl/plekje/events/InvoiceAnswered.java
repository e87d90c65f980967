package nl.plekje.events;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Set;
import nl.plekje.kernel.id.ComplaintId;
import nl.plekje.kernel.id.HouseholdId;

/**
 * A question about an invoice is closed: what was paused may go on.
 *
 * @param question the case that the question was
 * @param lines the lines that were in question; empty when it was about the whole invoice
 */
@Topic(value = "invoice-answered", from = "complaint")
public record InvoiceAnswered(
        ComplaintId question,
        long version,
        HouseholdId household,
        YearMonth month,
        Set<String> lines,
        Outcome outcome,
        Instant answeredAt)
        implements Fact {

    /** How it ended. */
    public enum Outcome {
        /** The invoice is right, and the family knows why. */
        INVOICE_STANDS,
        /** The invoice has to be corrected. */
        TO_CORRECT,
        /** The family took its question back. */
        WITHDRAWN
    }

    @Override
    public String key() {
        return household + "/" + month;
    }
}
