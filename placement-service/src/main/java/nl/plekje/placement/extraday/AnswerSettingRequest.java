package nl.plekje.placement.extraday;

import jakarta.validation.constraints.Size;
import nl.plekje.placement.terms.ExtraDayTerms.Answers;
import nl.plekje.placement.terms.ExtraDayTerms.AtDeadline;

/**
 * Who answers requests at a location from now on. What {@link AnswerSettingView} shows may be sent back as it is; only
 * {@code own} is changed by it.
 *
 * @param own what the location sets; null for as the provider's conditions have it
 */
public record AnswerSettingRequest(
        Answers own,
        Answers answers,
        Answers conditions,
        AtDeadline atDeadline,
        @Size(max = 100) String policy) {}
