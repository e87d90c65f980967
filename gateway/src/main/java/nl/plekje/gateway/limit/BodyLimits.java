package nl.plekje.gateway.limit;

import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;

/** How large the body of a request may be. */
@Singleton
public class BodyLimits {

    private final LimitsConfig config;

    BodyLimits(LimitsConfig config) {
        this.config = config;
    }

    /** The most bytes that a body on this path may have. */
    public long on(String path) {
        for (var below : config.bodyBelow().entrySet()) {
            if (path.startsWith(below.getKey())) {
                return below.getValue().asLongValue();
            }
        }
        return config.body().asLongValue();
    }

    /** Whether the request says beforehand that its body is too large, or says something that is no length. */
    public boolean announcedTooLarge(HttpServerRequest request) {
        var length = request.getHeader("Content-Length");
        if (length == null) {
            return false;
        }
        try {
            return Long.parseLong(length) > on(request.path());
        } catch (NumberFormatException e) {
            return true;
        }
    }
}
