package nl.plekje.e2e.town;

import static io.restassured.RestAssured.given;

import io.restassured.config.HeaderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Someone of the demo who calls the API through the gateway, with a token of the real Keycloak. */
public record Person(String name) {

    /** Tokens live for five minutes; a test run may take longer. */
    private static final long TOKEN_NANOS = 200_000_000_000L;

    private static final RestAssuredConfig LAST_HEADER_COUNTS = RestAssuredConfig.config()
            .headerConfig(HeaderConfig.headerConfig()
                    .overwriteHeadersWithName("Accept-Language", "Idempotency-Key", "Content-Type"));

    private static final Map<String, Token> TOKENS = new ConcurrentHashMap<>();

    private record Token(String value, long since) {
        boolean old() {
            return System.nanoTime() - since > TOKEN_NANOS;
        }
    }

    /** A request in this person's name, in Dutch and under a new idempotency key unless one says otherwise. */
    public RequestSpecification asks() {
        return given().config(LAST_HEADER_COUNTS)
                .baseUri(Plekje.address())
                .auth()
                .oauth2(token())
                .header("Accept-Language", "nl")
                .header("Idempotency-Key", UUID.randomUUID())
                .contentType(ContentType.JSON);
    }

    /** What this person reads there; anything but 200 fails. */
    public JsonPath reads(String path, Object... parameters) {
        return asks().get(path, Stream.of(parameters).map(String::valueOf).toArray())
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** The access token. */
    public String token() {
        return TOKENS.compute(name, (who, held) -> held == null || held.old() ? fresh(who) : held)
                .value();
    }

    /** The subject of this person's sign-in, as households and locations name it. */
    public String account() {
        var claims = Base64.getUrlDecoder().decode(token().split("\\.")[1]);
        return JsonPath.from(new String(claims, StandardCharsets.UTF_8)).getString("sub");
    }

    private static Token fresh(String name) {
        var secret = Plekje.stack().secrets().of("client.api");
        var value = given().contentType(ContentType.URLENC)
                .formParams(Map.of(
                        "grant_type", "password",
                        "client_id", "plekje-api",
                        "client_secret", secret,
                        "username", name,
                        "password", "plekje"))
                .post(Plekje.realm() + "/protocol/openid-connect/token")
                .then()
                .statusCode(200)
                .extract()
                .<String>path("access_token");
        return new Token(value, System.nanoTime());
    }
}
