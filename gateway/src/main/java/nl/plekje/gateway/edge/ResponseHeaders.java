package nl.plekje.gateway.edge;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.Map;
import nl.plekje.gateway.request.Order;

/**
 * Headers of every answer: what the browser may do with it, how long it may keep it, and what time it is here. Set last,
 * so that no service or library can weaken them.
 */
class ResponseHeaders {

    /** Inline styles are allowed because the component library writes its theme as a style element. */
    private static final String CONTENT_SECURITY_POLICY = String.join(
            "; ",
            "default-src 'none'",
            "script-src 'self'",
            "style-src 'self' 'unsafe-inline'",
            "img-src 'self' data:",
            "font-src 'self'",
            "connect-src 'self'",
            "manifest-src 'self'",
            "worker-src 'self'",
            "base-uri 'none'",
            "form-action 'self'",
            "frame-ancestors 'none'");

    private static final Map<CharSequence, CharSequence> ALWAYS = Map.of(
            HttpHeaders.createOptimized("Content-Security-Policy"),
            HttpHeaders.createOptimized(CONTENT_SECURITY_POLICY),
            HttpHeaders.createOptimized("X-Content-Type-Options"),
            HttpHeaders.createOptimized("nosniff"),
            HttpHeaders.createOptimized("X-Frame-Options"),
            HttpHeaders.createOptimized("DENY"),
            HttpHeaders.createOptimized("Referrer-Policy"),
            HttpHeaders.createOptimized("same-origin"),
            HttpHeaders.createOptimized("Permissions-Policy"),
            HttpHeaders.createOptimized("camera=(), geolocation=(), microphone=(), payment=(), usb=()"),
            HttpHeaders.createOptimized("Cross-Origin-Opener-Policy"),
            HttpHeaders.createOptimized("same-origin"),
            HttpHeaders.createOptimized("Cross-Origin-Resource-Policy"),
            HttpHeaders.createOptimized("same-origin"));

    private static final String ONE_YEAR = "max-age=31536000";
    /** What anyone may read changes a few times a year, but a mistake in it has to be gone soon. */
    private static final String TEN_MINUTES = "max-age=600";

    private final Clock clock;

    ResponseHeaders(Clock clock) {
        this.clock = clock;
    }

    void register(@Observes Filters filters) {
        filters.register(this::handle, Order.RESPONSE_HEADERS);
    }

    private void handle(RoutingContext context) {
        context.addHeadersEndHandler(written -> set(context));
        context.next();
    }

    private void set(RoutingContext context) {
        var path = context.request().path();
        var headers = context.response().headers();
        setAlways(headers);
        if ("https".equals(context.request().scheme())) {
            headers.set("Strict-Transport-Security", ONE_YEAR + "; includeSubDomains");
        }
        if (path.startsWith("/api/") || path.equals("/session")) {
            headers.set("Plekje-Now", clock.instant().toString());
        }
        setCaching(headers, path, context.response().getStatusCode());
    }

    /** What every answer bears, whatever it is about. */
    static void setAlways(MultiMap headers) {
        ALWAYS.forEach(headers::set);
    }

    /**
     * Answers about people are never kept; files with a hash in their name for good; what is public for a while, by anyone;
     * all else is asked for again.
     */
    private static void setCaching(MultiMap headers, String path, int status) {
        if (status < 400 && (path.startsWith("/parent/assets/") || path.startsWith("/office/assets/"))) {
            headers.set("Cache-Control", "public, " + ONE_YEAR + ", immutable");
        } else if (status < 400 && (path.startsWith("/parent/") || path.startsWith("/office/"))) {
            headers.set("Cache-Control", "no-cache");
        } else if (status < 400 && path.startsWith("/public/")) {
            headers.set("Cache-Control", "public, " + TEN_MINUTES);
        } else {
            headers.set("Cache-Control", "no-store");
        }
    }
}
