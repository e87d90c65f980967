package nl.plekje.complaint;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import nl.plekje.kernel.calendar.Amsterdam;
import nl.plekje.testing.access.AccessRow;
import nl.plekje.testing.access.AccessTable;
import nl.plekje.testing.stack.RealParts;
import nl.plekje.testing.token.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Two complaints about the manager of a location, and whoever may look: at every endpoint that the service has, nobody reads
 * of them, nor does anything with them, who may not see them.
 */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class WhoMaySeeTest {

    private static final String INTERNAL = "internal-" + UUID.randomUUID();
    private static final String WRITTEN = "written-" + UUID.randomUUID();
    private static Scene scene;

    /** Somebody who looks. */
    private record Reader(String relation, String account, String role) {

        Response send(String method, String path, String body) {
            var request = given().urlEncodingEnabled(false).header("Idempotency-Key", UUID.randomUUID());
            if (!role.equals("none")) {
                request.auth().oauth2(Tokens.of(account, role));
            }
            if (body != null) {
                request.contentType(path.startsWith("/documents/") ? "text/plain" : "application/json")
                        .body(body);
            }
            return request.request(method, path);
        }

        Response get(String path) {
            return send("GET", path, null);
        }
    }

    /** The cases, and who stands how to them. */
    private record Scene(
            Place place,
            Family family,
            String region,
            String otherCustodian,
            String meantCoordinator,
            Case open,
            Case judged,
            Case ordinary,
            Map<String, String> ids) {

        static Scene set() {
            var place = Place.known();
            var region = Colleagues.enter("region-" + UUID.randomUUID(), "Ria Regio", null);
            Colleagues.enter(place.manager(), "Mo Manager", region);
            var family = Family.known();
            var otherCustodian = family.otherParentSignsIn();
            var meantCoordinator = "coordinator-" + UUID.randomUUID();
            var open = Case.filed(aboutTheManager(family), family, place);
            var judged = Case.filed(aboutTheManager(family), family, place);
            var ordinary = Case.filed(
                    Filing.complaint().child(family).on(yesterday()).with("category", "COMMUNICATION"), family, place);
            for (var it : List.of(open, judged)) {
                it.coordinator("concerns", Map.of("account", meantCoordinator)).statusCode(200);
                it.coordinator("notes", Map.of("message", INTERNAL)).statusCode(200);
            }
            open.coordinator("links", Map.of("other", ordinary.id())).statusCode(200);
            var ids = new LinkedHashMap<String, String>();
            new Reader("coordinator", Case.COORDINATOR, "complaint-coordinator")
                    .send(
                            "PUT",
                            "/complaints/" + open.id() + "/verdict-draft",
                            Case.json(Map.of("version", 0, "draft", Map.of("reasons", INTERNAL))))
                    .then()
                    .statusCode(200);
            attach(open);
            ids.put("document", id("SELECT id FROM document WHERE complaint = ?", open));
            judge(judged);
            ids.put("measure", id("SELECT id FROM measure WHERE complaint = ?", judged));
            ids.put("attention", UUID.randomUUID().toString());
            Stored.run(
                    "INSERT INTO attention (id, account, complaint, because, at) VALUES ('%s', '%s', '%s', 'ASSIGNED', now())"
                            .formatted(ids.get("attention"), place.manager(), open.id()));
            ids.put("dispute", dispute(judged));
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> Stored.count(
                                    "SELECT count(*) FROM signal WHERE kind = 'K3' AND location = ?",
                                    place.location().value())
                            == 1);
            ids.put(
                    "signal",
                    Stored.one(
                                    "SELECT id FROM signal WHERE kind = 'K3' AND location = ?",
                                    place.location().value())
                            .toString());
            return new Scene(
                    place, family, region, otherCustodian, meantCoordinator, open, judged, ordinary, Map.copyOf(ids));
        }

        private static String yesterday() {
            return LocalDate.now(Amsterdam.ZONE).minusDays(1).toString();
        }

        private static Filing aboutTheManager(Family family) {
            return Filing.complaint()
                    .child(family)
                    .on(yesterday())
                    .with("category", "COMMUNICATION")
                    .with("aboutTheManager", true)
                    .with("subject", WRITTEN)
                    .with("text", WRITTEN);
        }

        private static void attach(Case filed) {
            given().auth()
                    .oauth2(Tokens.of(Case.COORDINATOR, "complaint-coordinator"))
                    .contentType("text/plain")
                    .body(INTERNAL.getBytes(StandardCharsets.UTF_8))
                    .post("/documents/" + filed.id() + "?name=" + INTERNAL + ".txt")
                    .then()
                    .statusCode(200);
        }

        private static void judge(Case filed) {
            filed.coordinator("contacts", Map.of("way", "TELEPHONE", "reached", true, "summary", WRITTEN))
                    .statusCode(200);
            filed.coordinator(
                            "hearings",
                            Map.of("party", "PROVIDER", "who", INTERNAL, "way", "IN_PERSON", "summary", INTERNAL))
                    .statusCode(200);
            filed.coordinator("verdict", Case.verdict(List.of(Map.of("what", "A new gate", "dueOn", "2099-01-01"))))
                    .statusCode(200);
        }

        private static String dispute(Case filed) {
            return given().auth()
                    .oauth2(Tokens.of(Case.COORDINATOR, "complaint-coordinator"))
                    .contentType("application/json")
                    .body(Case.json(Map.of(
                            "complaint",
                            filed.id(),
                            "body",
                            "DISPUTES_COMMITTEE",
                            "fileNumber",
                            UUID.randomUUID().toString().substring(0, 8),
                            "submittedOn",
                            LocalDate.now(Amsterdam.ZONE).toString())))
                    .post("/disputes")
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("id");
        }

        private static String id(String query, Case filed) {
            return Stored.one(query, UUID.fromString(filed.id())).toString();
        }

        /** What tells of the two cases: who may not see them reads none of it anywhere. */
        List<String> traces() {
            var traces = new ArrayList<>(List.of(WRITTEN, INTERNAL, open.id(), judged.id()));
            for (var it : List.of(open, judged)) {
                traces.add(Stored.one("SELECT number FROM complaint WHERE id = ?", UUID.fromString(it.id()))
                        .toString());
            }
            traces.addAll(List.of(ids.get("measure"), ids.get("document"), ids.get("attention"), ids.get("signal")));
            return traces;
        }

        /** The path of an endpoint with what it is asked of: one of the two cases, and what belongs to it. */
        String path(String template) {
            var path = template;
            for (var part : Map.of(
                            "/attention/{id}", "attention", "/signals/{id}", "signal", "/disputes/{id}", "dispute")
                    .entrySet()) {
                path = path.replace(part.getKey(), part.getKey().replace("{id}", ids.get(part.getValue())));
            }
            return path.replace("/complaints/{id}/measures", "/complaints/" + judged.id() + "/measures")
                    .replace("{measure}", ids.get("measure"))
                    .replace("{document}", ids.get("document"))
                    .replace("{complaint}", open.id())
                    .replace("{id}", open.id())
                    .replace("{year}", "2026")
                    .replace("{monday}", "2026-11-23")
                    .replace("{category}", "COMMUNICATION")
                    .replace("{account}", "somebody");
        }

        /** Those who see neither case, by how they stand to them. */
        Stream<Reader> outsiders() {
            return Stream.of(
                    new Reader("the manager it is about", place.manager(), "location-manager"),
                    new Reader("a coordinator it is about", meantCoordinator, "complaint-coordinator"),
                    new Reader("the other custodian", otherCustodian, "parent"),
                    new Reader("another parent", "stranger-" + UUID.randomUUID(), "parent"),
                    new Reader("another manager", "manager-" + UUID.randomUUID(), "location-manager"),
                    new Reader("a planner", "petra", "planner"),
                    new Reader("operations", "otto", "operations"),
                    new Reader("an officer", "olga", "confidential-officer"),
                    new Reader("nobody", "", "none"));
        }
    }

    @BeforeEach
    void set_the_scene() {
        if (scene == null) {
            scene = Scene.set();
        }
    }

    /** All endpoints: the access table has each, as its own test holds. */
    private static Stream<String> endpoints() {
        return AccessTable.of("complaint").rows().stream()
                .map(AccessRow::endpoint)
                .distinct();
    }

    static Stream<String> reading() {
        return endpoints().filter(it -> it.startsWith("GET ") && !it.endsWith("/stream"));
    }

    static Stream<String> changing() {
        return endpoints().filter(it -> !it.startsWith("GET ") && ofTheCase(it));
    }

    /** Whether the endpoint is asked of one thing that belongs to the cases. */
    private static boolean ofTheCase(String endpoint) {
        return Stream.of("/complaints/{id}", "/documents/{complaint}", "/attention/{id}", "/signals/{id}")
                .anyMatch(endpoint::contains);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("reading")
    @Tag("CO-017")
    void who_may_not_see_a_case_reads_nothing_of_it_anywhere(String endpoint) {
        var path = scene.path(endpoint.substring("GET ".length()));
        var traces = scene.traces();
        for (var reader : scene.outsiders().toList()) {
            var answer = reader.get(path + "?limit=200");
            // Disputes are told to all coordinators and the board, by number and without what was written.
            if (!endpoint.equals("GET /disputes")) {
                assertThat(traces)
                        .as("%s as %s: %s", path, reader.relation(), answer.asString())
                        .noneMatch(answer.asString()::contains);
            }
            if (ofTheCase(endpoint)) {
                assertThat(answer.statusCode())
                        .as("%s as %s", path, reader.relation())
                        .isIn(401, 403, 404);
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("changing")
    @Tag("CO-017")
    void who_may_not_see_a_case_does_nothing_with_it(String endpoint) {
        var method = endpoint.substring(0, endpoint.indexOf(' '));
        var template = endpoint.substring(method.length() + 1);
        var path = scene.path(template) + (template.startsWith("/documents/") ? "?name=a.txt" : "");
        var body = AccessThings.body(template, scene.ordinary().id());
        var before = history();
        for (var reader : scene.outsiders().toList()) {
            assertThat(reader.send(method, path, body).statusCode())
                    .as("%s %s as %s", method, path, reader.relation())
                    .isIn(401, 403, 404);
        }
        assertThat(history()).isEqualTo(before);
    }

    private static long history() {
        return Stored.count(
                "SELECT count(*) FROM case_event WHERE complaint IN (?, ?)",
                UUID.fromString(scene.open().id()),
                UUID.fromString(scene.judged().id()));
    }

    @Test
    void a_case_about_a_manager_is_not_even_linked_nor_counted_for_them() {
        var manager = new Reader("the manager", scene.place().manager(), "location-manager");
        assertThat(scene.ordinary()
                        .manager("links", Map.of("other", scene.open().id()))
                        .extract()
                        .statusCode())
                .isEqualTo(404);
        assertThat(manager.get("/complaints?limit=200").jsonPath().getList("items.id"))
                .containsExactly(scene.ordinary().id());
        var phases = manager.get("/board").jsonPath().getList("phases.cases", Integer.class);
        assertThat(phases.stream().mapToInt(Integer::intValue).sum()).isEqualTo(1);
        assertThat(manager.get("/board").jsonPath().getInt("unseen"))
                .isEqualTo(manager.get("/attention?limit=200")
                        .jsonPath()
                        .getList("items")
                        .size());
        assertThat(manager.get("/board").jsonPath().getInt("signals"))
                .isEqualTo(manager.get("/signals?limit=200")
                        .jsonPath()
                        .getList("items")
                        .size());
    }

    @Test
    void nothing_of_it_was_sent_to_them() {
        assertThat(Stored.count(
                        "SELECT count(*) FROM attention WHERE complaint IN (?, ?) AND account IN (?, ?) AND id <> ?",
                        UUID.fromString(scene.open().id()),
                        UUID.fromString(scene.judged().id()),
                        scene.place().manager(),
                        scene.meantCoordinator(),
                        UUID.fromString(scene.ids().get("attention"))))
                .isZero();
    }

    @Test
    void the_family_reads_its_own_case_and_nothing_that_is_for_those_who_handle_it() {
        var parent = new Reader("who filed it", scene.family().account(), "parent");
        for (var it : List.of(scene.open(), scene.judged())) {
            assertThat(parent.get("/complaints/" + it.id())
                            .then()
                            .statusCode(200)
                            .extract()
                            .asString())
                    .contains(WRITTEN)
                    .doesNotContain(INTERNAL);
        }
        assertThat(parent.get("/documents/" + scene.open().id() + "/"
                                + scene.ids().get("document"))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void who_handles_it_reads_all() {
        for (var reader : List.of(
                new Reader("the manager above", scene.region(), "location-manager"),
                new Reader("the coordinator", Case.COORDINATOR, "complaint-coordinator"))) {
            assertThat(reader.get("/complaints/" + scene.open().id())
                            .then()
                            .statusCode(200)
                            .extract()
                            .asString())
                    .as(reader.relation())
                    .contains(WRITTEN, INTERNAL);
        }
    }
}
