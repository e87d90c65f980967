package nl.plekje.local.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;

/** Gets tokens from Keycloak, and a new one before the last expires. */
final class SignIn {

    private static final Duration MARGIN = Duration.ofSeconds(30);

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI tokens;
    private final Map<String, String> form;
    private String token;
    private Instant until = Instant.MIN;

    private SignIn(String realm, Map<String, String> form) {
        this.tokens = URI.create(realm + "/protocol/openid-connect/token");
        this.form = form;
    }

    /** As a program that acts for itself. */
    static SignIn client(String realm, String client, String secret) {
        return new SignIn(
                realm, Map.of("grant_type", "client_credentials", "client_id", client, "client_secret", secret));
    }

    /** As one of the demo people; only a local stack allows this. */
    static SignIn person(String realm, String client, String secret, String name, String password) {
        return new SignIn(
                realm,
                Map.of(
                        "grant_type", "password",
                        "client_id", client,
                        "client_secret", secret,
                        "username", name,
                        "password", password));
    }

    synchronized String token() {
        if (Instant.now().isAfter(until)) {
            try {
                ask();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted", e);
            }
        }
        return token;
    }

    private void ask() throws IOException, InterruptedException {
        var body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        var answer = http.send(
                HttpRequest.newBuilder(tokens)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        var json = new ObjectMapper().readTree(answer.body());
        if (answer.statusCode() != 200) {
            throw new IOException("Keycloak gives no token: "
                    + json.path("error_description").asText(json.path("error").asText()));
        }
        token = json.path("access_token").asText();
        until = Instant.now().plusSeconds(json.path("expires_in").asLong()).minus(MARGIN);
    }
}
