package nl.plekje.credit.request;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import nl.plekje.events.Funding;
import nl.plekje.kernel.care.CareType;

/**
 * A family asks for an extra day.
 *
 * @param funding how to pay; without it credit first (C3)
 * @param answerBy the day on which the family wants its answer (CR-028); without it the usual deadline
 */
public record ExtraDayRequest(
        @NotNull LocalDate day, @NotNull CareType careType, Funding funding, LocalDate answerBy) {

    /** How to pay: credit first unless the family chose. */
    Funding chosenFunding() {
        return funding == null ? Funding.CREDIT_FIRST : funding;
    }
}
