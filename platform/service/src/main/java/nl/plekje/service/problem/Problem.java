package nl.plekje.service.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import nl.plekje.kernel.explanation.Explanation;

/**
 * A problem detail (RFC 9457): what went wrong, in the caller's language, and what to change.
 *
 * @param type {@code urn:plekje:problem:<slug>}, stable
 * @param title the kind of problem, in words
 * @param status the HTTP status
 * @param detail this problem, in words
 * @param errors the fields to change; empty when the request as a whole is refused
 * @param why the refusal as an explanation, for clients that render it themselves; null when no rule refused
 * @param traceId finds the request in the logs
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        List<FieldError> errors,
        Explanation why,
        String traceId) {

    /** The media type of a problem detail. */
    public static final String MEDIA_TYPE = "application/problem+json";

    /**
     * One field to change.
     *
     * @param pointer JSON pointer into the request body (empty: the body as a whole), or {@code #query/<name>} and {@code #path/<name>}
     * @param rule the rule that refuses it; empty for a malformed value
     * @param detail what is wrong with it, in words
     */
    public record FieldError(
            String pointer,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) String rule,
            String detail) {}
}
