package nl.plekje.complaint.document;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file of a case.
 *
 * @param purpose {@code ATTACHMENT} or {@code LETTER}
 * @param language of a letter; null of an attachment
 * @param forComplainant whether who filed the case sees it; else only those who handle it
 */
public record DocumentView(
        UUID id,
        String purpose,
        @Nullable String language,
        String name,
        String mediaType,
        int bytes,
        Instant addedAt,
        boolean forComplainant) {}
