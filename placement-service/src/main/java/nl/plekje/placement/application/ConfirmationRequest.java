package nl.plekje.placement.application;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

/**
 * What was recorded is what the family wishes.
 *
 * @param version the version that was read: nobody confirms what was changed in between
 */
public record ConfirmationRequest(
        @NotNull @Min(0) @Max(Integer.MAX_VALUE) Long version) {}
