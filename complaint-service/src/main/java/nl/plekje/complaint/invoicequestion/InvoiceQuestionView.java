package nl.plekje.complaint.invoicequestion;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Set;
import nl.plekje.complaint.history.ComplaintState;
import nl.plekje.events.InvoiceAnswered.Outcome;
import nl.plekje.kernel.id.ComplaintId;
import nl.plekje.kernel.id.HouseholdId;
import org.jspecify.annotations.Nullable;

/**
 * A question about an invoice.
 *
 * @param question what was asked, which finance answers without seeing the case; null once it left by a legal route
 * @param answerBy when the answer is promised at the latest
 * @param outcome null while it is open
 */
public record InvoiceQuestionView(
        ComplaintId id,
        String number,
        HouseholdId household,
        YearMonth month,
        Set<String> lines,
        String question,
        ComplaintState state,
        @Nullable String owner,
        Instant askedAt,
        Instant answerBy,
        @Nullable Outcome outcome) {}
