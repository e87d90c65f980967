package nl.plekje.gateway.edge;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.util.regex.Pattern;

/**
 * Where the body of a request ends. Netty refuses lengths that contradict each other and a length beside a transfer
 * encoding; it accepts other encodings before {@code chunked}, names that end in it, and values folded over two lines, which
 * a server in front of us may read as no encoding at all and take the body for the next request.
 */
final class Framing {

    private static final Pattern LENGTH = Pattern.compile("\\d{1,18}");

    private Framing() {}

    /** Whether everyone sees the same end: one length, or {@code chunked} alone, or neither. */
    static boolean isPlain(HttpServerRequest request) {
        var encodings = request.headers().getAll(HttpHeaders.TRANSFER_ENCODING);
        var lengths = request.headers().getAll(HttpHeaders.CONTENT_LENGTH);
        return encodings.isEmpty()
                ? lengths.isEmpty()
                        || lengths.size() == 1 && LENGTH.matcher(lengths.get(0)).matches()
                : lengths.isEmpty() && encodings.size() == 1 && encodings.get(0).equalsIgnoreCase("chunked");
    }
}
