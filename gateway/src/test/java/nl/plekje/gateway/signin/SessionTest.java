package nl.plekje.gateway.signin;

import static nl.plekje.gateway.surroundings.Problems.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import nl.plekje.gateway.problem.ProblemKind;
import nl.plekje.gateway.surroundings.ApiClient;
import nl.plekje.gateway.surroundings.Browser;
import nl.plekje.gateway.surroundings.Surroundings;
import nl.plekje.gateway.surroundings.TestIssuer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(Surroundings.class)
class SessionTest {

    private static final String PATH = "/api/placement/children";
    private static final String ORIGIN = "Origin";

    @TestHTTPResource("/")
    URI gateway;

    private Browser browser;

    @BeforeEach
    void a_browser() {
        browser = new Browser(gateway);
    }

    @AfterEach
    void tokens_as_usual() {
        TestIssuer.restore();
    }

    @Test
    void who_is_not_signed_in_is_nobody() {
        assertThat(browser.get("/session").body()).isEqualTo("{\"signedIn\":false}");
    }

    @Test
    void signing_in_leads_to_the_page_one_wanted_with_proof_of_key_and_nonce() {
        var page = browser.open("/login?to=/parent/calendar");

        assertThat(page.uri().getPath()).isEqualTo("/parent/calendar");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(browser.seen().get(0).headers().firstValue("Location").orElseThrow())
                .contains("response_type=code", "code_challenge=", "code_challenge_method=S256", "nonce=");
    }

    @Test
    void the_session_tells_who_one_is() {
        browser.open("/login");
        var session = browser.session();

        assertThat(session.getMap())
                .containsEntry("signedIn", true)
                .containsEntry("account", TestIssuer.ACCOUNT)
                .containsEntry("name", "Sanne de Vries")
                .containsEntry("email", "sanne@example.org")
                .containsEntry("language", "en");
        assertThat(session.getJsonArray("roles")).containsExactly("parent");
        assertThat(session.getString("csrf")).hasSize(43);
        assertThat(session.getInstant("expiresAt"))
                .isCloseTo(Instant.now().plusSeconds(1800), within(10, ChronoUnit.SECONDS));
    }

    @Test
    void the_service_gets_the_token_of_the_session() {
        browser.open("/login");
        assertThat(tokenAtTheService()).startsWith("Bearer eyJ");
        var arrived = new JsonObject(browser.get(PATH).body());
        assertThat(arrived.getJsonObject("headers").containsKey("cookie")).isFalse();
    }

    private String tokenAtTheService() {
        return new JsonObject(browser.get(PATH).body()).getJsonObject("headers").getString("authorization");
    }

    @Test
    void no_token_reaches_the_browser_in_clear() {
        browser.open("/login?to=/parent/");
        browser.session();

        assertThat(browser.seen())
                .flatExtracting(answer -> answer.headers().allValues("Set-Cookie"))
                .filteredOn(cookie -> cookie.startsWith("q_session"))
                .isNotEmpty()
                .allSatisfy(cookie -> assertThat(cookie)
                        .contains("HTTPOnly", "SameSite=Lax", "Path=/;")
                        .hasSizeLessThan(250));
        assertThat(browser.seen())
                .allSatisfy(answer ->
                        assertThat(answer.headers().map() + answer.body()).doesNotContain(TestIssuer.TOKEN_START));
    }

    @ParameterizedTest
    @ValueSource(strings = {"//evil.example", "https://evil.example", "/%5Cevil.example", "/%09/evil.example", ""})
    void signing_in_never_leads_to_another_site(String to) {
        browser.open("/login?to=" + to);

        // With one role, the start page leads on to the app of that role.
        assertThat(browser.seen())
                .allSatisfy(answer -> assertThat(answer.uri().getHost()).isIn("127.0.0.1", "localhost"));
        assertThat(browser.seen().get(browser.seen().size() - 1).uri().getPath())
                .isEqualTo("/parent/");
    }

    @Test
    void who_is_signed_in_already_goes_straight_on() {
        browser.open("/login");

        assertThat(browser.get("/login?to=/office/")
                        .headers()
                        .firstValue("Location")
                        .orElseThrow())
                .endsWith("/office/");
    }

