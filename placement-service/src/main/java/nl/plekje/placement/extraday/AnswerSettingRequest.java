package nl.plekje.placement.extraday;

import nl.plekje.placement.terms.ExtraDayTerms.Answers;

/**
 * Who answers requests at a location from now on.
 *
 * @param answers null for as the provider's conditions have it
 */
public record AnswerSettingRequest(Answers answers) {}
