package nl.plekje.local.part;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The realm as it stands in production, in a real Keycloak. */
class RealmTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Database DATABASE = new Database("keycloak", "keycloak");
    private static final String PASSWORD = "een lang wachtwoord";
    private static final String GATEWAY = "https://plekje.example";
    private static final String SECRET = "secret-of-the-gateway";
    private static final int STEP_SECONDS = 30;

    /** {@code abcdefghijklmnopqrstuvwxyzabcdefghijklmnopq}, and its SHA-256. */
    private static final String VERIFIER = "abcdefghijklmnopqrstuvwxyzabcdefghijklmnopq";

    private static PostgresPart postgres;
    private static KeycloakPart keycloak;
    private static URI root;

    @BeforeAll
    static void a_new_keycloak() {
        postgres = PostgresPart.startTemporary();
        postgres.provide(DATABASE);
        keycloak = new KeycloakPart(
                Software.found(),
                Home.temporary(),
                FreePorts.one(),
                List.of(Software.root().resolve("deploy/keycloak/plekje-realm.json")),
                Map.of(
                        "KC_DB_URL",
                        postgres.jdbcUrl(DATABASE.name()),
                        "KC_DB_USERNAME",
                        DATABASE.name(),
                        "KC_DB_PASSWORD",
                        DATABASE.password(),
                        "KC_BOOTSTRAP_ADMIN_USERNAME",
                        "admin",
                        "KC_BOOTSTRAP_ADMIN_PASSWORD",
                        "admin",
                        "PLEKJE_GATEWAY_URL",
                        GATEWAY,
                        "PLEKJE_GATEWAY_SECRET",
                        SECRET),
                List.of("-Xmx320m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        keycloak.start();
        keycloak.awaitReady(Duration.ofMinutes(4));
        root = URI.create(keycloak.issuer().replace("/realms/plekje", "/"));
    }

    @AfterAll
    static void stop() {
        keycloak.stop();
        postgres.stop();
    }

    @Test
    void nobody_is_there_before_somebody_is_let_in_and_only_the_gateway_signs_people_in() throws Exception {
        var people = admin("GET", "users?search=plekje.example", null);
        var clients = admin("GET", "clients", null);

        assertThat(JSON.readTree(people.body())).isEmpty();
        assertThat(JSON.readTree(clients.body()))
                .filteredOn(client -> client.path("clientId").asText().startsWith("plekje-"))
                .filteredOn(client -> client.path("enabled").asBoolean())
                .extracting(client -> client.path("clientId").asText())
                .containsExactly("plekje-gateway");
    }

    @Test
    void a_parent_signs_in_with_a_password() throws Exception {
        person("ouder", "parent");

        assertThat(signIn(new Visitor(), "ouder", PASSWORD).headers().firstValue("Location"))
                .hasValueSatisfying(to ->
                        assertThat(to).startsWith(GATEWAY + "/login/return?").contains("code="));
    }

    @Test
    void staff_sets_up_a_second_factor_and_is_asked_for_it_from_then_on() throws Exception {
        person("planner", "planner");
        var first = new Visitor();

        var setUp = signIn(first, "planner", PASSWORD);
        assertThat(setUp.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).contains("execution=CONFIGURE_TOTP"));
        var page = first.get(setUp.headers().firstValue("Location").orElseThrow());
        var secret = found("name=\"totpSecret\" value=\"([^\"]+)\"", page.body());
        var now = Instant.now();
        var done = first.post(
                form(page.body()), Map.of("totp", code(secret, now), "totpSecret", secret, "userLabel", "telefoon"));
        assertThat(done.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).contains("code="));

        var again = new Visitor();
        var asked = signIn(again, "planner", PASSWORD);
        assertThat(asked.statusCode()).isEqualTo(200);
        assertThat(asked.body()).contains("name=\"otp\"");
        var wrong = again.post(form(asked.body()), Map.of("otp", "000000"));
        assertThat(wrong.body()).contains("name=\"otp\"");
        // A code works once, so that this is a later one; Keycloak takes those of the steps beside.
        var later =
                Instant.now().isBefore(now.plusSeconds(STEP_SECONDS)) ? now.plusSeconds(STEP_SECONDS) : Instant.now();
        assertThat(again.post(form(wrong.body()), Map.of("otp", code(secret, later)))
                        .headers()
                        .firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).contains("code="));
    }

    @Test
    void every_role_but_that_of_parents_is_one_of_staff() throws Exception {
        var roles = JSON.readTree(admin("GET", "roles", null).body());

        for (var role : roles) {
            var name = role.path("name").asText();
            if (!List.of("parent", "offline_access", "uma_authorization", "default-roles-plekje")
                    .contains(name)) {
                assertThat(admin("GET", "roles/" + name + "/composites", null).body())
                        .as(name)
                        .contains("\"staff\"");
            }
        }
    }

    @Test
    void a_weak_password_is_refused_and_guessing_is_slowed_down() throws Exception {
        var weak = admin("POST", "users", user("zwak", "plekje"));
        var realm = JSON.readTree(admin("GET", "", null).body());

        assertThat(weak.statusCode()).isEqualTo(400);
        assertThat(realm.path("bruteForceProtected").asBoolean()).isTrue();
        assertThat(realm.path("failureFactor").asInt()).isLessThanOrEqualTo(10);
    }

    @Test
    void sign_ins_and_acts_of_administrators_are_kept() throws Exception {
        person("gezien", "parent");
        signIn(new Visitor(), "gezien", PASSWORD);
        signIn(new Visitor(), "gezien", "wrong");

        assertThat(admin("GET", "events?max=100", null).body()).contains("\"LOGIN\"", "\"LOGIN_ERROR\"");
        assertThat(admin("GET", "admin-events?max=100", null).body()).contains("\"CREATE\"");
    }

    @Test
    void people_come_back_to_the_one_address_of_the_gateway() throws Exception {
        for (var elsewhere : List.of(
                "https://evil.example/login/return",
                GATEWAY + "/",
                GATEWAY + "/login/return/x",
                GATEWAY + ".evil.example")) {
            assertThat(new Visitor().get(authorize(elsewhere)).statusCode())
                    .as(elsewhere)
                    .isEqualTo(400);
        }
    }

    /** Who has copied a token that renews, and uses it after its owner or before, is found out. */
    @Test
    void a_token_that_renews_works_once() throws Exception {
        person("vernieuwer", "parent");
        var back = signIn(new Visitor(), "vernieuwer", PASSWORD)
                .headers()
                .firstValue("Location")
                .orElseThrow();
        var first = tokens(Map.of(
                "grant_type",
                "authorization_code",
                "code",
                found("[?&]code=([^&]+)", back),
                "code_verifier",
                VERIFIER,
                "redirect_uri",
                GATEWAY + "/login/return"));
        assertThat(first.statusCode()).as(first.body()).isEqualTo(200);
        var renewing = Map.of(
                "grant_type",
                "refresh_token",
                "refresh_token",
                JSON.readTree(first.body()).path("refresh_token").asText());

        assertThat(tokens(renewing).statusCode()).isEqualTo(200);
        var again = tokens(renewing);
        assertThat(again.statusCode()).isEqualTo(400);
        assertThat(again.body()).contains("invalid_grant");
    }

    private static HttpResponse<String> tokens(Map<String, String> grant) throws Exception {
        var form = new HashMap<>(grant);
        form.put("client_id", "plekje-gateway");
        form.put("client_secret", SECRET);
        return new Visitor().post(URI.create(keycloak.issuer() + "/protocol/openid-connect/token"), form);
    }

    /** As {@code deploy/keycloak/demo/load} does. */
    @Test
    void people_of_demonstrations_come_by_a_file_of_their_own() throws Exception {
        var file = (com.fasterxml.jackson.databind.node.ObjectNode)
                JSON.readTree(Files.readString(Software.root().resolve("deploy/keycloak/demo/plekje-users-0.json")));
        var before = JSON.readTree(admin("GET", "", null).body());
        try {
            admin("PUT", "", "{\"passwordPolicy\":\"length(6)\",\"browserFlow\":\"browser\"}");
            var loaded = admin(
                    "POST",
                    "partialImport",
                    file.put("ifResourceExists", "SKIP").toString());

            assertThat(loaded.statusCode()).as(loaded.body()).isEqualTo(200);
            assertThat(signIn(new Visitor(), "petra", "plekje").headers().firstValue("Location"))
                    .hasValueSatisfying(to -> assertThat(to).contains("code="));
        } finally {
            for (var user : JSON.readTree(
                    admin("GET", "users?search=plekje.example", null).body())) {
                admin("DELETE", "users/" + user.path("id").asText(), null);
            }
            admin("PUT", "", before.toString());
        }
    }

    private static void person(String name, String role) throws Exception {
        assertThat(admin("POST", "users", user(name, PASSWORD)).statusCode()).isEqualTo(201);
        var id = JSON.readTree(
                        admin("GET", "users?exact=true&username=" + name, null).body())
                .path(0)
                .path("id")
                .asText();
        var granted = "[" + admin("GET", "roles/" + role, null).body() + "]";
        assertThat(admin("POST", "users/" + id + "/role-mappings/realm", granted)
                        .statusCode())
                .isEqualTo(204);
    }

    private static String user(String name, String password) {
        return """
            {"username":"%s","firstName":"A","lastName":"B","email":"%s@example.org","enabled":true,
             "credentials":[{"type":"password","value":"%s","temporary":false}]}\
            """.formatted(name, name, password);
    }

    private static HttpResponse<String> admin(String method, String path, String body) throws Exception {
        var token = new Visitor()
                .post(
                        root.resolve("realms/master/protocol/openid-connect/token"),
                        Map.of(
                                "grant_type",
                                "password",
                                "client_id",
                                "admin-cli",
                                "username",
                                "admin",
                                "password",
                                "admin"));
        var address = root.resolve("admin/realms/plekje" + (path.isEmpty() ? "" : "/" + path));
        return new Visitor()
                .http.send(
                        HttpRequest.newBuilder(address)
                                .header(
                                        "Authorization",
                                        "Bearer "
                                                + JSON.readTree(token.body())
                                                        .path("access_token")
                                                        .asText())
                                .header("Content-Type", "application/json")
                                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                                .build(),
                        BodyHandlers.ofString());
    }

    private static HttpResponse<String> signIn(Visitor visitor, String name, String password) throws Exception {
        var page = visitor.get(authorize(GATEWAY + "/login/return"));
        return visitor.post(form(page.body()), Map.of("username", name, "password", password));
    }

    private static String authorize(String back) throws Exception {
        var challenge = java.util.Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(java.security.MessageDigest.getInstance("SHA-256")
                        .digest(VERIFIER.getBytes(StandardCharsets.US_ASCII)));
        return keycloak.issuer()
                + "/protocol/openid-connect/auth?response_type=code&client_id=plekje-gateway&scope=openid"
                + "&code_challenge_method=S256&code_challenge=" + challenge + "&redirect_uri="
                + URLEncoder.encode(back, StandardCharsets.UTF_8);
    }

    private static URI form(String page) {
        return URI.create(found("<form[^>]*action=\"([^\"]*)\"", page).replace("&amp;", "&"));
    }

    private static String found(String pattern, String text) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).as(text).isTrue();
        return URLDecoder.decode(matcher.group(1), StandardCharsets.UTF_8);
    }

    /** The code that an app on a telephone shows at that moment (RFC 6238). */
    private static String code(String secret, Instant at) throws Exception {
        var mac = Mac.getInstance("HmacSHA1");
        mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.US_ASCII), "HmacSHA1"));
        var step = ByteBuffer.allocate(Long.BYTES)
                .putLong(at.getEpochSecond() / STEP_SECONDS)
                .array();
        var hash = mac.doFinal(step);
        var offset = hash[hash.length - 1] & 0xf;
        var number = ByteBuffer.wrap(Arrays.copyOfRange(hash, offset, offset + Integer.BYTES))
                        .getInt()
                & Integer.MAX_VALUE;
        return "%06d".formatted(number % 1_000_000);
    }

    /** A browser that stays where it is sent from. */
    private static final class Visitor {

        private final HttpClient http =
                HttpClient.newBuilder().cookieHandler(new Cookies()).build();

        HttpResponse<String> get(String address) throws Exception {
            return http.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString());
        }

        HttpResponse<String> post(URI address, Map<String, String> fields) throws Exception {
            var body = fields.entrySet().stream()
                    .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                    .collect(Collectors.joining("&"));
            return http.send(
                    HttpRequest.newBuilder(address)
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(BodyPublishers.ofString(body))
                            .build(),
                    BodyHandlers.ofString());
        }
    }

    /** As browsers do, sends secure cookies to this machine without TLS. */
    private static final class Cookies extends CookieManager {
        @Override
        public void put(URI from, Map<String, List<String>> headers) throws java.io.IOException {
            super.put(from, headers);
            getCookieStore().getCookies().forEach(cookie -> cookie.setSecure(false));
        }
    }
}
