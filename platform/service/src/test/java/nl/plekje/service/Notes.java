package nl.plekje.service;

import static io.restassured.RestAssured.given;

import io.restassured.response.ValidatableResponse;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.plekje.testing.stack.RealParts;
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
        return rows(query, result -> result.getString(1), parameters);
    }

    static long count(String query, Object... parameters) {
        return rows(query, result -> result.getLong(1), parameters).get(0);
    }

    private interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    private static <T> List<T> rows(String query, Reading<T> read, Object... parameters) {
        try (var connection = RealParts.postgres().connect(RealParts.database().name());
                var statement = connection.prepareStatement(query)) {
            for (var i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            try (var result = statement.executeQuery()) {
                var all = new ArrayList<T>();
                while (result.next()) {
                    all.add(read.of(result));
                }
                return all;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static List<Long> inOrder(int count) {
        return java.util.stream.LongStream.rangeClosed(1, count).boxed().toList();
    }
}
