package nl.plekje.complaint.invoicequestion;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.YearMonth;
import java.util.Objects;
import java.util.Set;
import nl.plekje.kernel.id.HouseholdId;

/**
 * A question about an invoice.
 *
 * @param lines the lines in question, by their identity on the invoice; empty when it is about the whole invoice
 */
public record InvoiceQuestionRequest(
        @NotNull HouseholdId household,
        @NotNull YearMonth month,
        @Size(max = 50) Set<@NotBlank @Size(max = 200) String> lines,
        @NotBlank @Size(max = 10_000) String question) {

    public InvoiceQuestionRequest {
        lines = Objects.requireNonNullElse(lines, Set.of());
    }
}
