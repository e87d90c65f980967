package nl.plekje.gateway.edge;

import static nl.plekje.gateway.surroundings.Problems.problem;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.plekje.gateway.problem.ProblemKind;
import nl.plekje.gateway.surroundings.ApiClient;
import nl.plekje.gateway.surroundings.Surroundings;
import nl.plekje.gateway.surroundings.TestIssuer;
import nl.plekje.gateway.surroundings.TestService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(Surroundings.class)
class RequestGateTest {

    private static final int MEBIBYTE = 1024 * 1024;

    @TestHTTPResource("/")
    URI gateway;

    private ApiClient client;

    @BeforeEach
    void a_client_with_a_token() {
        client = new ApiClient(gateway, TestIssuer.token("account-of-a-planner", "planner"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/placement/../q/metrics",
                "/api/placement/%2e%2e/q/metrics",
                "/api/placement/.%2E/q/metrics",
                "/api/placement/..%2fq/metrics",
                "/api/placement/%2Fq/metrics",
                "/api/placement//q/metrics",
                "/api/placement/./q/metrics",
                "/api/placement/..%5cq/metrics",
                "/api/placement/q;x=1/metrics",
                "/api/placement/%252e%252e/q/metrics",
                "/api/placement/locations%00",
                "/api/placement/locations%0d%0aX:1",
                "/api/placement/locations/..",
                "/parent/../q/metrics",
                "//evil.example/api/placement",
                "http://evil.example/api/placement/locations",
            })
    void a_path_that_servers_could_read_differently_is_refused(String path) {
        var answer = client.raw("GET " + path + " HTTP/1.1", "Authorization: Bearer {token}");

        assertThat(answer).startsWith("HTTP/1.1 400 ").contains("urn:plekje:problem:malformed");
    }

    /** Every way to write {@code /q/metrics} and its like with some of its first characters escaped. */
    static Stream<String> spellings_of_what_operates_a_service() {
        return Stream.of("/q", "/q/", "/q/metrics", "/q/health/ready", "/q/openapi", "/q/dev")
                .flatMap(path -> IntStream.range(0, 1 << Math.min(path.length(), 6))
                        .mapToObj(escaped -> "/api/placement" + spelt(path, escaped)));
    }

    /** The path with the characters escaped whose bits are set. */
    private static String spelt(String path, int mask) {
        return IntStream.range(0, path.length())
                .mapToObj(i -> (mask >> i & 1) == 0 || i > 30
                        ? path.substring(i, i + 1)
                        : "%%%02x".formatted((int) path.charAt(i)))
                .collect(Collectors.joining());
    }

    @ParameterizedTest
    @MethodSource("spellings_of_what_operates_a_service")
    void what_operates_a_service_is_out_of_reach_however_it_is_spelt(String path) {
        var before = TestService.REQUESTS.get();

        var answer = client.raw("GET " + path + " HTTP/1.1", "Authorization: Bearer {token}");

        assertThat(answer).matches("(?s)HTTP/1.1 40[04] .*").contains("urn:plekje:problem:");
        assertThat(TestService.REQUESTS).hasValue(before);
    }

    /** The same of the gateway itself, which has it on a port of its own. */
    static Stream<String> spellings_of_what_operates_the_gateway() {
        return spellings_of_what_operates_a_service().map(path -> path.substring("/api/placement".length()));
    }

    @ParameterizedTest
    @MethodSource("spellings_of_what_operates_the_gateway")
    void what_operates_the_gateway_is_out_of_reach_too(String path) {
        var answer = client.raw("GET " + path + " HTTP/1.1", "Authorization: Bearer {token}");

        assertThat(answer).matches("(?s)HTTP/1.1 40[04] .*").contains("urn:plekje:problem:");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 4\r\nTransfer-Encoding: chunked",
                "Transfer-Encoding: chunked, xchunked",
                "Transfer-Encoding: xchunked",
                "Transfer-Encoding: gzip, chunked",
                "Transfer-Encoding: identity",
                "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked",
                "Transfer-Encoding:\r\n chunked",
                "Transfer-Encoding: chunked\r\n ",
                "Transfer-Encoding: x\r\n chunked",
                "Transfer-Encoding : chunked",
                "Transfer-Encoding: chunked;x=1",
                "Content-Length: 4\r\nContent-Length: 4",
                "Content-Length: 4\r\nContent-Length: 5",
                "Content-Length: 4, 4",
                "Content-Length:\r\n 4",
                "Content-Length: +4",
                "Content-Length: 0x4",
                "Content-Length: 4\r\n 5",
            })
    void a_body_whose_end_servers_could_see_elsewhere_is_refused_and_the_connection_closed(String framing) {
        var before = TestService.REQUESTS.get();

        var answer = client.raw("POST /api/placement/x HTTP/1.1", "Authorization: Bearer {token}", framing);

        assertThat(answer).startsWith("HTTP/1.1 400 ");
        assertProblem(answer);
        assertThat(TestService.REQUESTS).hasValue(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Host: a\r\nHost: b",
                "Host:",
                "Host: a b",
                "Host: a/b",
                "Host: a@b",
                "Host: a:b",
                "Host: a,b",
                "Host: <x>"
            })
    void a_request_names_one_host(String host) {
        assertProblem(client.exactly("GET /api/placement/x HTTP/1.1", "Authorization: Bearer {token}", host));
        assertProblem(client.exactly("GET /login HTTP/1.1", host));
        assertProblem(client.exactly("GET / HTTP/1.1", host));
    }

