package nl.plekje.service;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import nl.plekje.events.ClosureAnnounced;
import nl.plekje.kernel.id.ClosureId;
import nl.plekje.kernel.id.LocationId;
import nl.plekje.service.example.ClosureAnnouncedHandler;
import nl.plekje.testing.fact.TestFacts;
import nl.plekje.testing.stack.RealParts;
import nl.plekje.testing.token.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people of operations do with dead letters: read them, and give them up together. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class DeadLettersTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 26);
    private static final String NAME = "Sanne de Vries";

    @Inject
    ClosureAnnouncedHandler closures;

    @AfterEach
    void poison_is_poison_again() {
        closures.cure(false);
    }

    @Test
    void giving_a_letter_up_takes_a_second_person() {
        var letter = aDeadLetter();

        as("olga", letter, "discard", "made by a test").statusCode(204);
        one("otto", letter)
                .body("state", is("OPEN"))
                .body("discard.account", is("olga"))
                .body("discard.why", is("made by a test"));
        assertThat(operations("otto")
                        .get("/dead-letters?limit=200")
                        .then()
                        .extract()
                        .<List<String>>path("items.id"))
                .contains(letter);

        as("olga", letter, "discard/confirmation", null)
                .statusCode(422)
                .body("detail", containsString("You asked to let this message go yourself"));
        one("otto", letter).body("state", is("OPEN"));

        as("otto", letter, "discard/confirmation", null).statusCode(204);
        one("olga", letter)
                .body("state", is("DISCARDED"))
                .body("settledWhy", is("made by a test"))
                .body("history.deed", contains("DISCARD_ASKED", "DISCARDED"))
                .body("history.account", contains("olga", "otto"));
        assertThat(audited(letter)).containsExactly("olga dead-letter-discard-asked", "otto dead-letter-discarded");
    }

    @Test
    void a_refused_letter_waits_as_before_and_tells_why() {
        var letter = aDeadLetter();
        as("olga", letter, "discard", "made by a test").statusCode(204);

        as("otto", letter, "discard/refusal", "").statusCode(400).body("errors[0].pointer", is("/reason"));
        as("otto", letter, "discard/refusal", "it can be mended").statusCode(204);

        one("olga", letter)
                .body("state", is("OPEN"))
                .body("discard", nullValue())
                .body("history.why", contains("made by a test", "it can be mended"));
        as("otto", letter, "discard/confirmation", null).statusCode(409);
        as("otto", letter, "discard", "so it cannot").statusCode(204);
        as("olga", letter, "discard/confirmation", null).statusCode(204);
    }

    @Test
    void who_asked_may_think_better_of_it() {
        var letter = aDeadLetter();
        as("olga", letter, "discard", "made by a test").statusCode(204);
        as("olga", letter, "discard/refusal", "it can be mended after all").statusCode(204);

        one("otto", letter)
                .body("state", is("OPEN"))
                .body("discard", nullValue())
                .body("history.deed", contains("DISCARD_ASKED", "DISCARD_WITHDRAWN"))
                .body("history.why", contains("made by a test", "it can be mended after all"));
        as("otto", letter, "discard/confirmation", null).statusCode(409);
    }

    @Test
    void a_letter_shows_the_headers_that_are_ours_and_hides_what_they_should_not_hold() {
        var letter = aDeadLetter();
        one("olga", letter)
                .body("cameWith.name", contains("ce_id", "ce_source", "ce_time", "offset", "partition"))
                .body("cameWith.find { it.name == 'ce_id' }.value", not("•••"))
                .body("cameWith.find { it.name == 'ce_source' }.value", is("•••"));
    }

    @Test
    void what_nobody_asked_nobody_confirms() {
        var letter = aDeadLetter();
        as("otto", letter, "discard/confirmation", null)
                .statusCode(409)
                .body("detail", containsString("Nobody has asked"));
        as("otto", letter, "discard/refusal", "no").statusCode(409);
        as("olga", letter, "discard", " ").statusCode(400).body("errors[0].pointer", is("/reason"));
    }

    @Test
    void who_asks_second_hears_who_asked_first_in_their_own_language() {
        var letter = aDeadLetter();
        as("olga", letter, "discard", "made by a test").statusCode(204);
        operations("otto", "nl")
                .body("{\"reason\":\"mine too\"}")
                .post("/dead-letters/{id}/discard", letter)
                .then()
                .statusCode(409)
                .body("detail", containsString("olga heeft al gevraagd om dit bericht los te laten"));
    }

    @Test
    void of_many_who_ask_at_once_one_has_asked() {
        var letter = aDeadLetter();
        var answers = Stream.of("olga", "otto", "olaf", "onno")
                .map(who -> CompletableFuture.supplyAsync(
                        () -> as(who, letter, "discard", "me first").extract().statusCode()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
        assertThat(answers).containsExactlyInAnyOrder(204, 409, 409, 409);
    }

    @Test
    void asking_again_under_the_same_key_gets_the_first_answer() {
        var letter = aDeadLetter();
        var key = UUID.randomUUID();
        for (var time = 0; time < 2; time++) {
            operations("olga")
                    .header("Idempotency-Key", key)
                    .body("{\"reason\":\"made by a test\"}")
                    .post("/dead-letters/{id}/discard", letter)
                    .then()
                    .statusCode(204);
        }
        one("olga", letter).body("history.size()", is(1));
    }

    @Test
    void a_letter_that_waits_for_a_second_person_can_still_be_replayed() {
        var letter = aDeadLetter();
        as("olga", letter, "discard", "beyond repair").statusCode(204);
        closures.cure(true);
        as("otto", letter, "replay", "mended in 1.2").statusCode(204);
        as("otto", letter, "discard/confirmation", null).statusCode(409);
        one("olga", letter).body("state", is("REPLAYED"));
    }

    @Test
    void a_replay_that_fails_again_is_counted_and_told_in_the_history() {
        var letter = aDeadLetter();
        as("olga", letter, "replay", "mended, I hope").statusCode(422);
        one("otto", letter)
                .body("state", is("OPEN"))
                .body("attempts", is(2))
                .body("history.deed", contains("REPLAY_FAILED"))
                .body("history.why", contains("mended, I hope"));
        assertThat(audited(letter)).containsExactly("olga dead-letter-replay-failed");
    }

    @Test
    void a_letter_is_shown_without_what_may_be_personal_and_in_full_for_a_reason_that_is_kept() {
        var letter = poison("location-changed", "{\"name\":\"" + NAME + "\",\"provider\":\"smallsteps\"}");
        one("olga", letter)
                .body("says.form", is("JSON"))
                .body("says.hidden", is(1))
                .body("says.text", containsString("\"provider\" : \"smallsteps\""))
                .body("says.text", not(containsString(NAME)));

        as("olga", letter, "unmasking", "").statusCode(400);
        as("olga", letter, "unmasking", "which location?")
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("hidden", is(0))
                .body("text", containsString(NAME));
        one("otto", letter)
                .body("says.text", not(containsString(NAME)))
                .body("history.deed", contains("UNMASKED"))
                .body("history.why", contains("which location?"));
        assertThat(audited(letter)).containsExactly("olga dead-letter-unmasked");
    }

    @Test
    void what_was_unmasked_is_kept_nowhere_to_answer_it_again() {
        var letter = poison("location-changed", "{\"name\":\"" + NAME + "\"}");
        operations("olga")
                .header("Idempotency-Key", UUID.randomUUID())
                .body("{\"reason\":\"which location?\"}")
                .post("/dead-letters/{id}/unmasking", letter)
                .then()
                .statusCode(200);
        assertThat(Notes.count("SELECT count(*) FROM command WHERE answer LIKE ?", "%" + NAME + "%"))
                .isZero();
    }

    @Test
    void only_operations_reads_what_a_letter_says() {
        var letter = poison("location-changed", "{\"name\":\"" + NAME + "\"}");
        for (var path : List.of("/dead-letters/" + letter, "/dead-letters/" + letter + "/unmasking")) {
            var asked = given().auth().oauth2(Tokens.of("bea", "board")).contentType("application/json");
            (path.endsWith("unmasking") ? asked.body("{\"reason\":\"curious\"}").post(path) : asked.get(path))
                    .then()
                    .statusCode(403);
        }
        assertThat(audited(letter)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"{not json, 9", "'{\"version\":3} Sanne', 19"})
    void of_what_is_no_json_only_the_length_is_told(String payload, int bytes) {
        var letter = poison("closure-announced", payload);
        one("olga", letter)
                .body("says.form", is("NOT_JSON"))
                .body("says.bytes", equalTo(bytes))
                .body("says.text", nullValue());
        as("olga", letter, "unmasking", "what is it?").statusCode(422);
        assertThat(audited(letter)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'{\"version\":3,\"firstDay\":\"Sanne\"}', /firstDay is no LocalDate",
        "'\"Sanne\"', the whole is no ClosureAnnounced",
        "'Sanne', 'no JSON, at line 1, column 1'"
    })
    void why_a_fact_cannot_be_read_is_said_without_what_it_says(String payload, String reason) {
        one("olga", poison("closure-announced", payload))
                .body("reason", containsString(reason))
                .body("reason", not(containsString("Sanne")));
    }

    /** A closure that ends before it begins. */
    private static String aDeadLetter() {
        var poison = new ClosureAnnounced(
                ClosureId.next(), 1, LocationId.next(), DAY, DAY.minusDays(1), ClosureAnnounced.Cause.STUDY_DAY);
        TestFacts.tell(poison);
        return letterOf(poison.key());
    }

    private static String poison(String topic, String payload) {
        var key = UUID.randomUUID().toString();
        TestFacts.send(topic, key, payload.getBytes(StandardCharsets.UTF_8), UUID.randomUUID());
        return letterOf(key);
    }

    private static String letterOf(String key) {
        return await().atMost(Duration.ofSeconds(20))
                .until(
                        () -> operations("olga")
                                .get("/dead-letters?limit=200")
                                .then()
                                .statusCode(200)
                                .extract()
                                .<String>path("items.find { it.key == '" + key + "' }?.id"),
                        id -> id != null);
    }

    private static ValidatableResponse one(String who, String letter) {
        return operations(who).get("/dead-letters/{id}", letter).then().statusCode(200);
    }

    private static ValidatableResponse as(String who, String letter, String act, String reason) {
        var asked = operations(who);
        if (reason != null) {
            asked.body("{\"reason\":\"" + reason + "\"}");
        }
        return asked.post("/dead-letters/" + letter + "/" + act).then();
    }

    private static RequestSpecification operations(String who) {
        return operations(who, "en");
    }

    private static RequestSpecification operations(String who, String language) {
        return given().auth()
                .oauth2(Tokens.of(who, "operations"))
                .header("Accept-Language", language)
                .contentType("application/json");
    }

    private static List<String> audited(String letter) {
        return Notes.texts(
                "SELECT actor || ' ' || action FROM audit WHERE subject = ? ORDER BY id", "dead-letter/" + letter);
    }
}
