package nl.plekje.complaint.board;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.plekje.complaint.Case;
import nl.plekje.complaint.Family;
import nl.plekje.complaint.Filing;
import nl.plekje.complaint.Place;
import nl.plekje.testing.stack.RealParts;
import nl.plekje.testing.stack.TestClock;
import nl.plekje.testing.token.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The board in numbers, live, and as measures. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class BoardFlowTest {

    private static final Path OBSERVABILITY = Path.of(System.getProperty("plekje.root"), "deploy", "observability");
    private static final Pattern SERIES = Pattern.compile("\\bplekje(_[a-z]+)+\\b");

    @AfterEach
    void put_the_clock_back() {
        TestClock.reset();
    }

    private static io.restassured.response.ValidatableResponse get(Place place, String path) {
        return given().auth()
                .oauth2(Tokens.of(place.manager(), "location-manager"))
                .get(path)
                .then()
                .statusCode(200);
    }

    @Test
    void a_manager_sees_how_the_own_promises_stand_and_what_is_about_to_break() {
        TestClock.setTo("2026-11-16T09:12");
        var place = Place.known();
        Case.filed(Filing.complaint(), Family.known(), place);
        Case.filed(Filing.of("QUESTION"), Family.known(), place);
        get(place, "/board")
                .body("tiles.find { it.tile == 'COMPLAINT_CONTACT' }.open", is(1))
                .body("tiles.find { it.tile == 'QUESTION_ANSWER' }.open", is(1))
                .body("tiles.find { it.tile == 'VERDICT' }.open", is(1))
                .body("phases.find { it.phase == 'NEW' }.cases", is(2))
                .body("unseen", is(2));
        TestClock.setTo("2026-11-18T17:00");
        get(place, "/board").body("tiles.find { it.tile == 'COMPLAINT_CONTACT' }.atRisk", is(1));
        TestClock.setTo("2026-11-18T18:01");
        get(place, "/board").body("tiles.find { it.tile == 'COMPLAINT_CONTACT' }.broken", is(1));
        get(place, "/board/forecast")
                .body("items.owner", hasItem(place.manager()))
                .body("items.find { it.clock == 'CONTACT' }.broken", is(2))
                .body("items.find { it.clock == 'VERDICT' }.nextDue", is("2026-12-28T23:00:00Z"));
    }

    @Test
    void the_stream_tells_a_change_within_moments() {
        var place = Place.known();
        var stream = CompletableFuture.supplyAsync(() -> given().auth()
                .oauth2(Tokens.of(place.manager(), "location-manager"))
                .get("/board/stream")
                .asString());
        Case.filed(Filing.complaint(), Family.known(), place);
        assertThat(stream.join().lines().filter(line -> line.startsWith("data:")))
                .hasSizeGreaterThanOrEqualTo(1);
    }

    @Test
    void the_board_sees_totals_by_week_and_location_and_no_case() {
        var place = Place.known();
        var filed = Case.filed(Filing.complaint(), Family.known(), place);
        var board = Tokens.of("bea", "board");
        given().auth().oauth2(board).get("/board/weeks").then().body("items", hasSize(13));
        given().auth()
                .oauth2(board)
                .get("/board/locations")
                .then()
                .body("items.location.id", hasItem(place.location().toString()));
        given().auth().oauth2(board).get("/complaints/" + filed.id()).then().statusCode(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"grafana/dashboards/promises.json", "prometheus/promises.yml"})
    void what_is_drawn_and_what_alarms_is_measured_and_names_nobody(String file) throws IOException {
        Set<String> asked = SERIES.matcher(Files.readString(OBSERVABILITY.resolve(file)))
                .results()
                .map(found -> found.group())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(asked).isNotEmpty();
        var place = Place.known();
        TestClock.setTo("2026-11-16T09:12");
        var filed = Case.filed(Filing.of("QUESTION"), Family.known(), place);
        TestClock.setTo("2026-11-19T12:00");
        await().atMost(Duration.ofSeconds(40)).until(() -> measures().keySet().containsAll(asked));
        assertThat(String.join("\n", measures().values()))
                .doesNotContain(
                        filed.id(),
                        filed.family().account(),
                        place.manager(),
                        place.location().toString());
    }

    /** Lines of our own measures, by name. */
    private static java.util.Map<String, String> measures() {
        return given().get("/q/metrics")
                .asString()
                .lines()
                .filter(line -> line.startsWith("plekje_"))
                .collect(Collectors.toMap(
                        line -> line.split("[{ ]", 2)[0], line -> line, (one, other) -> one + "\n" + other));
    }
}
