package nl.plekje.complaint.document;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file of a case.
 *
 * @param purpose {@code ATTACHMENT} or {@code LETTER}
 * @param language of a letter; null of an attachment
 */
public record DocumentView(
        UUID id,
        String purpose,
        @Nullable String language,
        String name,
        String mediaType,
        int bytes,
        Instant addedAt) {}
