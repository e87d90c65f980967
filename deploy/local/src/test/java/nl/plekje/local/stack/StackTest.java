package nl.plekje.local.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import nl.plekje.local.part.Home;
import nl.plekje.local.part.PartFailed;
import nl.plekje.local.part.Software;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The stack of others' software, without our services: real servers on free ports. */
class StackTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Stack STACK = new Stack(StackSettings.temporary());

    @BeforeAll
    static void start() {
        STACK.up(List.of(STACK.postgres(), STACK.kafka(), STACK.keycloak(), STACK.mail()), Watcher.NONE);
    }

    @AfterAll
    static void stop() {
        Stack.down(STACK.parts(), it -> {});
        assertThat(STACK.parts()).noneMatch(it -> it.process().isRunning());
    }

    @Test
    void a_parents_token_says_who_it_is_for_whom_and_in_which_role() throws Exception {
        var claims = claims(Map.of(
                "grant_type", "password",
                "client_id", "plekje-api",
                "client_secret", STACK.secrets().of("client.api"),
                "username", "sanne",
                "password", "plekje"));

        assertThat(claims.get("sub").asText()).isEqualTo("00000000-0000-4000-8000-000000000001");
        assertThat(claims.get("iss").asText()).isEqualTo(STACK.keycloak().issuer());
        assertThat(claims.get("aud").asText()).isEqualTo("plekje");
        assertThat(texts(claims.get("groups"))).containsExactly("parent");
        assertThat(texts(claims.at("/realm_access/roles"))).containsExactly("parent");
        assertThat(claims.get("name").asText()).isEqualTo("Sanne de Vries");
        assertThat(claims.get("email").asText()).isEqualTo("sanne@plekje.example");
        assertThat(claims.get("locale").asText()).isEqualTo("nl");
        assertThat(claims.get("exp").asLong() - claims.get("iat").asLong()).isEqualTo(300);
    }

    @Test
    void somebody_may_sign_in_many_times_at_the_same_moment() {
        var signIns = IntStream.range(0, 12)
                .mapToObj(n -> CompletableFuture.supplyAsync(
                        () -> token(Map.of(
                                "grant_type", "password",
                                "client_id", "plekje-api",
                                "client_secret", STACK.secrets().of("client.api"),
                                "username", "joris",
                                "password", "plekje")),
                        task -> new Thread(task).start()))
                .toList();

        assertThat(signIns).allSatisfy(answer -> assertThat(answer.join().statusCode())
                .as(answer.join().body())
                .isEqualTo(200));
    }

    @Test
    void the_loader_stands_for_the_office_but_not_for_the_confidential_officer() throws Exception {
        var claims = claims(Map.of(
                "grant_type", "client_credentials",
                "client_id", "plekje-loader",
                "client_secret", STACK.secrets().of("client.loader")));

        assertThat(texts(claims.get("groups")))
                .containsExactlyInAnyOrder(
                        "planner", "location-manager", "complaint-coordinator", "finance", "operations");
    }

    @Test
    void each_service_has_a_database_of_its_own() throws Exception {
        try (var connection = STACK.postgres().connect("postgres");
                var rows = connection
                        .createStatement()
                        .executeQuery("select datname from pg_database where datdba <> 10 order by 1")) {
            var names = new ArrayList<String>();
            while (rows.next()) {
                names.add(rows.getString(1));
            }
            assertThat(names)
                    .containsExactly(
                            "billing", "complaint", "credit", "gateway", "keycloak", "notification", "placement");
        }
    }

    @Test
    void a_failed_start_stops_what_it_had_started_and_nothing_else() {
        var settings =
                new StackSettings(Path.of("no-checkout"), Home.temporary(), StackPorts.free(), Software.found(), true);
        var stack = new Stack(settings);
        var placement = stack.part("placement").orElseThrow();

        assertThatThrownBy(() -> stack.up(List.of(stack.postgres(), placement), Watcher.NONE))
                .isInstanceOf(PartFailed.class)
                .hasMessageContaining("placement has not been built");

        assertThat(stack.postgres().process().isRunning()).isFalse();
        assertThat(STACK.postgres().ready()).isTrue();
    }

    private static JsonNode claims(Map<String, String> form) throws Exception {
        var answer = token(form);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        var token = JSON.readTree(answer.body()).get("access_token").asText();
        return JSON.readTree(Base64.getUrlDecoder().decode(token.split("\\.")[1]));
    }

    private static HttpResponse<String> token(Map<String, String> form) {
        var body = new ArrayList<String>();
        form.forEach((name, value) -> body.add(name + "=" + value));
        var request = HttpRequest.newBuilder(URI.create(STACK.keycloak().issuer() + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(String.join("&", body)))
                .build();
        return HttpClient.newHttpClient()
                .sendAsync(request, HttpResponse.BodyHandlers.ofString())
                .join();
    }

    private static List<String> texts(JsonNode array) {
        var all = new ArrayList<String>();
        array.forEach(it -> all.add(it.asText()));
        return all;
    }
}
