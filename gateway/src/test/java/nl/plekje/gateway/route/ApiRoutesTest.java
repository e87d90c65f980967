package nl.plekje.gateway.route;

import static nl.plekje.gateway.surroundings.Problems.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import nl.plekje.gateway.problem.ProblemKind;
import nl.plekje.gateway.surroundings.ApiClient;
import nl.plekje.gateway.surroundings.GatewayLog;
import nl.plekje.gateway.surroundings.Surroundings;
import nl.plekje.gateway.surroundings.TestIssuer;
import nl.plekje.gateway.surroundings.TestService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(Surroundings.class)
class ApiRoutesTest {

    @TestHTTPResource("/")
    URI gateway;

    private String token;
    private ApiClient client;

    @BeforeEach
    void a_client_with_a_token() {
        token = TestIssuer.token("account-of-a-planner", "planner");
        client = new ApiClient(gateway, token);
    }

    @Test
    void a_request_reaches_the_service_without_the_prefix_of_the_gateway() {
        var arrived = json(client.get("/api/placement/locations/1?from=2026-01-01&name=De%20Kei"));

        assertThat(arrived.getString("method")).isEqualTo("GET");
        assertThat(arrived.getString("uri")).isEqualTo("/locations/1?from=2026-01-01&name=De%20Kei");
        assertThat(json(client.get("/api/placement")).getString("uri")).isEqualTo("/");
    }

    @Test
    void the_service_gets_the_callers_token_language_command_key_and_trace() {
        var arrived = json(client.post(
                "/api/placement/locations",
                "{\"name\":\"De Kei\"}",
                "Accept-Language",
                "en",
                "Idempotency-Key",
                "3f2f2ec0-4a54-4b4e-8d64-b6a7a9e4b3f1",
                "Content-Type",
                "application/json",
                "traceparent",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01"));

        assertThat(arrived.getString("body")).isEqualTo("{\"name\":\"De Kei\"}");
        assertThat(arrived.getJsonObject("headers").getMap())
                .containsEntry("authorization", "Bearer " + token)
                .containsEntry("accept-language", "en")
                .containsEntry("idempotency-key", "3f2f2ec0-4a54-4b4e-8d64-b6a7a9e4b3f1")
                .containsEntry("content-type", "application/json")
                .containsEntry("traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01");
    }

    @Test
    void a_request_without_a_trace_gets_one() {
        var arrived = json(client.get("/api/placement/locations", "traceparent", "00-nonsense"));

        assertThat(arrived.getJsonObject("headers").getString("traceparent"))
                .matches("00-[0-9a-f]{32}-[0-9a-f]{16}-01");
    }

    @Test
    void the_service_gets_no_cookies_and_nothing_a_caller_could_pretend() {
        var arrived = json(client.get(
                "/api/placement/locations",
                "Cookie",
                "theirs=1",
                "X-Forwarded-For",
                "10.0.0.1",
                "X-Forwarded-Host",
                "evil.example",
                "Forwarded",
                "for=10.0.0.1",
                "X-Anything",
                "1",
                "TE",
                "trailers"));

        assertThat(arrived.getJsonObject("headers").fieldNames())
                .doesNotContain("cookie", "x-forwarded-for", "x-forwarded-host", "forwarded", "x-anything", "te");
    }

    @Test
    void an_answer_loses_what_concerns_only_the_gateway_and_names_addresses_the_caller_can_reach() {
        var answer = client.get("/api/placement/moved");

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.headers().firstValue("Location")).contains("/api/placement/locations/1");
        assertThat(answer.headers().map()).doesNotContainKeys("set-cookie", "server");
        assertThat(answer.headers().allValues("Cache-Control")).containsExactly("no-store");
        assertThat(answer.headers().allValues("Content-Security-Policy"))
                .singleElement()
                .asString()
                .startsWith("default-src 'none'");
    }

    @Test
    void a_refusal_of_the_service_arrives_as_it_is() {
        var answer = client.get("/api/placement/refuses");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.body()).isEqualTo("{\"status\":422}");
    }

