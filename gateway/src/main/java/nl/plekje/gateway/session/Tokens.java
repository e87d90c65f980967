package nl.plekje.gateway.session;

import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.stream.Stream;

/**
 * What the identity provider gave out for a session; nothing here verifies them.
 *
 * @param refresh renews them; null if the provider gave none
 */
public record Tokens(String id, String access, String refresh) {

    /** The account they are about. */
    String account() {
        return claims(id).getString("sub");
    }

    /** When one of those that are shown to others expires. By the provider's clock. */
    Instant usableUntil() {
        return Stream.of(id, access)
                .map(token -> expiry(token, Instant.MAX))
                .min(Instant::compareTo)
                .orElseThrow();
    }

    /** When the session ends if nobody does anything: with the token that would renew it, or with the only ones there are. */
    public Instant end() {
        return refresh == null ? usableUntil() : expiry(refresh, usableUntil());
    }

    /** The expiry a token states, if it is one that states any. */
    private static Instant expiry(String token, Instant otherwise) {
        try {
            var expiry = claims(token).getLong("exp");
            return expiry == null ? otherwise : Instant.ofEpochSecond(expiry);
        } catch (ClassCastException noNumber) {
            return otherwise;
        }
    }

    /** Those of a JSON web token; none of a token of another form. */
    private static JsonObject claims(String token) {
        var parts = token.split("\\.");
        try {
            return parts.length == 3
                    ? new JsonObject(new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8))
                    : new JsonObject();
        } catch (IllegalArgumentException | DecodeException e) {
            return new JsonObject();
        }
    }

    /** Nobody wants them in a log. */
    @Override
    public String toString() {
        return "tokens";
    }
}
