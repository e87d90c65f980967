package nl.plekje.e2e.town;

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
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.UUID;

/** The gateway for tests that ask a thousand things: with little work for each request, and again when told to slow down. */
public final class Api {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final int TOO_MANY = 429;
    private static final int NOBODY = 500;

    private final Person person;

    private Api(Person person) {
        this.person = person;
    }

    /** What the gateway answered. */
    public record Answer(int status, JsonNode body) {

        /** Whether it was done. */
        public boolean accepted() {
            return status < 300;
        }
    }

    /** The gateway in this person's name. */
    public static Api as(Person person) {
        return new Api(person);
    }

    /** What this person reads there; anything but 200 fails. */
    public JsonNode reads(String path) {
        var answer = send(request(path).GET(), "GET " + path);
        if (answer.status() != 200) {
            throw new AssertionError(person.name() + " gets " + answer + " of " + path);
        }
        return answer.body();
    }

    /** Sends a command; it may be refused, but never break anything. */
    public Answer command(String method, String path, Object body) {
        try {
            var written =
                    body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(JSON.writeValueAsString(body));
            var request =
                    request(path).header("Idempotency-Key", UUID.randomUUID().toString());
            if (body != null) {
                request.header("Content-Type", "application/json");
            }
            return send(request.method(method, written), method + " " + path);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(Plekje.address() + path))
                .timeout(LIMIT)
                .header("Accept-Language", "en")
                .header("Authorization", "Bearer " + person.token());
    }

    private static Answer send(HttpRequest.Builder request, String what) {
        try {
            var answer = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
            while (answer.statusCode() == TOO_MANY) {
                Thread.sleep(answer.headers().firstValueAsLong("Retry-After").orElse(1) * 1_000);
                answer = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
            }
            if (answer.statusCode() >= NOBODY) {
                throw new AssertionError(what + " broke: " + answer.statusCode() + " " + answer.body());
            }
            return new Answer(answer.statusCode(), JSON.readTree(answer.body()));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