    @Test
    void a_body_of_unknown_length_is_passed_on_with_its_length() {
        var body = BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[500_000]));

        var arrived = json(client.send("POST", "/api/placement/locations", body));

        assertThat(arrived.getInteger("length")).isEqualTo(500_000);
        assertThat(arrived.getJsonObject("headers").getString("content-length")).isEqualTo("500000");
    }

    @Test
    void a_caller_that_waits_for_permission_to_send_gets_it() {
        var request = client.request("PUT", "/api/placement/locations/1", BodyPublishers.ofString("{}"));
        var asking = HttpRequest.newBuilder(request, (name, value) -> true)
                .expectContinue(true)
                .build();

        var arrived = json(send(
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build(), asking));

        assertThat(arrived.getString("body")).isEqualTo("{}");
    }

    @Test
    void events_arrive_one_by_one_and_the_service_learns_that_the_caller_left() throws Exception {
        var request =
                client.request("GET", "/api/placement/events", BodyPublishers.noBody(), "Accept", "text/event-stream");
        var stream = HttpClient.newHttpClient().send(request, BodyHandlers.ofInputStream());

        try (var events = new InputStreamReader(stream.body(), StandardCharsets.UTF_8)) {
            var text = new StringBuilder();
            // Longer than a service may take to begin an answer: a stream that has begun may go on.
            var until = System.nanoTime() + Duration.ofMillis(1500).toNanos();
            while (System.nanoTime() < until) {
                text.append((char) events.read());
            }
            assertThat(text).startsWith("data: first\n\ndata: next\n\n");
            assertThat(TestService.OPEN_STREAMS).hasValue(1);
        }

        var until = System.nanoTime() + Duration.ofSeconds(5).toNanos();
        while (TestService.OPEN_STREAMS.get() > 0 && System.nanoTime() < until) {
            Thread.sleep(10);
        }
        assertThat(TestService.OPEN_STREAMS).hasValue(0);
    }

    @Test
    void a_service_that_is_down_is_said_to_be_down() {
        var problem =
                problem(client.get("/api/billing/tariffs", "Accept-Language", "en"), ProblemKind.SERVICE_UNAVAILABLE);

        assertThat(problem.getString("title")).isEqualTo("This does not work right now");
        assertThat(problem.getString("traceId")).matches("[0-9a-f]{32}");
    }

    @Test
    void a_service_that_hangs_up_is_said_to_be_unavailable() {
        problem(client.post("/api/placement/hangs-up", "{}"), ProblemKind.SERVICE_UNAVAILABLE);
    }

    @Test
    void a_service_that_does_not_answer_in_time_is_said_to_be_late() {
        problem(client.post("/api/placement/silent", "{}"), ProblemKind.SERVICE_TIMEOUT);
    }

    @Test
    void a_visitor_who_leaves_is_no_failure_of_the_service() {
        try (var log = new GatewayLog()) {
            var request = HttpRequest.newBuilder(gateway.resolve("/api/placement/silent"))
                    .header("Authorization", "Bearer " + token)
                    .timeout(Duration.ofMillis(300))
                    .build();
            assertThatThrownBy(() -> HttpClient.newHttpClient().send(request, BodyHandlers.ofString()))
                    .isInstanceOf(HttpTimeoutException.class);

            await().untilAsserted(() ->
                    assertThat(log.lines()).singleElement().asString().startsWith("GET /api/placement/silent 499 "));
        }
    }

    @Test
    void after_a_failure_the_next_request_is_served() {
        client.post("/api/placement/hangs-up", "{}");

        assertThat(client.get("/api/placement/locations").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/unknown/locations", "/api", "/api/", "/api/Placement/locations", "/api/keycloak"})
    void an_unknown_service_is_said_to_be_unknown(String path) {
        problem(client.get(path), ProblemKind.UNKNOWN_SERVICE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/placement/q/metrics", "/api/placement/q", "/api/placement/q/health/ready"})
    void what_operates_a_service_is_out_of_reach(String path) {
        problem(client.get(path), ProblemKind.NOT_FOUND);
    }

    @Test
    void problems_are_told_in_dutch_unless_english_is_preferred() {
        assertThat(problem(client.get("/api/unknown/x"), ProblemKind.UNKNOWN_SERVICE)
                        .getString("title"))
                .isEqualTo("Onbekend adres");
        var answer = client.get("/api/unknown/x", "Accept-Language", "fr, en;q=0.8, nl;q=0.5");
        assertThat(problem(answer, ProblemKind.UNKNOWN_SERVICE).getString("title"))
                .isEqualTo("Unknown address");
        assertThat(answer.headers().firstValue("Content-Language")).contains("en");
    }

    private static JsonObject json(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return new JsonObject(answer.body());
    }

    private static HttpResponse<String> send(HttpClient client, HttpRequest request) {
        return client.sendAsync(request, BodyHandlers.ofString()).join();
    }
}