    /** A refusal in our form, with our headers. */
    private static void assertProblem(String answer) {
        assertThat(answer)
                .startsWith("HTTP/1.1 400 ")
                .contains("urn:plekje:problem:malformed")
                .containsIgnoringCase("content-type: application/problem+json")
                .containsIgnoringCase("x-content-type-options: nosniff")
                .containsIgnoringCase("content-security-policy: default-src 'none'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en;q=abc", "en;q=", ";;", "*;q=2", "en;q=1;q=2", "q", ",,,", "en;;q=0.5"})
    void an_odd_wish_for_a_language_does_no_harm(String language) {
        assertThat(client.get("/api/unknown/x", "Accept-Language", language).statusCode())
                .isEqualTo(404);
        assertThat(client.get("/", "Accept-Language", language).statusCode()).isLessThan(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {";;", "a/b/c", "text/html;q=abc", ",", "*"})
    void an_odd_wish_for_a_form_does_no_harm(String accept) {
        assertThat(client.get("/api/unknown/x", "Accept", accept).statusCode()).isEqualTo(404);
        assertThat(client.get("/session", "Accept", accept).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/placement/locations?q=../../x&y=%2f%00",
                "/api/placement/children/7b0e6f7e-6a53-4a36-9f7e-0a6b1f3f3d11/days",
                "/api/placement/a.b/..c/d..",
                "/api/placement/De%20Kei/caf%C3%A9",
            })
    void a_plain_path_passes(String path) {
        assertThat(client.get(path).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /api/placement/\u00e9 HTTP/1.1",
                "GET api/placement HTTP/1.1",
                "GET /api/placement/..\\q\\metrics HTTP/1.1",
                "GET /api/placement/%zz HTTP/1.1",
                "GET /api/placement/% HTTP/1.1",
                "GET HTTP/1.1",
                "nonsense"
            })
    void what_is_no_request_is_refused(String line) {
        assertThat(client.raw(line, "Authorization: Bearer {token}")).matches("(?s)HTTP/1.[01] 40[04] .*");
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRACE", "OPTIONS", "PROPFIND", "CONNECT", "NONSENSE"})
    void an_unknown_method_is_refused(String method) {
        var answer = client.raw(method + " /api/placement/locations HTTP/1.1", "Authorization: Bearer {token}");

        assertThat(answer).startsWith("HTTP/1.1 405 ").contains("urn:plekje:problem:method-not-allowed");
    }

    @Test
    void a_web_socket_is_refused() {
        var answer = client.raw(
                "GET /api/placement/locations HTTP/1.1",
                "Authorization: Bearer {token}",
                "Upgrade: websocket",
                "Sec-WebSocket-Version: 13",
                "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==");

        assertThat(answer).startsWith("HTTP/1.1 400 ").contains("urn:plekje:problem:malformed");
    }

    @Test
    void a_body_of_one_mebibyte_passes_and_a_larger_one_is_refused() {
        var fits = client.send("POST", "/api/placement/x", BodyPublishers.ofByteArray(new byte[MEBIBYTE]));
        var tooLarge = client.raw(
                "POST /api/placement/x HTTP/1.1", "Authorization: Bearer {token}", "Content-Length: " + (MEBIBYTE + 1));

        assertThat(fits.statusCode()).isEqualTo(200);
        assertThat(tooLarge).startsWith("HTTP/1.1 413 ").contains("urn:plekje:problem:too-large");
    }

    @Test
    void a_register_of_complaints_may_have_five_mebibytes() {
        var path = "/api/complaint/registers/2024";

        assertThat(client.send("POST", path, BodyPublishers.ofByteArray(new byte[5 * MEBIBYTE]))
                        .statusCode())
                .isEqualTo(200);
        assertThat(client.raw(
                        "POST " + path + " HTTP/1.1",
                        "Authorization: Bearer {token}",
                        "Content-Length: " + (5 * MEBIBYTE + 1)))
                .startsWith("HTTP/1.1 413 ");
    }

    @Test
    void a_body_that_turns_out_too_large_is_refused() {
        var body = BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[MEBIBYTE + 1]));

        problem(client.send("POST", "/api/placement/x", body), ProblemKind.TOO_LARGE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Content-Length: 99999999999999999999", "Content-Length: -1", "Content-Length: ten"})
    void a_length_that_is_none_is_refused(String header) {
        assertThat(client.raw("POST /api/placement/x HTTP/1.1", "Authorization: Bearer {token}", header))
                .matches("(?s)HTTP/1.1 4(00|13) .*");
    }

    @Test
    void headers_that_are_too_large_are_refused() {
        assertThat(client.raw("GET /api/placement/x HTTP/1.1", "X-Large: " + "x".repeat(30_000)))
                .matches("(?s)HTTP/1.[01] 431 .*");
        assertThat(client.raw("GET /api/placement/" + "x".repeat(5_000) + " HTTP/1.1"))
                .matches("(?s)HTTP/1.[01] 414 .*");
    }
}
