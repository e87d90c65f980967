package nl.plekje.placement.extraday;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import nl.plekje.events.ExtraDayRevoked;

/**
 * A granted day is taken back.
 *
 * @param note the reason in words, as the family reads it
 */
public record RevocationRequest(
        @NotNull ExtraDayRevoked.Reason reason,
        @NotBlank @Size(max = 500) String note) {}
