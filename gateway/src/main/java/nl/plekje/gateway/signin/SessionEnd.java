package nl.plekje.gateway.signin;

import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;

/** When a session ends. */
final class SessionEnd {

    private SessionEnd() {}

    /**
     * When the caller is no longer signed in without doing anything: with the token that would renew the session, or with
     * the only token there is. By the machine's time.
     */
    static Instant of(Caller caller) {
        var token = Instant.ofEpochSecond(caller.token().getExpirationTime());
        var renewal = caller.accessToken().getRefreshToken();
        return renewal == null ? token : expiry(renewal.getToken(), token);
    }

    /** The expiry a token of the identity provider states, if it is one that states any; it was never out of our hands. */
    private static Instant expiry(String token, Instant otherwise) {
        var parts = token.split("\\.");
        if (parts.length != 3) {
            return otherwise;
        }
        try {
            var claims = new JsonObject(new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8));
            var expiry = claims.getLong("exp");
            return expiry == null ? otherwise : Instant.ofEpochSecond(expiry);
        } catch (IllegalArgumentException | DecodeException | ClassCastException e) {
            return otherwise;
        }
    }
}
