package nl.plekje.gateway.request;

import io.vertx.ext.web.RoutingContext;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;

/**
 * The W3C trace of a request. A caller's own is passed on; without one the gateway begins it, so that the answer, the
 * gateway's log and the logs of all services name the same id. The gateway records no spans: it does too little.
 *
 * @param parent the {@code traceparent} header that the services get
 */
public record Trace(String parent) {

    private static final Pattern TRACEPARENT =
            Pattern.compile("00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");
    private static final String KEY = Trace.class.getName();

    /** The trace of this request, always the same. */
    public static Trace of(RoutingContext context) {
        Trace trace = context.get(KEY);
        if (trace == null) {
            trace = from(context.request().getHeader("traceparent"));
            context.put(KEY, trace);
        }
        return trace;
    }

    static Trace from(String received) {
        return received != null && TRACEPARENT.matcher(received).matches() ? new Trace(received) : begun();
    }

    /** A trace that begins here. */
    public static Trace begun() {
        var random = ThreadLocalRandom.current();
        var hex = HexFormat.of();
        // Setting the lowest bit keeps the all-zero ids out, which W3C calls invalid.
        return new Trace("00-" + hex.toHexDigits(random.nextLong()) + hex.toHexDigits(random.nextLong() | 1) + "-"
                + hex.toHexDigits(random.nextLong() | 1) + "-01");
    }

    /** 32 hexadecimal digits. */
    public String id() {
        return parent.substring(3, 35);
    }
}
