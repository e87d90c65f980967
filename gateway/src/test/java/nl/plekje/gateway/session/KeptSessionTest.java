package nl.plekje.gateway.session;

import static nl.plekje.gateway.surroundings.Problems.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import nl.plekje.gateway.problem.ProblemKind;
import nl.plekje.gateway.signin.Csrf;
import nl.plekje.gateway.surroundings.ApiClient;
import nl.plekje.gateway.surroundings.Browser;
import nl.plekje.gateway.surroundings.RealDatabase;
import nl.plekje.gateway.surroundings.Surroundings;
import nl.plekje.gateway.surroundings.TestIssuer;
import nl.plekje.gateway.surroundings.TestService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of a session, and of every copy of its cookie. */
@QuarkusTest
@WithTestResource(Surroundings.class)
class KeptSessionTest {

    private static final String PATH = "/api/placement/children";
    private static final int AT_ONCE = 24;

    @TestHTTPResource("/")
    URI gateway;

    private Browser browser;
    private ApiClient copy;

    @BeforeEach
    void somebody_is_signed_in() {
        browser = new Browser(gateway);
        browser.open("/login");
        copy = new ApiClient(gateway, null);
    }

    @AfterEach
    void all_as_usual() throws SQLException {
        TestIssuer.restore();
        change("DELETE FROM session");
    }

    /** A request with a copy of the browser's cookie. */
    private HttpResponse<String> withCopy(String path) {
        return withCookie(cookie(), path);
    }

    private HttpResponse<String> withCookie(String cookie, String path) {
        return copy.get(path, "Cookie", "q_session=" + cookie);
    }

    private String cookie() {
        assertThat(browser.cookies())
                .filteredOn(it -> it.getName().startsWith("q_session"))
                .hasSize(1);
        return browser.cookies().stream()
                .filter(it -> it.getName().equals("q_session"))
                .findFirst()
                .orElseThrow()
                .getValue();
    }

    private void signOut() {
        var csrf = browser.session().getString("csrf");
        assertThat(browser.post("/logout", "", Csrf.HEADER, csrf).statusCode()).isEqualTo(200);
    }

    private static int change(String sql) throws SQLException {
        try (var connection = RealDatabase.connect();
                var statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
        }
    }

    private static List<String> rows() throws SQLException {
        try (var connection = RealDatabase.connect();
                var rows = connection.createStatement().executeQuery("SELECT session::text FROM session")) {
            var all = new ArrayList<String>();
            while (rows.next()) {
                all.add(rows.getString(1));
            }
            return all;
        }
    }

    @Test
    void signing_out_ends_it_for_every_copy_of_its_cookie() {
        var cookie = cookie();
        assertThat(withCookie(cookie, PATH).statusCode()).isEqualTo(200);

        signOut();

        problem(withCookie(cookie, PATH), ProblemKind.SIGN_IN_NEEDED);
        assertThat(withCookie(cookie, "/session").body()).isEqualTo("{\"signedIn\":false}");
        assertThat(withCookie(cookie, "/login").statusCode()).isEqualTo(302);
    }

    @Test
    void ended_at_another_replica_it_has_ended_here() throws SQLException {
        assertThat(withCopy(PATH).statusCode()).isEqualTo(200);

        assertThat(change("DELETE FROM session")).isEqualTo(1);

        problem(withCopy(PATH), ProblemKind.SIGN_IN_NEEDED);
    }

    @Test
    void what_is_kept_gives_neither_cookie_nor_token_away() throws SQLException {
        var token = new JsonObject(withCopy(PATH).body())
                .getJsonObject("headers")
                .getString("authorization")
                .substring("Bearer ".length());

        assertThat(rows()).singleElement().satisfies(row -> assertThat(row)
                .doesNotContain(cookie())
                .doesNotContain(token.substring(token.length() - 40))
                .doesNotContain(TestIssuer.TOKEN_START)
                .doesNotContainIgnoringCase("sanne"));
    }

    @Test
    void an_account_has_a_bounded_number_of_sessions_and_loses_the_oldest() throws SQLException {
        var oldest = cookie();
        IntStream.range(0, 20).forEach(n -> new Browser(gateway).open("/login"));

        assertThat(rows()).hasSize(20);
        problem(withCookie(oldest, PATH), ProblemKind.SIGN_IN_NEEDED);
    }

    @Test
    void a_session_that_ended_by_itself_is_nobodys_and_is_deleted() throws SQLException {
        assertThat(change("UPDATE session SET ends_at = now()")).isEqualTo(1);

        problem(withCopy(PATH), ProblemKind.SIGN_IN_NEEDED);
        await().until(() -> rows().isEmpty());
    }

    @Test
    void a_stream_ends_with_its_session_at_once() throws Exception {
        var stream = stream();

        signOut();

        await().atMost(Duration.ofSeconds(1)).until(() -> TestService.OPEN_STREAMS.get() == 0);
        assertThat(stream).failsWithin(Duration.ofSeconds(1));
    }

