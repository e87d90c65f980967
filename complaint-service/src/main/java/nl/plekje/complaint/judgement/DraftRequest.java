package nl.plekje.complaint.judgement;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

/**
 * A verdict as it is composed, to be kept.
 *
 * @param version of what was changed, as it was read or kept last
 */
public record DraftRequest(
        @NotNull @Min(0) @Max(Integer.MAX_VALUE) Long version,
        @NotNull @Valid VerdictDraft draft) {}
