package nl.plekje.service;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.plekje.testing.stack.RealParts;
import nl.plekje.testing.stack.TestClock;
import nl.plekje.testing.token.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Commands: done once, refused clearly. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class CommandsOnceTest {

    @Test
    void a_repeated_command_gets_the_first_answer_and_changes_nothing() {
        var subject = Notes.subject();
        var key = UUID.randomUUID();
        Notes.write(key, subject, "one", "NOTHING").statusCode(201).body("version", is(1));
        Notes.write(key, subject, "one", "NOTHING")
                .statusCode(201)
                .body("version", is(1))
                .header("Idempotent-Replayed", "true");
        assertThat(Notes.count("SELECT count(*) FROM note WHERE subject = ?", subject))
                .isEqualTo(1);
    }

    @Test
    void repeats_that_arrive_together_are_one_command() {
        var subject = Notes.subject();
        var key = UUID.randomUUID();
        var answers = IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> Notes.write(key, subject, "one", "NOTHING")
                        .statusCode(201)
                        .extract()
                        .<Integer>path("version")))
                .toList();
        assertThat(answers).allSatisfy(answer -> assertThat(answer.join()).isEqualTo(1));
        assertThat(Notes.count("SELECT count(*) FROM note WHERE subject = ?", subject))
                .isEqualTo(1);
    }

    @Test
    void a_key_used_for_another_command_is_refused() {
        var key = UUID.randomUUID();
        Notes.write(key, Notes.subject(), "one", "NOTHING").statusCode(201);
        Notes.write(key, Notes.subject(), "two", "NOTHING")
                .statusCode(422)
                .body("type", is("urn:plekje:problem:rule-broken"));
    }

    @Test
    void a_refused_command_may_be_tried_again_under_its_key() {
        var subject = Notes.subject();
        var key = UUID.randomUUID();
        Notes.write(key, subject, "one", "REFUSE").statusCode(422);
        Notes.write(key, subject, "one", "NOTHING").statusCode(201);
    }

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "text missing      | {\"subject\":\"s\",\"after\":\"NOTHING\"}                                      | 400 | /text",
                "text blank        | {\"subject\":\"s\",\"text\":\" \",\"after\":\"NOTHING\"}                       | 400 | /text",
                "text too long     | {\"subject\":\"s\",\"text\":\"123456789012345678901\",\"after\":\"NOTHING\"}   | 400 | /text",
                "text a number     | {\"subject\":\"s\",\"text\":5,\"after\":\"NOTHING\"}                           | 400 | /text",
                "text with NUL     | {\"subject\":\"s\",\"text\":\"a\\u0000\",\"after\":\"NOTHING\"}                  | 400 | /text",
                "unknown word      | {\"subject\":\"s\",\"text\":\"t\",\"after\":\"SOMETHING\"}                      | 400 | /after",
                "unknown field     | {\"subject\":\"s\",\"text\":\"t\",\"after\":\"NOTHING\",\"more\":1}            | 400 | /more"
            })
    void a_bad_field_is_named(String what, String body, int status, String pointer) {
        given().auth()
                .oauth2(Tokens.of("petra", "planner"))
                .contentType("application/json")
                .body(body)
                .header("Accept-Language", "en")
                .post("/notes")
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("errors[0].pointer", is(pointer))
                .body("errors[0].detail", not(equalTo("")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-11  | on=morgen                             | #query/on       | This must be a date, such as 2026-11-26.",
                "2026-11  | careType=LUNCH                        | #query/on       | This field is required.",
                "2026-11  | on=2026-11-26&careType=NAPPING        | #query/careType | Choose one of: DAY_CARE, PRESCHOOL, AFTER_SCHOOL, BEFORE_SCHOOL, LUNCH.",
                "2026-13  | on=2026-11-26                         | #path/month     | This must be a month, such as 2026-11.",
            })
    void a_bad_parameter_is_named(String month, String query, String pointer, String detail) {
        given().auth()
                .oauth2(Tokens.of("petra", "planner"))
                .header("Accept-Language", "en")
                .get("/notes/" + month + "?" + query)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", is("urn:plekje:problem:invalid"))
                .body("errors.pointer", is(List.of(pointer)))
                .body("errors.detail", is(List.of(detail)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", ""})
    void without_a_body_the_body_is_what_is_missing(String body) {
        given().auth()
                .oauth2(Tokens.of("petra", "planner"))
                .contentType("application/json")
                .body(body)
                .post("/notes")
                .then()
                .statusCode(400)
                .body("errors.pointer", is(List.of("")))
                .body("errors.detail", is(List.of("Dit veld is verplicht.")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {"{not json", "[]", "\"text\"", "5", "{\"subject\":"})
    void what_is_no_request_is_refused(String body) {
        given().auth()
                .oauth2(Tokens.of("petra", "planner"))
                .contentType("application/json")
                .body(body)
                .post("/notes")
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
    }

    @Test
    void problems_are_told_in_the_language_of_the_caller_and_in_dutch_by_default() {
        var dutch = given().contentType("application/json")
                .body("{}")
                .post("/notes")
                .then()
                .statusCode(401)
                .extract()
                .<String>path("title");
        given().header("Accept-Language", "en-GB,en")
                .contentType("application/json")
                .body("{}")
                .post("/notes")
                .then()
                .statusCode(401)
                .header("Content-Language", "en")
                .body("title", not(equalTo(dutch)));
    }

    static Stream<String> bad_tokens() {
        return Stream.of(
                Tokens.expired("petra", "planner"),
                Tokens.forOtherAudience("petra", "planner"),
                Tokens.forged("petra", "planner"),
                "no-token");
    }

    @ParameterizedTest
    @MethodSource("bad_tokens")
    void a_token_that_is_not_ours_is_refused(String token) {
        given().auth()
                .oauth2(token)
                .contentType("application/json")
                .body("{}")
                .post("/notes")
                .then()
                .statusCode(401);
    }

    @Test
    void a_role_without_the_right_is_refused() {
        given().auth()
                .oauth2(Tokens.of("sanne", "parent"))
                .contentType("application/json")
                .body("{}")
                .post("/notes")
                .then()
                .statusCode(403)
                .contentType("application/problem+json")
                .body("type", startsWith("urn:plekje:problem:"));
    }

    @Test
    void the_clock_can_be_moved() {
        TestClock.setTo("2031-05-05T12:00");
        try {
            Notes.write(Notes.subject(), "later", "NOTHING").statusCode(201).body("on", is("2031-05-05"));
        } finally {
            TestClock.reset();
        }
    }
}
