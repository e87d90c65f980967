package nl.plekje.placement.extraday;

import com.fasterxml.jackson.annotation.JsonInclude;
import nl.plekje.placement.terms.ExtraDayTerms.Answers;
import nl.plekje.placement.terms.ExtraDayTerms.AtDeadline;
import org.jspecify.annotations.Nullable;

/**
 * Who answers requests at a location.
 *
 * @param answers who does
 * @param own what the location has set; null when it follows the provider's conditions
 * @param conditions what the provider's conditions have
 * @param atDeadline what becomes of a request that nobody decided in time
 * @param policy version of those conditions
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AnswerSettingView(
        Answers answers, @Nullable Answers own, Answers conditions, AtDeadline atDeadline, String policy) {}
