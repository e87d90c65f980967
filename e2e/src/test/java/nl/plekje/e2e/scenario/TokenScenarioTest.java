package nl.plekje.e2e.scenario;

import static io.restassured.RestAssured.given;
import static nl.plekje.e2e.town.People.SANNE;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import nl.plekje.e2e.town.Plekje;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** What the tokens of the realm say. */
@Execution(ExecutionMode.CONCURRENT)
class TokenScenarioTest {

    @Test
    void a_parents_token_says_who_it_is_for_whom_and_in_which_role() {
        var claims = claims(SANNE.token());

        assertThat(claims.getString("sub")).isEqualTo("00000000-0000-4000-8000-000000000001");
        assertThat(claims.getString("iss")).isEqualTo(Plekje.stack().keycloak().issuer());
        assertThat(claims.getString("aud")).isEqualTo("plekje");
        assertThat(claims.<String>getList("groups")).containsExactly("parent");
        assertThat(claims.<String>getList("realm_access.roles")).containsExactly("parent");
        assertThat(claims.getString("name")).isEqualTo("Sanne de Vries");
        assertThat(claims.getString("email")).isEqualTo("sanne@plekje.example");
        assertThat(claims.getString("locale")).isEqualTo("nl");
        assertThat(Duration.ofSeconds(claims.getLong("exp") - claims.getLong("iat")))
                .isEqualTo(Duration.ofMinutes(5));
    }

    @Test
    void somebody_may_sign_in_many_times_at_the_same_moment() {
        var signIns = IntStream.range(0, 12)
                .mapToObj(n -> CompletableFuture.supplyAsync(
                        () -> token(Map.of(
                                "grant_type", "password",
                                "client_id", "plekje-api",
                                "client_secret", Plekje.stack().secrets().of("client.api"),
                                "username", "joris",
                                "password", "plekje")),
                        task -> new Thread(task).start()))
                .toList();

        assertThat(signIns).allSatisfy(answer -> answer.join().statusCode(200));
    }

    @Test
    void the_loader_stands_for_the_office_but_not_for_the_confidential_officer() {
        var token = token(Map.of(
                        "grant_type", "client_credentials",
                        "client_id", "plekje-loader",
                        "client_secret", Plekje.stack().secrets().of("client.loader")))
                .statusCode(200)
                .extract()
                .<String>path("access_token");

        assertThat(claims(token).<String>getList("groups"))
                .containsExactlyInAnyOrder(
                        "planner", "location-manager", "complaint-coordinator", "finance", "operations");
    }

    private static ValidatableResponse token(Map<String, String> form) {
        return given().contentType(ContentType.URLENC)
                .formParams(form)
                .post(Plekje.stack().keycloak().issuer() + "/protocol/openid-connect/token")
                .then();
    }

    private static JsonPath claims(String token) {
        var payload = Base64.getUrlDecoder().decode(token.split("\\.")[1]);
        return JsonPath.from(new String(payload, StandardCharsets.UTF_8));
    }
}
