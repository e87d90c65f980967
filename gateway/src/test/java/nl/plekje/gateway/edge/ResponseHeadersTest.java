package nl.plekje.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import nl.plekje.gateway.surroundings.ApiClient;
import nl.plekje.gateway.surroundings.Surroundings;
import nl.plekje.gateway.surroundings.TestIssuer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(Surroundings.class)
class ResponseHeadersTest {

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
                "/",
                "/session",
                "/login",
                "/nowhere",
                "/parent/",
                "/parent/assets/index-a1b2c3.js",
                "/api/placement/locations",
                "/api/placement/q/metrics",
                "/api/billing/tariffs",
                "/api/placement;x/locations",
                "/q/health/ready",
            })
    void every_answer_tells_the_browser_what_it_may_not_do(String path) {
        var headers = client.get(path).headers();

        assertThat(headers.firstValue("Content-Security-Policy")).hasValueSatisfying(policy -> assertThat(policy)
                .contains("default-src 'none'", "script-src 'self';", "frame-ancestors 'none'", "base-uri 'none'"));
        assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(headers.firstValue("X-Frame-Options")).contains("DENY");
        assertThat(headers.firstValue("Referrer-Policy")).contains("same-origin");
        assertThat(headers.firstValue("Permissions-Policy")).isPresent();
        assertThat(headers.firstValue("Cross-Origin-Opener-Policy")).contains("same-origin");
        assertThat(headers.firstValue("Cross-Origin-Resource-Policy")).contains("same-origin");
        assertThat(headers.firstValue("Strict-Transport-Security")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/parent/assets/index-a1b2c3.js,'public, max-age=31536000, immutable'",
        "/office/assets/index-a1b2c3.js,'public, max-age=31536000, immutable'",
        "/parent/assets/gone.js,no-store",
        "/parent/,no-cache",
        "/parent/index.html,no-cache",
        "/parent/calendar/2026-01,no-cache",
        "/parent/sw.js,no-cache",
        "/parent/manifest.webmanifest,no-cache",
        "/,no-store",
        "/session,no-store",
        "/login?to=/parent/,no-store",
        "/api/placement/locations,no-store",
    })
    void a_browser_keeps_files_with_a_hash_for_good_and_nothing_about_people(String path, String caching) {
        assertThat(client.get(path).headers().allValues("Cache-Control")).containsExactly(caching);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/session", "/api/placement/locations", "/api/unknown/x", "/api/billing/tariffs"})
    void answers_of_the_api_tell_what_time_it_is(String path) {
        var now = client.get(path).headers().firstValue("Plekje-Now").map(Instant::parse);

        assertThat(now)
                .hasValueSatisfying(it -> assertThat(it).isCloseTo(Instant.now(), within(10, ChronoUnit.SECONDS)));
    }

    @Test
    void other_answers_do_not() {
        assertThat(client.get("/parent/").headers().firstValue("Plekje-Now")).isEmpty();
    }
}