    @Test
    void a_stream_ends_soon_when_its_session_ends_at_another_replica() throws Exception {
        var stream = stream();

        change("DELETE FROM session");

        await().atMost(Duration.ofSeconds(3)).until(() -> TestService.OPEN_STREAMS.get() == 0);
        assertThat(stream).failsWithin(Duration.ofSeconds(1));
    }

    @Test
    void a_stream_goes_on_while_its_session_does() throws Exception {
        var others = new Browser(gateway);
        others.open("/login");
        var stream = stream();

        others.post("/logout", "", Csrf.HEADER, others.session().getString("csrf"));

        await().during(Duration.ofSeconds(2))
                .atMost(Duration.ofSeconds(3))
                .until(() -> TestService.OPEN_STREAMS.get() == 1 && !stream.isDone());
        signOut();
        await().until(() -> TestService.OPEN_STREAMS.get() == 0);
    }

    private CompletableFuture<HttpResponse<String>> stream() {
        assertThat(TestService.OPEN_STREAMS).hasValue(0);
        var cookie = cookie();
        var stream = CompletableFuture.supplyAsync(() -> new ApiClient(gateway, null)
                .get("/api/placement/events", "Accept", "text/event-stream", "Cookie", "q_session=" + cookie));
        await().until(() -> TestService.OPEN_STREAMS.get() == 1);
        return stream;
    }

    /** All requests of one session begin together, when its tokens have expired. */
    @Test
    void requests_at_once_renew_the_tokens_once() throws Exception {
        TestIssuer.lifespan = Duration.ofSeconds(1);
        browser = new Browser(gateway);
        browser.open("/login");
        var renewals = TestIssuer.RENEWALS.get();
        var reuses = TestIssuer.REUSES.get();
        TestIssuer.lifespan = Duration.ofMinutes(5);
        TestIssuer.renewalTime = Duration.ofMillis(600);
        var cookie = cookie();
        await().pollDelay(Duration.ofMillis(1_200)).until(() -> true);

        var answers = IntStream.range(0, AT_ONCE)
                .mapToObj(n ->
                        CompletableFuture.supplyAsync(() -> withCookie(cookie, PATH), task -> new Thread(task).start()))
                .toList();

        assertThat(answers)
                .allSatisfy(answer -> assertThat(answer.join().statusCode()).isEqualTo(200));
        assertThat(TestIssuer.RENEWALS.get() - renewals).isEqualTo(1);
        assertThat(TestIssuer.REUSES.get() - reuses).isZero();
    }

    @Test
    void who_signs_out_while_the_tokens_are_renewed_stays_signed_out() throws Exception {
        TestIssuer.lifespan = Duration.ofSeconds(20);
        browser = new Browser(gateway);
        browser.open("/login");
        var cookie = cookie();
        TestIssuer.renewalTime = Duration.ofMillis(800);
        var renewing = CompletableFuture.supplyAsync(() -> withCookie(cookie, PATH));
        await().until(() -> change("UPDATE session SET account = account WHERE renewing_until IS NOT NULL") == 1);

        change("DELETE FROM session");

        problem(renewing.get(), ProblemKind.SIGN_IN_NEEDED);
        problem(withCookie(cookie, PATH), ProblemKind.SIGN_IN_NEEDED);
        assertThat(rows()).isEmpty();
    }

    @Test
    void an_identity_provider_that_ails_ends_no_session() throws Exception {
        TestIssuer.lifespan = Duration.ofSeconds(3);
        browser = new Browser(gateway);
        browser.open("/login");
        TestIssuer.ails = true;

        assertThat(withCopy(PATH).statusCode()).isEqualTo(200);
        await().until(() -> withCopy(PATH).statusCode() != 200);
        problem(browser.get(PATH), ProblemKind.SERVICE_UNAVAILABLE);
        problem(browser.get("/session"), ProblemKind.SERVICE_UNAVAILABLE);

        TestIssuer.ails = false;
        assertThat(browser.get(PATH).statusCode()).isEqualTo(200);
    }

    @Test
    void a_database_that_is_away_ends_no_session_and_stops_nobody_else() throws SQLException {
        // The server of tests does not write at once what it says is written.
        change("CHECKPOINT");
        var token = TestIssuer.token("account-of-a-planner", "planner");
        RealDatabase.server().kill();
        try {
            problem(browser.get(PATH), ProblemKind.SERVICE_UNAVAILABLE);
            problem(browser.get("/session"), ProblemKind.SERVICE_UNAVAILABLE);
            assertThat(new ApiClient(gateway, token).get(PATH).statusCode()).isEqualTo(200);
            assertThat(copy.get("/parent/").statusCode()).isEqualTo(200);
        } finally {
            RealDatabase.server().startAndAwait();
        }
        assertThat(browser.get(PATH).statusCode()).isEqualTo(200);
    }
}
