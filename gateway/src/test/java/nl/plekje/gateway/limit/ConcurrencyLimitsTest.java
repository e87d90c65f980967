package nl.plekje.gateway.limit;

import static nl.plekje.gateway.surroundings.Problems.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.plekje.gateway.problem.ProblemKind;
import nl.plekje.gateway.surroundings.ApiClient;
import nl.plekje.gateway.surroundings.OpenRequests;
import nl.plekje.gateway.surroundings.Surroundings;
import nl.plekje.gateway.surroundings.TestIssuer;
import nl.plekje.gateway.surroundings.TestService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What one account holds open, by real connections, and what that does to another. */
@QuarkusTest
@WithTestResource(Surroundings.class)
class ConcurrencyLimitsTest {

    /** As many as there were connections to one service. */
    private static final int ALL_OF_THEM = 128;

    private static final int STREAMS_OF_AN_ACCOUNT = 8;
    private static final int REQUESTS_OF_AN_ACCOUNT = 32;
    private static final Duration IN_TIME = Duration.ofSeconds(1);

    @TestHTTPResource("/")
    URI gateway;

    private ApiClient neighbour;
    private OpenRequests open;

    @BeforeEach
    void a_greedy_parent_and_a_neighbour() {
        neighbour = new ApiClient(gateway, TestIssuer.token("neighbour", "parent"));
        open = new OpenRequests(gateway, TestIssuer.token("greedy", "parent"));
    }

    @AfterEach
    void nothing_stays_open() {
        open.close();
        await().untilAsserted(() -> assertThat(TestService.OPEN_STREAMS).hasValue(0));
        // A place is given back when the connection is seen to be closed.
        await().untilAsserted(() -> assertThat(
                        new ApiClient(gateway, TestIssuer.token("greedy", "parent")).get("/api/placement/x"))
                .returns(200, java.net.http.HttpResponse::statusCode));
    }

    /** All that one caller can hold at once, each as the head of a request and what follows it. */
    static Stream<List<String>> ways_to_hold_on() {
        var withoutToken = "POST /api/placement/x HTTP/1.1";
        return Stream.of(
                List.of(
                        "GET /api/placement/events HTTP/1.1",
                        "Authorization: Bearer {token}",
                        "Accept: text/event-stream"),
                List.of("GET /api/placement/events HTTP/1.1", "Authorization: Bearer {token}"),
                List.of("POST /api/placement/x HTTP/1.1", "Authorization: Bearer {token}", "Content-Length: 1000"),
                List.of(
                        "POST /api/placement/x HTTP/1.1",
                        "Authorization: Bearer {token}",
                        "Accept: text/event-stream",
                        "Content-Length: 1000"),
                List.of(
                        "POST /api/placement/x HTTP/1.1",
                        "Authorization: Bearer {token}",
                        "Transfer-Encoding: chunked"),
                List.of("GET /api/placement/silent HTTP/1.1", "Authorization: Bearer {token}"),
                List.of(withoutToken, "Content-Length: 1000"),
                List.of(withoutToken, "Cookie: q_session=none", "Content-Length: 1000"));
    }

    @ParameterizedTest
    @MethodSource("ways_to_hold_on")
    void whatever_one_holds_open_another_is_answered_in_time(List<String> head) {
        open.open(ALL_OF_THEM, head);

        for (var request = 0; request < 20; request++) {
            var since = System.nanoTime();
            var status = neighbour.get("/api/placement/locations").statusCode();

            assertThat(status).isEqualTo(200);
            assertThat(Duration.ofNanos(System.nanoTime() - since)).isLessThan(IN_TIME);
        }
    }

    @Test
    void an_account_has_a_few_streams_and_is_told_so() {
        open.open(STREAMS_OF_AN_ACCOUNT, ways_to_hold_on().findFirst().orElseThrow());
        await().untilAsserted(() -> assertThat(TestService.OPEN_STREAMS).hasValue(STREAMS_OF_AN_ACCOUNT));
        var same = new ApiClient(gateway, TestIssuer.token("greedy", "parent"));

        var refused = same.get("/api/placement/events", "Accept", "text/event-stream");

        problem(refused, ProblemKind.TOO_MANY_REQUESTS);
        assertThat(refused.headers().firstValueAsLong("Retry-After")).isPresent();
        assertThat(same.get("/api/placement/locations").statusCode()).isEqualTo(200);
    }

    @Test
    void a_stream_comes_only_to_who_asks_for_one() {
        problem(neighbour.get("/api/placement/events"), ProblemKind.NOT_ACCEPTABLE);
        await().untilAsserted(() -> assertThat(TestService.OPEN_STREAMS).hasValue(0));
    }

    @Test
    void an_account_has_so_many_requests_under_way() {
        var client = new ApiClient(gateway, TestIssuer.token("busy", "parent"));
        var statuses = IntStream.range(0, 2 * REQUESTS_OF_AN_ACCOUNT)
                .mapToObj(n -> CompletableFuture.supplyAsync(
                        () -> client.get("/api/placement/silent").statusCode(), task -> new Thread(task).start()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(statuses).containsOnly(429, 504);
        assertThat(statuses.stream().filter(status -> status == 504).count()).isEqualTo(REQUESTS_OF_AN_ACCOUNT);
        assertThat(client.get("/api/placement/locations").statusCode()).isEqualTo(200);
    }

    @Test
    void a_body_that_does_not_arrive_in_time_is_refused_and_never_reaches_the_service() {
        var before = TestService.REQUESTS.get();
        open.open(
                1, List.of("POST /api/placement/x HTTP/1.1", "Authorization: Bearer {token}", "Content-Length: 1000"));

        assertThat(open.answerOfLast()).startsWith("HTTP/1.1 408 ").contains("urn:plekje:problem:request-timeout");
        assertThat(TestService.REQUESTS).hasValue(before);
    }

    @Test
    void bodies_of_one_account_take_so_much_room_together() {
        var large = "Content-Length: " + 5 * 1024 * 1024;
        var path = "POST /api/complaint/registers/2024 HTTP/1.1";
        open.open(2, List.of(path, "Authorization: Bearer {token}", large));

        var same = new ApiClient(gateway, TestIssuer.token("greedy", "parent"));
        // Until the gateway has read the heads of both there is room.
        await().untilAsserted(() -> problem(
                same.send("POST", "/api/placement/x", BodyPublishers.ofByteArray(new byte[500_000])),
                ProblemKind.TOO_MANY_REQUESTS));
        assertThat(neighbour
                        .send("POST", "/api/placement/x", BodyPublishers.ofByteArray(new byte[500_000]))
                        .statusCode())
                .isEqualTo(200);
    }
}
