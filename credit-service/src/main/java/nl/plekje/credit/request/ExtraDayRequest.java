package nl.plekje.credit.request;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import nl.plekje.credit.request.ExtraDayRefusal.FieldsIn;
import nl.plekje.events.Funding;
import nl.plekje.kernel.care.CareType;
import nl.plekje.kernel.id.ChildId;
import nl.plekje.kernel.id.GroupId;

/**
 * A family asks for an extra day.
 *
 * @param funding how to pay; without it credit first (C3)
 * @param answerBy the day on which the family wants its answer (CR-028); without it the usual deadline
 * @param group another group, at this or another location of the provider; without it the child's own
 * @param giveUp the contracted day given in exchange, where days are swapped (CR-040); without it none
 * @param quoted the split as the family saw it; with it the request is refused when it would be split otherwise
 */
public record ExtraDayRequest(
        @NotNull LocalDate day,
        @NotNull CareType careType,
        Funding funding,
        LocalDate answerBy,
        GroupId group,
        LocalDate giveUp,
        @Valid Quoted quoted) {

    /** The split that a family was quoted, in minutes, and in cents as far as the rate was known. */
    public record Quoted(
            @NotNull @Min(0) @Max(1440) Integer creditMinutes,
            @NotNull @Min(0) @Max(1440) Integer invoiceMinutes,
            @Min(0) @Max(100_000) Long invoiceCents) {}

    /** How to pay: credit first unless the family chose. */
    Funding chosenFunding() {
        return funding == null ? Funding.CREDIT_FIRST : funding;
    }

    /** What it asks. */
    ExtraDayAsk by(ChildId child, Instant now) {
        return new ExtraDayAsk(
                child,
                day,
                careType,
                chosenFunding(),
                Optional.ofNullable(answerBy),
                Optional.ofNullable(group),
                Optional.ofNullable(giveUp),
                now,
                FieldsIn.BODY);
    }
}
