package nl.plekje.gateway.edge;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import nl.plekje.gateway.limit.BodyLimits;
import nl.plekje.gateway.problem.Problem;
import nl.plekje.gateway.problem.ProblemKind;
import nl.plekje.gateway.request.Order;

/** Refuses what no client of ours sends, before anything is decided by it. */
class RequestGate {

    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE");

    /** A name or address with or without a port. */
    private static final Pattern HOST =
            Pattern.compile("(?:[A-Za-z0-9](?:[A-Za-z0-9._-]{0,252})|\\[[0-9A-Fa-f:.]{2,45}])(?::\\d{1,5})?");

    private final BodyLimits bodies;

    RequestGate(BodyLimits bodies) {
        this.bodies = bodies;
    }

    void register(@Observes Filters filters) {
        filters.register(this::handle, Order.REQUEST_GATE);
    }

    private void handle(RoutingContext context) {
        var request = context.request();
        if (!Framing.isPlain(request)) {
            Problem.answerAndHangUp(ProblemKind.MALFORMED, context);
        } else if (!METHODS.contains(request.method().name())) {
            Problem.answer(ProblemKind.METHOD_NOT_ALLOWED, context);
        } else if (!namesHost(request)
                || !request.uri().startsWith("/")
                || !isPlain(request.path())
                || asksForWebSocket(request)) {
            Problem.answer(ProblemKind.MALFORMED, context);
        } else if (bodies.announcedTooLarge(request)) {
            Problem.answerAndHangUp(ProblemKind.TOO_LARGE, context);
        } else {
            context.next();
        }
    }

    /** Whether it says once, and in no odd way, to which host it goes: links and the way back from signing in bear that name. */
    private static boolean namesHost(HttpServerRequest request) {
        var hosts = request.headers().getAll(HttpHeaders.HOST);
        return hosts.size() == 1 && HOST.matcher(hosts.get(0)).matches();
    }

    /**
     * Whether everyone behind the gateway reads this path as the gateway does. Dot segments, empty segments, parameters
     * and characters that hide a slash are where servers differ, and none of our routes needs them.
     */
    static boolean isPlain(String path) {
        if (path == null || !path.startsWith("/") || path.contains("//")) {
            return false;
        }
        var lower = path.toLowerCase(Locale.ROOT);
        for (var i = 0; i < lower.length(); i++) {
            var c = lower.charAt(i);
            if (c <= ' ' || c >= 127 || c == '\\' || c == ';' || c == '%' && !isPlainEscape(lower, i)) {
                return false;
            }
        }
        return !(lower.contains("/./") || lower.contains("/../") || lower.endsWith("/.") || lower.endsWith("/.."));
    }

    /**
     * Two hexadecimal digits that stand for neither a control character, nor one of {@code / ; \ %}, nor a character that
     * nobody has to escape: {@code %71} would be another name for {@code q}.
     */
    private static boolean isPlainEscape(String path, int percent) {
        if (percent + 2 >= path.length()) {
            return false;
        }
        var high = Character.digit(path.charAt(percent + 1), 16);
        var low = Character.digit(path.charAt(percent + 2), 16);
        var value = high * 16 + low;
        return high >= 0
                && low >= 0
                && value >= ' '
                && value != 127
                && "/;\\%".indexOf(value) < 0
                && !isUnreserved(value);
    }

    /** By RFC 3986, 2.3. */
    private static boolean isUnreserved(int c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || "-._~".indexOf(c) >= 0;
    }

    private static boolean asksForWebSocket(HttpServerRequest request) {
        return "websocket".equalsIgnoreCase(request.getHeader("Upgrade"));
    }
}
