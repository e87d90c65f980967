package nl.plekje.credit.goodwill;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import nl.plekje.kernel.care.CareType;

/**
 * Credit that staff gives.
 *
 * @param minutes from a minute to a hundred hours
 * @param note words for the family: why
 */
public record GoodwillRequest(
        @NotNull CareType careType,
        @NotNull @Min(1) @Max(6000) Integer minutes,
        @NotNull GoodwillReason reason,
        @NotNull @Size(min = 1, max = 500) String note) {}
