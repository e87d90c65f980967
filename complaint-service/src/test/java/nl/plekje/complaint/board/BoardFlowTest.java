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
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.plekje.complaint.Case;
import nl.plekje.complaint.Family;
import nl.plekje.complaint.Filing;
import nl.plekje.complaint.Place;
import nl.plekje.complaint.Stored;
import nl.plekje.complaint.board.BoardSummary.Tile;
import nl.plekje.events.ExtraDayDecided;
import nl.plekje.events.ExtraDayWithdrawn;
import nl.plekje.kernel.explanation.Explanation;
import nl.plekje.kernel.id.ChildId;
import nl.plekje.kernel.id.ExtraDayId;
import nl.plekje.kernel.id.GroupId;
import nl.plekje.testing.fact.TestFacts;
import nl.plekje.testing.stack.Management;
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

    private static ExtraDayId asked(Place place, String at, String decideBy) {
        var fact = Family.known().asks(place, Instant.parse(at), Instant.parse(decideBy));
        TestFacts.tell(fact);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> Stored.count(
                                "SELECT count(*) FROM extra_day WHERE id = ? AND decide_by IS NOT NULL",
                                fact.extraDay().value())
                        == 1);
        return fact.extraDay();
    }

    private static void answered(ExtraDayId extraDay, String at) {
        TestFacts.tell(new ExtraDayDecided(
                extraDay,
                1,
                ChildId.next(),
                GroupId.next(),
                LocalDate.of(2026, 11, 26),
                ExtraDayDecided.Outcome.GRANTED,
                Explanation.of("placement.extra-day.granted"),
                Instant.parse(at)));
        awaitRow("SELECT count(*) FROM extra_day WHERE id = ? AND outcome IS NOT NULL", extraDay);
    }

    private static void withdrawn(ExtraDayId extraDay, String at) {
        TestFacts.tell(new ExtraDayWithdrawn(extraDay, 1, ChildId.next(), Instant.parse(at)));
        awaitRow("SELECT count(*) FROM extra_day WHERE id = ? AND taken_back_at IS NOT NULL", extraDay);
    }

    private static void awaitRow(String query, ExtraDayId extraDay) {
        await().atMost(Duration.ofSeconds(20)).until(() -> Stored.count(query, extraDay.value()) == 1);
    }

    @Test
    void extra_days_that_wait_for_an_answer_have_a_tile_of_the_own_locations() {
        TestClock.setTo("2026-11-16T09:00");
        var place = Place.known();
        var extraDay = asked(place, "2026-11-16T08:00:00Z", "2026-11-20T08:00:00Z");
        var tile = "tiles.find { it.tile == 'EXTRA_DAY_ANSWER' }";
        get(place, "/board").body(tile + ".open", is(1)).body(tile + ".atRisk", is(0));
        TestClock.setTo("2026-11-19T09:00");
        get(place, "/board").body(tile + ".atRisk", is(1)).body(tile + ".broken", is(0));
        get(Place.known(), "/board").body(tile + ".open", is(0));
        TestClock.setTo("2026-11-20T09:00");
        get(place, "/board").body(tile + ".atRisk", is(0)).body(tile + ".broken", is(1));
        answered(extraDay, "2026-11-20T08:00:05Z");
        get(place, "/board").body(tile + ".open", is(0)).body(tile + ".broken", is(0));
    }

    @Test
    void each_promise_counts_in_the_week_of_its_moment_as_kept_or_broken() {
        TestClock.setTo("2026-11-09T09:12"); // a Monday
        var place = Place.known();
        var late = Case.filed(Filing.complaint(), Family.known(), place);
        Case.filed(Filing.complaint(), Family.known(), place).heard();
        Case.filed(Filing.complaint(), Family.known(), place)
                .parent("withdrawal", Map.of())
                .statusCode(200);
        answered(asked(place, "2026-11-09T08:00:00Z", "2026-11-12T08:00:00Z"), "2026-11-10T08:00:00Z");
        answered(asked(place, "2026-11-09T08:00:00Z", "2026-11-12T08:00:00Z"), "2026-11-12T08:00:00Z");
        withdrawn(asked(place, "2026-11-09T08:00:00Z", "2026-11-12T08:00:00Z"), "2026-11-11T08:00:00Z");
        TestClock.setTo("2026-11-17T09:12");
        late.heard();

        var contact = "items.find { it.tile == 'COMPLAINT_CONTACT' }.weeks";
        var extraDay = "items.find { it.tile == 'EXTRA_DAY_ANSWER' }.weeks";
        get(place, "/board/trends")
                .body("items.tile", is(Stream.of(Tile.values()).map(Tile::name).toList()))
                .body(contact + ".size()", is(13))
                .body(contact + "[12].monday", is("2026-11-16"))
                .body(contact + "[12].due", is(0))
                .body(contact + "[11].monday", is("2026-11-09"))
                .body(contact + "[11].due", is(2))
                .body(contact + "[11].broken", is(1))
                .body(extraDay + "[11].due", is(2))
                .body(extraDay + "[11].broken", is(1))
                .body("items.find { it.tile == 'VERDICT' }.weeks.due.sum()", is(0));
        get(Place.known(), "/board/trends").body(contact + ".due.sum()", is(0));
        TestClock.setTo("2026-12-29T09:12");
        get(place, "/board/trends?weeks=2")
                .body("items.find { it.tile == 'VERDICT' }.weeks.due", is(List.of(2, 0)))
                .body("items.find { it.tile == 'VERDICT' }.weeks.broken", is(List.of(2, 0)));
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
        return Management.given()
                .get("/q/metrics")
                .asString()
                .lines()
                .filter(line -> line.startsWith("plekje_"))
                .collect(Collectors.toMap(
                        line -> line.split("[{ ]", 2)[0], line -> line, (one, other) -> one + "\n" + other));
    }
}
