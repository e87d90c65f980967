package nl.plekje.service.replay;

import org.jspecify.annotations.Nullable;

/**
 * What was sent and could not be applied.
 *
 * @param form whether it is JSON at all
 * @param bytes its length
 * @param text the JSON, indented; null when it is none
 * @param hidden how many values are masked in the text; 0 when it is shown in full
 */
public record LetterPayload(
        PayloadForm form, int bytes, @Nullable String text, int hidden) {

    /** What kind of bytes were sent. */
    public enum PayloadForm {
        JSON,
        /** Something else; only its length is told. */
        NOT_JSON,
        /** Nothing at all. */
        NONE
    }
}
