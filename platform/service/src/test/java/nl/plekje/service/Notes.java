package nl.plekje.service;

import static io.restassured.RestAssured.given;

import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import nl.plekje.testing.stack.TestDatabase;
import nl.plekje.testing.token.Tokens;

/** Shortcuts to the example service under test. */
final class Notes {

    private Notes() {}

    static String subject() {
        return "subject-" + UUID.randomUUID();
    }

    static ValidatableResponse write(String subject, String text, String after) {
        return write(UUID.randomUUID(), subject, text, after);
    }

    static ValidatableResponse write(UUID key, String subject, String text, String after) {
        return given().auth()
                .oauth2(Tokens.of("petra", "planner"))
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body("{\"subject\":\"%s\",\"text\":\"%s\",\"after\":\"%s\"}".formatted(subject, text, after))
                .post("/notes")
                .then();
    }

    static List<String> texts(String query, Object... parameters) {
        return TestDatabase.rows(row -> row.getString(1), query, parameters);
    }

    static long count(String query, Object... parameters) {
        return TestDatabase.count(query, parameters);
    }

    static List<Long> inOrder(int count) {
        return java.util.stream.LongStream.rangeClosed(1, count).boxed().toList();
    }
}
