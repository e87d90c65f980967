package nl.plekje.testing.malformed;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * A request that is wrong in one place.
 *
 * @param place where: a JSON pointer, {@code #query/<name>}, {@code #path/<name>} or {@code #header/<name>}
 * @param uri path and query as sent
 * @param tolerable whether the service may also make nothing of it and answer as if it were well: for what only says how
 *     to answer
 */
record MalformedRequest(
        Operation operation, String place, String uri, Map<String, String> headers, byte[] body, boolean tolerable) {

    /** As a person would send it again. */
    @Override
    public String toString() {
        var text = new String(body, StandardCharsets.UTF_8);
        return "%s %s as %s, wrong at '%s'\n  %s\n  %s"
                .formatted(
                        operation.method(),
                        uri,
                        operation.role(),
                        place,
                        headers,
                        text.length() > 2000 ? text.substring(0, 2000) + "..." : text);
    }
}
