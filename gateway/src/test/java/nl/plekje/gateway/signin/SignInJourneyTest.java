package nl.plekje.gateway.signin;

import static nl.plekje.gateway.surroundings.Problems.problem;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.plekje.gateway.problem.ProblemKind;
import nl.plekje.gateway.surroundings.Browser;
import nl.plekje.gateway.surroundings.RealKeycloak;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Sanne signs in, works and signs out, with the Keycloak and the realm that everyone uses. */
@QuarkusTest
@WithTestResource(RealKeycloak.class)
class SignInJourneyTest {

    private static final Pattern FORM = Pattern.compile("<form[^>]*action=\"([^\"]*)\"");
    /** How a signed token of Keycloak begins: {@code {"alg":"RS256"} in Base64. */
    private static final String TOKEN_START = "eyJhbGciOiJSUzI1NiIs";

    private static final String PATH = "/api/placement/households/mine";

    @ConfigProperty(name = "quarkus.http.test-port")
    int port;

    private Browser browser;

    @BeforeEach
    void a_browser() {
        browser = new Browser(URI.create("http://localhost:" + port + "/"));
    }

    private HttpResponse<String> signIn(String name, String password) {
        var page = browser.open("/login?to=/parent/calendar&ui_locales=en");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("lang=\"en\"");
        var form = FORM.matcher(page.body());
        assertThat(form.find()).as(page.body()).isTrue();
        return browser.submit(
                URI.create(form.group(1).replace("&amp;", "&")), "username=" + name + "&password=" + password);
    }

    @Test
    void a_parent_signs_in_works_and_signs_out() {
        var page = signIn("sanne", "plekje");

        assertThat(page.uri().getPath()).isEqualTo("/parent/calendar");
        var session = browser.session();
        assertThat(session.getMap())
                .containsEntry("account", "00000000-0000-4000-8000-000000000001")
                .containsEntry("name", "Sanne de Vries")
                .containsEntry("email", "sanne@plekje.example")
                .containsEntry("language", "nl");
        assertThat(session.getJsonArray("roles")).containsExactly("parent");

        var csrf = session.getString("csrf");
        problem(browser.post(PATH, "{}"), ProblemKind.CSRF);
        var arrived = new JsonObject(browser.post(PATH, "{}", Csrf.HEADER, csrf).body());
        assertThat(arrived.getJsonObject("headers").getString("authorization")).startsWith("Bearer " + TOKEN_START);
        assertThat(browser.seen().subList(0, browser.seen().size() - 1))
                .allSatisfy(answer ->
                        assertThat(answer.headers().map() + answer.body()).doesNotContain(TOKEN_START));

        var there =
                new JsonObject(browser.post("/logout", "", Csrf.HEADER, csrf).body()).getString("location");
        assertThat(browser.open(there).uri().getPath()).isEqualTo("/");
        assertThat(browser.session().getBoolean("signedIn")).isFalse();
        problem(browser.get(PATH), ProblemKind.SIGN_IN_NEEDED);
        // Keycloak asks again: its own session has ended too.
        assertThat(browser.open("/login?to=/parent/").body()).contains("name=\"password\"");
    }

    /** Each of these requests would renew the tokens, and Keycloak takes each token that renews once. */
    @Test
    void requests_at_once_and_after_one_another_leave_the_session_open() {
        signIn("fatima", "plekje");
        for (var round = 0; round < 3; round++) {
            var answers = IntStream.range(0, 12)
                    .mapToObj(n -> CompletableFuture.supplyAsync(
                            () -> browser.get(PATH).statusCode(), task -> new Thread(task).start()))
                    .toList();
            assertThat(answers).allSatisfy(answer -> assertThat(answer.join()).isEqualTo(200));
        }
        var tokens = Stream.generate(() -> new JsonObject(browser.get(PATH).body())
                        .getJsonObject("headers")
                        .getString("authorization"))
                .limit(3)
                .toList();
        assertThat(tokens).doesNotHaveDuplicates();
    }

    @Test
    void staff_lands_in_the_office() {
        signIn("petra", "plekje");

        assertThat(browser.open("/").uri().getPath()).isEqualTo("/office/");
    }

    @Test
    void who_gives_a_wrong_password_stays_where_it_is_asked() {
        var page = signIn("sanne", "wrong");

        assertThat(page.body()).contains("name=\"password\"");
        assertThat(browser.session().getBoolean("signedIn")).isFalse();
    }
}
