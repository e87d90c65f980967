package nl.plekje.local.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.UUID;

/** The public API, as one caller sees it: bearer token, idempotency key, again when told to slow down. */
final class Api {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final int TOO_MANY = 429;
    private static final int ATTEMPTS = 20;

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(LIMIT).build();
    private final String gateway;
    private final SignIn signIn;

    Api(String gateway, SignIn signIn) {
        this.gateway = gateway;
        this.signIn = signIn;
    }

    /** What the API answered. */
    record Answer(int status, JsonNode body) {

        boolean accepted() {
            return status < 300;
        }

        /** Why it was refused, in words. */
        String problem() {
            return status + " " + body.path("detail").asText(body.path("title").asText("no reason given"));
        }
    }

    Answer get(String path) {
        return send(request(path).GET());
    }

    /** Posts a command under this idempotency key. */
    Answer post(String path, Object body, UUID key) {
        return send("POST", path, body, key);
    }

    /** Puts this under this idempotency key. */
    Answer put(String path, Object body, UUID key) {
        return send("PUT", path, body, key);
    }

    private Answer send(String method, String path, Object body, UUID key) {
        try {
            return send(request(path)
                    .header("Content-Type", "application/json")
                    .header("Idempotency-Key", key.toString())
                    .method(method, HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body))));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Posts a file of comma-separated values under this idempotency key. */
    Answer postCsv(String path, byte[] file, UUID key) {
        return send(request(path)
                .header("Content-Type", "text/csv")
                .header("Idempotency-Key", key.toString())
                .POST(HttpRequest.BodyPublishers.ofByteArray(file)));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(gateway + path)).timeout(LIMIT).header("Accept-Language", "en");
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            for (var attempt = 1; ; attempt++) {
                var answer = http.send(
                        request.setHeader("Authorization", "Bearer " + signIn.token())
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
                if (answer.statusCode() != TOO_MANY || attempt == ATTEMPTS) {
                    return new Answer(answer.statusCode(), JSON.readTree(answer.body()));
                }
                Thread.sleep(answer.headers().firstValueAsLong("Retry-After").orElse(1) * 1_000);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
