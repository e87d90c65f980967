package nl.plekje.gateway.surroundings;

import io.smallrye.jwt.build.Jwt;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A small OpenID provider that signs in one parent without asking, so that what happens around the sign-in can be tested to
 * the second. {@link SignInJourneyTest} does the same with Keycloak.
 */
public final class TestIssuer {

    /** Who is signed in. */
    public static final String ACCOUNT = "7b0e6f7e-6a53-4a36-9f7e-0a6b1f3f3d11";

    /** How every token of this issuer begins: its header in Base64. */
    public static final String TOKEN_START = "eyJraWQiOiJ0ZXN0Iiw";

    private static final KeyPair KEYS = generate();
    private static final KeyPair FOREIGN_KEYS = generate();
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private final Vertx vertx = Vertx.vertx();
    private final HttpServer server;
    private final Set<String> unusedRefreshTokens = ConcurrentHashMap.newKeySet();
    private final Map<String, JsonObject> codes = new ConcurrentHashMap<>();

    /** How long tokens are valid that are issued from now on. */
    public static volatile Duration lifespan = Duration.ofMinutes(5);
    /** Whether sessions may still be renewed. */
    public static volatile boolean renews = true;
    /** Whether the issuer fails whenever it is asked for tokens. */
    public static volatile boolean ails;
    /** How long it takes to renew. */
    public static volatile Duration renewalTime = Duration.ZERO;
    /** How often tokens were renewed. */
    public static final AtomicInteger RENEWALS = new AtomicInteger();
    /** How often somebody tried to renew with a token that had been used. */
    public static final AtomicInteger REUSES = new AtomicInteger();
    /** How long a session lasts that is not renewed. */
    public static volatile Duration sessionLife = Duration.ofMinutes(30);
    /** The roles of whoever signs in. */
    public static volatile Set<String> roles = Set.of("parent", "offline_access");

    private static volatile String issuer;

    /** Everything as usual again. */
    public static void restore() {
        lifespan = Duration.ofMinutes(5);
        sessionLife = Duration.ofMinutes(30);
        renews = true;
        ails = false;
        renewalTime = Duration.ZERO;
        roles = Set.of("parent", "offline_access");
    }

    TestIssuer() {
        var router = Router.router(vertx);
        router.get("/.well-known/openid-configuration").handler(this::discovery);
        router.get("/jwks").handler(TestIssuer::keys);
        router.get("/authorize").handler(this::authorize);
        router.post("/token").handler(BodyHandler.create()).handler(this::token);
        server = vertx.createHttpServer()
                .requestHandler(router)
                .listen(0, "localhost")
                .toCompletionStage()
                .toCompletableFuture()
                .join();
        issuer = "http://localhost:" + server.actualPort();
    }

    void stop() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    String url() {
        return issuer;
    }

    /** An access token of this account in these roles. */
    public static String token(String account, String... roles) {
        return access(account, Set.of(roles), "plekje", lifespan, KEYS);
    }

    /** An access token that has expired. */
    public static String expired(String account) {
        return access(account, Set.of("parent"), "plekje", Duration.ofMinutes(-5), KEYS);
    }

    /** An access token that is valid this long only. */
    public static String validFor(Duration time, String account) {
        return access(account, Set.of("parent"), "plekje", time, KEYS);
    }

    /** An access token meant for another application. */
    public static String forAudience(String audience, String account) {
        return access(account, Set.of("parent"), audience, lifespan, KEYS);
    }

    /** An access token that somebody else signed. */
    public static String forged(String account) {
        return access(account, Set.of("parent"), "plekje", lifespan, FOREIGN_KEYS);
    }

    private static String access(String account, Set<String> roles, String audience, Duration valid, KeyPair keys) {
        return Jwt.issuer(issuer)
                .subject(account)
                .audience(audience)
                .groups(roles)
                .claim("name", "Sanne de Vries")
                .claim("email", "sanne@example.org")
                .issuedAt(Instant.now().minusSeconds(600))
                .expiresAt(Instant.now().plus(valid))
                .jws()
                .keyId("test")
                .sign(keys.getPrivate());
    }

