package nl.plekje.placement.extraday;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import nl.plekje.events.ExtraDayDecided.Outcome;

/**
 * An answer to a request.
 *
 * @param reason why it is declined; null when granted
 * @param note words for the family; required for {@code OTHER}
 */
public record DecisionRequest(
        @NotNull Outcome outcome,
        DeclineReason reason,
        @Size(min = 1, max = 500) String note) {}
