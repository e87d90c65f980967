package nl.plekje.gateway.edge;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import java.util.Locale;
import java.util.Set;
import nl.plekje.gateway.limit.BodyLimits;
import nl.plekje.gateway.problem.Problem;
import nl.plekje.gateway.problem.ProblemKind;
import nl.plekje.gateway.request.Order;

/** Refuses what no client of ours sends, before anything is decided by it. */
class RequestGate {

    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE");

    private final BodyLimits bodies;

    RequestGate(BodyLimits bodies) {
        this.bodies = bodies;
    }

    void register(@Observes Filters filters) {
        filters.register(this::handle, Order.REQUEST_GATE);
    }

    private void handle(RoutingContext context) {
        var request = context.request();
        if (!METHODS.contains(request.method().name())) {
            Problem.answer(ProblemKind.METHOD_NOT_ALLOWED, context);
        } else if (!isPlain(request.path()) || asksForWebSocket(request)) {
            Problem.answer(ProblemKind.MALFORMED, context);
        } else if (bodies.announcedTooLarge(request)) {
            Problem.answerAndHangUp(ProblemKind.TOO_LARGE, context);
        } else {
            context.next();
        }
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

    /** Two hexadecimal digits that stand for neither a control character nor one of {@code . / ; \ %}. */
    private static boolean isPlainEscape(String path, int percent) {
        if (percent + 2 >= path.length()) {
            return false;
        }
        var high = Character.digit(path.charAt(percent + 1), 16);
        var low = Character.digit(path.charAt(percent + 2), 16);
        var value = high * 16 + low;
        return high >= 0 && low >= 0 && value >= ' ' && value != 127 && "./;\\%".indexOf(value) < 0;
    }

    private static boolean asksForWebSocket(HttpServerRequest request) {
        return "websocket".equalsIgnoreCase(request.getHeader("Upgrade"));
    }
}