    @Test
    void a_change_needs_the_token_of_the_session() {
        browser.open("/login");
        var csrf = browser.session().getString("csrf");

        var problem = problem(browser.post(PATH, "{}", "Accept-Language", "en"), ProblemKind.CSRF);
        assertThat(problem.getString("detail")).contains("X-CSRF-Token");
        problem(browser.post(PATH, "{}", Csrf.HEADER, ""), ProblemKind.CSRF);
        problem(browser.post(PATH, "{}", Csrf.HEADER, csrf.substring(1)), ProblemKind.CSRF);
        problem(browser.post(PATH, "{}", Csrf.HEADER, csrf + "x"), ProblemKind.CSRF);
        assertThat(browser.post(PATH, "{}", Csrf.HEADER, csrf).statusCode()).isEqualTo(200);
        assertThat(browser.get(PATH).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "Origin,https://evil.example",
        "Origin,null",
        "Origin,not an origin",
        "Sec-Fetch-Site,cross-site",
        "Sec-Fetch-Site,same-site",
        "Sec-Fetch-Site,none",
    })
    void a_change_from_a_foreign_page_is_refused_even_with_the_token(String header, String value) {
        browser.open("/login");
        var csrf = browser.session().getString("csrf");

        problem(browser.post(PATH, "{}", Csrf.HEADER, csrf, header, value), ProblemKind.CSRF);
    }

    @Test
    void a_change_from_our_own_page_is_made() {
        browser.open("/login");
        var csrf = browser.session().getString("csrf");
        var here = "http://" + gateway.getAuthority();

        assertThat(browser.post(PATH, "{}", Csrf.HEADER, csrf, ORIGIN, here, "Sec-Fetch-Site", "same-origin")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void a_session_about_to_end_is_renewed_while_it_is_used_and_keeps_its_csrf_token() {
        TestIssuer.lifespan = Duration.ofSeconds(20);
        browser.open("/login");
        var before = browser.session().getString("csrf");
        var token = tokenAtTheService();
        TestIssuer.lifespan = Duration.ofMinutes(5);

        assertThat(tokenAtTheService()).isNotEqualTo(token);
        assertThat(browser.session().getString("csrf")).isEqualTo(before);
    }

    @Test
    void a_session_that_has_ended_is_nobodys() throws Exception {
        TestIssuer.lifespan = Duration.ofSeconds(1);
        browser.open("/login");
        TestIssuer.renews = false;
        Thread.sleep(1_500);

        problem(browser.get(PATH), ProblemKind.SIGN_IN_NEEDED);
        assertThat(browser.session().getBoolean("signedIn")).isFalse();
        assertThat(browser.get("/parent/").statusCode()).isEqualTo(200);
        assertThat(browser.get("/").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "eyJhbGciOiJkaXIiLCJlbmMiOiJBMjU2R0NNIn0..AAAA.AAAA.AAAA", "a|b|c|d|e"})
    void a_cookie_that_is_no_session_is_nobodys(String value) {
        var stranger = new ApiClient(gateway, null);

        problem(stranger.get(PATH, "Cookie", "q_session=" + value), ProblemKind.SIGN_IN_NEEDED);
        assertThat(stranger.get("/session", "Cookie", "q_session=" + value).body())
                .isEqualTo("{\"signedIn\":false}");
        assertThat(stranger.get("/login", "Cookie", "q_session=" + value).statusCode())
                .isEqualTo(302);
        assertThat(stranger.get("/", "Cookie", "q_session=" + value).statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?code=x&state=y", "?error=access_denied&state=y", "?state=a&state=b"})
    void coming_back_with_nothing_to_show_leads_to_the_start_page(String query) {
        var answer = browser.get("/login/return" + query);

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location")).contains("/#sign-in-failed");
    }

    @Test
    void signing_out_ends_the_session_here_and_tells_where_to_end_it_there() {
        browser.open("/login");
        var csrf = browser.session().getString("csrf");
        problem(browser.post("/logout", ""), ProblemKind.CSRF);

        var answer = browser.post("/logout", "", Csrf.HEADER, csrf);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(new JsonObject(answer.body()).getString("location"))
                .contains("/logout?id_token_hint=")
                .contains("post_logout_redirect_uri=http%3A%2F%2F127.0.0.1%3A" + gateway.getPort() + "%2F");
        assertThat(browser.session().getBoolean("signedIn")).isFalse();
        problem(browser.get(PATH), ProblemKind.SIGN_IN_NEEDED);
    }

    @Test
    void signing_out_cannot_be_brought_about_by_a_link() {
        browser.open("/login");

        assertThat(browser.get("/logout").statusCode()).isEqualTo(405);
        assertThat(browser.session().getBoolean("signedIn")).isTrue();
    }
}
