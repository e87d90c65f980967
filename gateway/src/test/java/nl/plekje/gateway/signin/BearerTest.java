package nl.plekje.gateway.signin;

import static nl.plekje.gateway.surroundings.Problems.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.time.Duration;
import java.util.stream.Stream;
import nl.plekje.gateway.problem.ProblemKind;
import nl.plekje.gateway.surroundings.ApiClient;
import nl.plekje.gateway.surroundings.Surroundings;
import nl.plekje.gateway.surroundings.TestIssuer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(Surroundings.class)
class BearerTest {

    private static final String PATH = "/api/placement/locations";

    @TestHTTPResource("/")
    URI gateway;

    static Stream<String> badTokens() {
        var good = TestIssuer.token("account", "parent");
        return Stream.of(
                TestIssuer.expired("account"),
                TestIssuer.forAudience("elsewhere", "account"),
                TestIssuer.forAudience("plekje-gateway", "account"),
                TestIssuer.forged("account"),
                good.substring(0, good.lastIndexOf('.') + 1),
                good.substring(0, good.length() - 4) + "AAAA",
                "eyJhbGciOiJub25lIn0." + good.split("\\.")[1] + ".",
                "nonsense",
                "a.b.c");
    }

    @ParameterizedTest
    @MethodSource("badTokens")
    void a_token_that_does_not_hold_is_refused_each_time(String token) {
        var client = new ApiClient(gateway, token);

        for (var times = 0; times < 2; times++) {
            var answer = client.get(PATH);
            problem(answer, ProblemKind.SIGN_IN_NEEDED);
            assertThat(answer.headers().firstValue("WWW-Authenticate")).contains("Bearer");
            assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
        }
    }

    @Test
    void who_brings_nothing_is_asked_to_sign_in_and_not_redirected() {
        problem(new ApiClient(gateway, null).get(PATH), ProblemKind.SIGN_IN_NEEDED);
        problem(new ApiClient(gateway, null).post(PATH, "{}"), ProblemKind.SIGN_IN_NEEDED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Basic YWxhZGRpbjpvcGVuc2VzYW1l", "Bearer", "Bearer ", "nonsense"})
    void any_other_credential_is_refused(String authorization) {
        problem(new ApiClient(gateway, null).get(PATH, "Authorization", authorization), ProblemKind.SIGN_IN_NEEDED);
    }

    @Test
    void a_token_seen_before_ends_when_it_expires() {
        var client = new ApiClient(gateway, TestIssuer.validFor(Duration.ofSeconds(5), "short-lived"));
        assertThat(client.get(PATH).statusCode()).isEqualTo(200);
        assertThat(client.get(PATH).statusCode()).isEqualTo(200);

        await().until(() -> client.get(PATH).statusCode() == 401);
        problem(client.get(PATH), ProblemKind.SIGN_IN_NEEDED);
    }

    @Test
    void a_client_with_a_token_needs_no_csrf_token_whatever_page_it_comes_from() {
        var answer = new ApiClient(gateway, TestIssuer.token("account", "parent"))
                .post(PATH, "{}", "Origin", "https://elsewhere.example", "Sec-Fetch-Site", "cross-site");

        assertThat(answer.statusCode()).isEqualTo(200);
    }

    @Test
    void a_client_can_ask_who_it_is() {
        var session = new JsonObject(new ApiClient(gateway, TestIssuer.token("account", "planner", "offline_access"))
                .get("/session")
                .body());

        assertThat(session.getMap())
                .containsEntry("signedIn", true)
                .containsEntry("account", "account")
                .containsEntry("language", "nl")
                .doesNotContainKey("csrf");
        assertThat(session.getJsonArray("roles")).containsExactly("planner");
    }

    @Test
    void a_client_with_a_bad_token_is_nobody() {
        var session = new ApiClient(gateway, TestIssuer.forged("account")).get("/session");

        assertThat(session.statusCode()).isEqualTo(200);
        assertThat(session.body()).isEqualTo("{\"signedIn\":false}");
    }
}
