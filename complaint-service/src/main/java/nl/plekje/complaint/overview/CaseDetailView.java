package nl.plekje.complaint.overview;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import nl.plekje.kernel.explanation.Explanation;

/**
 * One case with what was written.
 *
 * @param summary as in a list
 * @param wish what would help; null when not told
 * @param replyTo e-mail address for the answer; null when not given
 * @param telephone number to call back; null when not given
 */
public record CaseDetailView(
        @JsonUnwrapped CaseView summary, String text, String wish, String replyTo, String telephone, Explanation why) {}
