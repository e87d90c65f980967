package nl.plekje.gateway.app;

import static nl.plekje.gateway.surroundings.Problems.problem;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.Set;
import nl.plekje.gateway.problem.ProblemKind;
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
class AppPagesTest {

    @TestHTTPResource("/")
    URI gateway;

    private Browser browser;

    @BeforeEach
    void a_browser() {
        browser = new Browser(gateway);
    }

    @AfterEach
    void roles_as_usual() {
        TestIssuer.roles = Set.of("parent", "offline_access");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/parent/", "/parent/index.html", "/parent/calendar", "/parent/calendar/2026-01?list=1"})
    void every_address_within_an_app_shows_the_app(String path) {
        var page = browser.get(path);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).matches("text/html; ?charset=UTF-8"));
        assertThat(page.body()).contains("<title>");
    }

    @ParameterizedTest
    @CsvSource({
        "/parent/sw.js,javascript",
        "/parent/manifest.webmanifest,application/manifest+json",
    })
    void files_of_an_app_have_their_type(String path, String type) {
        var file = browser.get(path);

        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.headers().firstValue("Content-Type").orElseThrow()).contains(type);
    }

    @Test
    void a_file_that_is_not_there_is_not_the_app() {
        problem(browser.get("/parent/assets/gone.js"), ProblemKind.NOT_FOUND);
    }

    @Test
    void an_app_has_its_own_folder() {
        assertThat(browser.open("/office").uri().getPath()).isEqualTo("/office/");
    }

    @Test
    void the_start_page_offers_both_apps_in_the_readers_language() {
        assertThat(browser.get("/").body())
                .contains("lang=\"nl\"", "/login?to=/parent/", "/login?to=/office/", "rel=\"icon\"");
        assertThat(browser.get("/", "Accept-Language", "en-GB").body()).contains("lang=\"en\"", "I am a parent");
    }

    @ParameterizedTest
    @CsvSource({"parent,/parent/", "planner,/office/", "board,/office/"})
    void who_is_signed_in_goes_to_the_app_of_the_role(String role, String app) {
        TestIssuer.roles = Set.of(role, "offline_access");
        browser.open("/login");

        assertThat(browser.open("/").uri().getPath()).isEqualTo(app);
    }

    @Test
    void who_is_parent_and_staff_may_choose() {
        TestIssuer.roles = Set.of("parent", "planner");
        browser.open("/login");

        assertThat(browser.get("/").body()).contains("/login?to=/parent/", "/login?to=/office/");
    }
}
