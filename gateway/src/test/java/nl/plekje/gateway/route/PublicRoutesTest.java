package nl.plekje.gateway.route;

import static nl.plekje.gateway.surroundings.Problems.problem;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import nl.plekje.gateway.problem.ProblemKind;
import nl.plekje.gateway.surroundings.ApiClient;
import nl.plekje.gateway.surroundings.Surroundings;
import nl.plekje.gateway.surroundings.TestIssuer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(Surroundings.class)
class PublicRoutesTest {

    @TestHTTPResource("/")
    URI gateway;

    private ApiClient stranger;

    @BeforeEach
    void somebody_who_is_not_signed_in() {
        stranger = new ApiClient(gateway, null);
    }

    @ParameterizedTest
    @CsvSource({
        "/public/complaints-report/2024,nl",
        "/public/complaints-report/2024?language=en,en",
        "/public/complaints-report/2024?language=fr&format=PDF,nl",
    })
    @Tag("CO-004")
    void anyone_reads_the_annual_complaints_report_as_a_page_in_their_language(String path, String language) {
        var answer = stranger.get(path);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(new JsonObject(answer.body()).getString("uri"))
                .isEqualTo("/reports/annual/2024/published?format=HTML&language=" + language);
        assertThat(answer.headers().allValues("Cache-Control")).containsExactly("public, max-age=600");
        assertThat(answer.headers().firstValue("Content-Security-Policy")).isPresent();
    }

    @Test
    void the_service_is_told_of_nobody_whoever_reads() {
        var signedIn = new ApiClient(gateway, TestIssuer.token("account-of-a-parent", "parent"));
        var arrived = new JsonObject(
                signedIn.get("/public/complaints-report/2024", "Cookie", "theirs=1", "If-None-Match", "W/\"tag\"")
                        .body());

        assertThat(arrived.getJsonObject("headers").getMap())
                .doesNotContainKeys("authorization", "cookie")
                .containsEntry("if-none-match", "W/\"tag\"");
        assertThat(new ApiClient(gateway, TestIssuer.forged("x"))
                        .get("/public/complaints-report/2024")
                        .statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/public/complaints-report/24",
                "/public/complaints-report/20245",
                "/public/complaints-report/mine",
                "/public/complaints-report/2024/document",
                "/public/complaints-report/",
                "/public/complaint/complaints",
                "/public/",
            })
    void nothing_else_is_public(String path) {
        var refused = stranger.get(path);

        problem(refused, ProblemKind.NOT_FOUND);
        assertThat(refused.headers().allValues("Cache-Control")).containsExactly("no-store");
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE"})
    void nobody_changes_it(String method) {
        assertThat(stranger.send(method, "/public/complaints-report/2024", BodyPublishers.ofString("{}"))
                        .statusCode())
                .isGreaterThanOrEqualTo(400);
    }

    @Test
    void the_service_itself_stays_behind_the_session() {
        assertThat(stranger.get("/api/complaint/reports/annual/2024/published").statusCode())
                .isEqualTo(401);
    }
}
