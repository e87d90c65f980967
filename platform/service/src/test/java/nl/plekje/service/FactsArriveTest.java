package nl.plekje.service;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.plekje.events.ClosureAnnounced;
import nl.plekje.events.LocationChanged;
import nl.plekje.kernel.id.ClosureId;
import nl.plekje.kernel.id.LocationId;
import nl.plekje.service.example.ClosureAnnouncedHandler;
import nl.plekje.service.example.LocationChangedHandler;
import nl.plekje.testing.fact.TestFacts;
import nl.plekje.testing.stack.RealParts;
import nl.plekje.testing.token.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The way in, with the real database and broker. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class FactsArriveTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 26);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Inject
    ClosureAnnouncedHandler closures;

    @Inject
    LocationChangedHandler locations;

    @AfterEach
    void poison_is_poison_again() {
        closures.cure(false);
    }

    @Test
    void a_fact_delivered_twice_is_applied_once() {
        var closure = closure(DAY);
        var id = UUID.randomUUID();
        TestFacts.tell(id, closure);
        TestFacts.tell(id, closure);
        var last = closure(DAY);
        TestFacts.tell(last);

        awaitApplied(last);
        awaitApplied(closure);
        assertThat(timesApplied(closure)).isEqualTo(1);
    }

    @Test
    void a_poison_fact_stops_neither_its_topic_nor_the_others() {
        var before = closure(DAY);
        var poison = closure(DAY.minusDays(1));
        var after = closure(DAY);
        TestFacts.tell(before);
        TestFacts.tell(poison);
        TestFacts.tell(after);
        TestFacts.tell(location(7));

        awaitApplied(before);
        awaitApplied(after);
        await().atMost(PATIENCE).until(() -> locations.newest() >= 7);
        assertThat(timesApplied(poison)).isZero();
        awaitDeadLetter(poison.key());
        await().atMost(PATIENCE).until(() -> TestFacts.records("dlq.example").stream()
                .anyMatch(message -> poison.key().equals(message.key())
                        && reason(message.headers()
                                        .lastHeader("dead-letter-reason")
                                        .value())
                                .contains("ends before it begins")));
    }

    @Test
    void what_is_no_fact_at_all_becomes_a_dead_letter() {
        var key = ClosureId.next().toString();
        TestFacts.send("closure-announced", key, "{not json".getBytes(StandardCharsets.UTF_8), UUID.randomUUID());
        awaitDeadLetter(key);
    }

    @Test
    void a_dead_letter_is_listed_rehearsed_and_replayed_once() {
        var poison = closure(DAY.minusDays(1));
        TestFacts.tell(poison);
        var letter = awaitDeadLetter(poison.key());

        operations()
                .get("/dead-letters/" + letter)
                .then()
                .statusCode(200)
                .body("topic", is("closure-announced"))
                .body("reason", containsString("ends before it begins"));
        operations()
                .post("/dead-letters/" + letter + "/rehearsal")
                .then()
                .statusCode(200)
                .body("outcome", is("FAILS_AGAIN"));
        settle(letter, "replay", "still broken").statusCode(422);

        closures.cure(true);
        operations()
                .post("/dead-letters/" + letter + "/rehearsal")
                .then()
                .statusCode(200)
                .body("outcome", is("APPLIES"));
        assertThat(timesApplied(poison)).isZero();
        settle(letter, "replay", "mended in 1.2").statusCode(204);
        assertThat(timesApplied(poison)).isEqualTo(1);
        settle(letter, "replay", "again").statusCode(409);
        assertThat(timesApplied(poison)).isEqualTo(1);
    }

    @Test
    void with_the_database_away_facts_wait_and_none_becomes_a_dead_letter() {
        var waiting = closure(DAY);
        RealParts.postgres().stop();
        TestFacts.tell(waiting);
        RealParts.postgres().startAndAwait();

        awaitApplied(waiting);
        assertThat(Notes.count("SELECT count(*) FROM dead_letter WHERE key = ?", waiting.key()))
                .isZero();
    }

    private static ClosureAnnounced closure(LocalDate lastDay) {
        return new ClosureAnnounced(
                ClosureId.next(), 1, LocationId.next(), DAY, lastDay, ClosureAnnounced.Cause.STUDY_DAY);
    }

    private static LocationChanged location(long version) {
        return new LocationChanged(
                LocationId.next(), version, "smallsteps", "De Eik", "Almere", "036", Set.of(), List.of(), List.of());
    }

    private static void awaitApplied(ClosureAnnounced closure) {
        await().atMost(PATIENCE).until(() -> timesApplied(closure) > 0);
    }

    private static long timesApplied(ClosureAnnounced closure) {
        return Notes.count(
                "SELECT coalesce(sum(times), 0) FROM seen WHERE closure = ?",
                closure.closure().value());
    }

    private static String awaitDeadLetter(String key) {
        await().atMost(PATIENCE).until(() -> Notes.count("SELECT count(*) FROM dead_letter WHERE key = ?", key) == 1);
        return operations()
                .get("/dead-letters?limit=200")
                .then()
                .statusCode(200)
                .extract()
                .path("items.find { it.key == '" + key + "' }.id");
    }

    private static io.restassured.response.ValidatableResponse settle(String letter, String how, String reason) {
        return operations()
                .contentType("application/json")
                .body("{\"reason\":\"" + reason + "\"}")
                .post("/dead-letters/" + letter + "/" + how)
                .then();
    }

    private static RequestSpecification operations() {
        return given().auth().oauth2(Tokens.of("olga", "operations"));
    }

    private static String reason(byte[] header) {
        return new String(header, StandardCharsets.UTF_8);
    }
}
