package nl.plekje.gateway.signin;

import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Set;
import javax.crypto.spec.SecretKeySpec;
import nl.plekje.gateway.session.SessionSecret;

/**
 * Tells a request of our own pages from one that a foreign page makes the browser send. A session has one token, computed
 * from it and known only to pages that may read {@code /session}; changing requests must bring it in {@value #HEADER}.
 * Callers who bring a bearer token need none: no browser adds that by itself.
 */
@Singleton
public class Csrf {

    /** The header that carries the token. */
    public static final String HEADER = "X-CSRF-Token";

    private static final Set<String> SAFE = Set.of("GET", "HEAD");

    private final SecretKeySpec key;

    Csrf(SessionSecret secret) {
        this.key = secret.key("csrf");
    }

    /** The token of the caller's session, the same as long as the session lasts. */
    String token(Caller caller) {
        String session = caller.token().getClaim("sid");
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(SessionSecret.sign(key, caller.account() + " " + session));
    }

    /** Whether this request may act for its caller. */
    public boolean allows(HttpServerRequest request, Caller caller) {
        return SAFE.contains(request.method().name())
                || !caller.bySession()
                || isSameOrigin(request) && bringsToken(request, caller);
    }

    private boolean bringsToken(HttpServerRequest request, Caller caller) {
        var brought = request.getHeader(HEADER);
        return brought != null
                && MessageDigest.isEqual(
                        brought.getBytes(StandardCharsets.UTF_8), token(caller).getBytes(StandardCharsets.UTF_8));
    }

    /** What browsers say of the page that sends; clients that say nothing are left to the token. */
    private static boolean isSameOrigin(HttpServerRequest request) {
        var site = request.getHeader("Sec-Fetch-Site");
        if (site != null && !site.equals("same-origin")) {
            return false;
        }
        var origin = request.getHeader("Origin");
        return origin == null || isHere(origin, request);
    }

    private static boolean isHere(String origin, HttpServerRequest request) {
        try {
            var here = URI.create(request.scheme() + "://" + request.authority());
            return here.equals(URI.create(origin));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
