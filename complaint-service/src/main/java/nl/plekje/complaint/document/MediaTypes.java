package nl.plekje.complaint.document;

import java.util.Map;
import java.util.Optional;
import org.apache.tika.Tika;

/** What a file is by its own first bytes. What can run, or hide something that runs, is not taken in. */
final class MediaTypes {

    /** Types that are taken in, with the ending they are given back under. */
    private static final Map<String, String> ADMITTED = Map.of(
            "application/pdf", "pdf",
            "image/jpeg", "jpg",
            "image/png", "png",
            "image/gif", "gif",
            "image/webp", "webp",
            "image/heic", "heic",
            "text/plain", "txt");

    private static final Tika TIKA = new Tika();

    private MediaTypes() {}

    /** The type of these bytes, when it is one that is taken in. */
    static Optional<String> of(byte[] content) {
        return Optional.of(TIKA.detect(content)).filter(ADMITTED::containsKey);
    }

    /** The usual ending of a name of this type. */
    static String ending(String mediaType) {
        return ADMITTED.get(mediaType);
    }

    /** All types that are taken in, in words. */
    static String admitted() {
        return String.join(", ", ADMITTED.values().stream().sorted().toList());
    }
}
