package nl.plekje.complaint;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.plekje.testing.access.AccessRow;
import nl.plekje.testing.access.AccessRow.Expected;
import nl.plekje.testing.access.AccessRow.Scope;
import nl.plekje.testing.access.AccessScene.Call;
import nl.plekje.testing.access.AccessTable;
import nl.plekje.testing.stack.RealParts;
import nl.plekje.testing.token.Tokens;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every command of the service, given several times at once: none fails, and nothing happens more often than it may. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class AtOnceTest {

    private static final int TIMES = 6;
    private static final ExecutorService CALLERS = Executors.newFixedThreadPool(TIMES);
    private static ComplaintScene scene;

    @BeforeEach
    void set_the_scene() {
        if (scene == null) {
            scene = new ComplaintScene();
        }
    }

    @AfterAll
    static void let_the_callers_go() {
        CALLERS.shutdown();
    }

    /** Of each command one row of somebody who may give it. */
    static Stream<AccessRow> commands() {
        return AccessTable.of("complaint").rows().stream()
                .filter(row -> !row.method().equals("GET"))
                .filter(row -> row.expected() == Expected.ALLOW && row.scope() != Scope.OTHER)
                .collect(Collectors.toMap(AccessRow::endpoint, row -> row, (first, other) -> first))
                .values()
                .stream();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void a_command_given_several_times_at_once_is_done_or_refused(AccessRow row) {
        var call = scene.call(row);
        assertThat(atOnce(() -> send(row, call))).as(row.toString()).allMatch(status -> status < 500);
    }

    private static int send(AccessRow row, Call call) {
        var path = row.path();
        for (var parameter : call.pathParameters().entrySet()) {
            path = path.replace("{" + parameter.getKey() + "}", parameter.getValue());
        }
        var request = given().urlEncodingEnabled(false)
                .auth()
                .oauth2(Tokens.of(scene.account(row.role()), row.role()))
                .header("Idempotency-Key", UUID.randomUUID());
        if (call.body() != null) {
            request.contentType(call.contentType()).body(call.body());
        }
        return request.request(row.method(), call.query().isEmpty() ? path : path + "?" + call.query())
                .statusCode();
    }

    private static List<Integer> atOnce(Supplier<Integer> call) {
        return IntStream.range(0, TIMES).mapToObj(i -> CompletableFuture.supplyAsync(call, CALLERS)).toList().stream()
                .map(CompletableFuture::join)
                .toList();
    }

    private static int coordinator(String path, String type, String body) {
        return given().auth()
                .oauth2(Tokens.of(Case.COORDINATOR, "complaint-coordinator"))
                .header("Idempotency-Key", UUID.randomUUID())
                .contentType(type)
                .body(body)
                .post(path)
                .statusCode();
    }

    @Test
    void each_release_has_a_version_of_its_own() {
        var released = atOnce(
                () -> coordinator("/reports/annual/2008/releases", "application/json", "{\"department\":\"Quality\"}"));
        assertThat(released).containsOnly(201);
        assertThat(Stored.count("SELECT max(version) FROM annual_release WHERE year = 2008"))
                .isEqualTo(TIMES);
    }

    @Test
    void a_case_never_has_more_files_than_it_may() {
        var filed = Case.filed();
        Supplier<Integer> attach = () -> coordinator("/documents/" + filed.id() + "?name=a.txt", "text/plain", "a");
        var answers = IntStream.range(0, 5)
                .mapToObj(i -> atOnce(attach))
                .flatMap(List::stream)
                .collect(Collectors.groupingBy(status -> status, Collectors.counting()));
        assertThat(answers).containsOnly(Map.entry(200, 20L), Map.entry(422, 10L));
        assertThat(Stored.count("SELECT count(*) FROM document WHERE complaint = ?", UUID.fromString(filed.id())))
                .isEqualTo(20);
    }

    @Test
    void a_case_is_judged_once() {
        var filed = Case.filed().heard();
        var verdict = Case.json(Case.verdict(List.of(Map.of("what", "A new gate", "dueOn", "2099-01-01"))));
        var answers = atOnce(() -> coordinator("/complaints/" + filed.id() + "/verdict", "application/json", verdict));
        assertThat(answers).filteredOn(status -> status == 200).hasSize(1);
        assertThat(Stored.count(
                        "SELECT count(*) FROM case_event WHERE kind = 'VERDICT_GIVEN' AND complaint = ?",
                        UUID.fromString(filed.id())))
                .isEqualTo(1);
    }

    @Test
    void colleagues_set_above_each_other_at_once_stand_in_no_circle() {
        for (var round = 0; round < 5; round++) {
            var one = Colleagues.enter("one-" + UUID.randomUUID(), "One", null);
            var other = Colleagues.enter("other-" + UUID.randomUUID(), "Other", null);
            var both = Stream.of(
                            CompletableFuture.supplyAsync(() -> above(one, other), CALLERS),
                            CompletableFuture.supplyAsync(() -> above(other, one), CALLERS))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .toList();
            assertThat(both).containsExactlyInAnyOrder(200, 422);
        }
    }

    private static int above(String account, String boss) {
        return given().auth()
                .oauth2(Tokens.of(Case.COORDINATOR, "complaint-coordinator"))
                .header("Idempotency-Key", UUID.randomUUID())
                .contentType("application/json")
                .body(Case.json(Map.of("name", account, "job", "manager", "reportsTo", boss)))
                .put("/colleagues/" + account)
                .statusCode();
    }

    @Test
    void complaints_about_the_same_filed_at_once_see_each_other() {
        var place = Place.known();
        var family = Family.known();
        var filing = Filing.complaint().about(place).with("category", "PRIVACY");
        atOnce(() -> filing.by(family).extract().statusCode());
        assertThat(Stored.count(
                        "SELECT count(*) FROM complaint WHERE location = ? AND NOT raised",
                        place.location().value()))
                .isEqualTo(1);
    }
}