    private void discovery(RoutingContext context) {
        context.json(new JsonObject()
                .put("issuer", issuer)
                .put("jwks_uri", issuer + "/jwks")
                .put("authorization_endpoint", issuer + "/authorize")
                .put("token_endpoint", issuer + "/token")
                .put("end_session_endpoint", issuer + "/logout"));
    }

    private static void keys(RoutingContext context) {
        var key = (RSAPublicKey) KEYS.getPublic();
        context.json(new JsonObject()
                .put(
                        "keys",
                        new JsonArray()
                                .add(new JsonObject()
                                        .put("kty", "RSA")
                                        .put("kid", "test")
                                        .put("alg", "RS256")
                                        .put("use", "sig")
                                        .put("n", unsigned(key.getModulus().toByteArray()))
                                        .put(
                                                "e",
                                                unsigned(key.getPublicExponent().toByteArray())))));
    }

    private void authorize(RoutingContext context) {
        var code = UUID.randomUUID().toString();
        codes.put(
                code,
                new JsonObject()
                        .put("challenge", context.queryParams().get("code_challenge"))
                        .put("method", context.queryParams().get("code_challenge_method"))
                        .put("nonce", context.queryParams().get("nonce")));
        context.redirect(context.queryParams().get("redirect_uri") + "?code=" + code + "&state="
                + URLEncoder.encode(context.queryParams().get("state"), StandardCharsets.UTF_8));
    }

    private void token(RoutingContext context) {
        var form = context.request().formAttributes();
        if (ails) {
            context.response().setStatusCode(500).end();
        } else if ("refresh_token".equals(form.get("grant_type"))) {
            vertx.setTimer(1 + renewalTime.toMillis(), late -> renew(form.get("refresh_token"), context));
        } else {
            exchange(form, context);
        }
    }

    /** As Keycloak does where refresh tokens rotate: each works once. */
    private void renew(String token, RoutingContext context) {
        var fresh = unusedRefreshTokens.remove(token);
        if (!fresh) {
            REUSES.incrementAndGet();
        }
        if (fresh && renews) {
            RENEWALS.incrementAndGet();
            context.json(tokens(null));
        } else {
            context.response().setStatusCode(400);
            context.json(new JsonObject().put("error", "invalid_grant"));
        }
    }

    private void exchange(MultiMap form, RoutingContext context) {
        var granted = codes.remove(form.get("code"));
        if (granted == null
                || !"S256".equals(granted.getString("method"))
                || !sha256(form.get("code_verifier")).equals(granted.getString("challenge"))) {
            context.response().setStatusCode(400);
            context.json(new JsonObject().put("error", "invalid_grant"));
            return;
        }
        context.json(tokens(granted.getString("nonce")));
    }

    private JsonObject tokens(String nonce) {
        var refresh = Jwt.issuer(issuer)
                .claim("jti", UUID.randomUUID().toString())
                .expiresAt(Instant.now().plus(sessionLife))
                .jws()
                .sign(KEYS.getPrivate());
        unusedRefreshTokens.add(refresh);
        var identity = Jwt.issuer(issuer)
                .subject(ACCOUNT)
                .audience("plekje-gateway")
                .groups(roles)
                .claim("sid", "session-of-sanne")
                .claim("name", "Sanne de Vries")
                .claim("email", "sanne@example.org")
                .claim("locale", "en")
                .issuedAt(Instant.now())
                .expiresAt(Instant.now().plus(lifespan));
        if (nonce != null) {
            identity.claim("nonce", nonce);
        }
        return new JsonObject()
                .put("token_type", "Bearer")
                .put("expires_in", lifespan.toSeconds())
                .put("id_token", identity.jws().keyId("test").sign(KEYS.getPrivate()))
                .put("access_token", access(ACCOUNT, roles, "plekje", lifespan, KEYS))
                .put("refresh_token", refresh);
    }

    private static String sha256(String text) {
        try {
            return BASE64.encodeToString(
                    MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String unsigned(byte[] number) {
        return BASE64.encodeToString(number[0] == 0 ? Arrays.copyOfRange(number, 1, number.length) : number);
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
