package nl.plekje.testing.token;

import io.smallrye.jwt.build.Jwt;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Signed tokens as Keycloak issues them, for services that verify them with this run's public key. */
public final class Tokens {

    /** Who issues the tokens. */
    public static final String ISSUER = "https://plekje.test/realms/plekje";

    private static final Duration LIFE = Duration.ofMinutes(5);
    /** A token is handed out again for so long: signing takes longer than most of what tests ask with it. */
    private static final Duration FRESH = Duration.ofMinutes(3);

    private static final Map<Holder, Token> HELD = new ConcurrentHashMap<>();

    private static final KeyPair KEYS = generate();
    private static final KeyPair OTHER_KEYS = generate();

    private Tokens() {}

    /** The public key, as {@code quarkus.oidc.public-key} wants it. */
    public static String publicKey() {
        return Base64.getEncoder().encodeToString(KEYS.getPublic().getEncoded());
    }

    private record Holder(String account, Set<String> roles) {}

    private record Token(String value, Instant signedAt) {
        boolean isFresh() {
            return Instant.now().isBefore(signedAt.plus(FRESH));
        }
    }

    /** A token of this account in these roles, valid for two minutes at least. */
    public static String of(String account, String... roles) {
        return HELD.compute(
                        new Holder(account, Set.of(roles)),
                        (holder, held) -> held != null && held.isFresh() ? held : sign(holder))
                .value();
    }

    private static Token sign(Holder holder) {
        var now = Instant.now();
        return new Token(build(holder.account(), holder.roles(), "plekje", now.plus(LIFE), KEYS), now);
    }

    /** A token that has expired. */
    public static String expired(String account, String... roles) {
        return build(account, Set.of(roles), "plekje", Instant.now().minus(LIFE), KEYS);
    }

    /** A token meant for another application. */
    public static String forOtherAudience(String account, String... roles) {
        return build(account, Set.of(roles), "elsewhere", Instant.now().plus(LIFE), KEYS);
    }

    /** A token signed by someone else. */
    public static String forged(String account, String... roles) {
        return build(account, Set.of(roles), "plekje", Instant.now().plus(LIFE), OTHER_KEYS);
    }

    private static String build(String account, Set<String> roles, String audience, Instant expires, KeyPair keys) {
        return Jwt.issuer(ISSUER)
                .subject(account)
                .audience(audience)
                .groups(roles)
                .issuedAt(Instant.now().minusSeconds(600))
                .expiresAt(expires)
                .sign(keys.getPrivate());
    }

    private static KeyPair generate() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
