package nl.plekje.service;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import nl.plekje.testing.stack.RealParts;
import nl.plekje.testing.token.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How the flow of facts stood in the last day. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class FlowHistoryTest {

    @AfterEach
    void nothing_was_seen() throws SQLException {
        run("DELETE FROM flow_sample");
    }

    @Test
    void the_service_looks_by_itself() {
        await().untilAsserted(() -> history().body("items.size()", greaterThanOrEqualTo(1)));
    }

    @Test
    void of_five_minutes_the_worst_stays() throws SQLException {
        await().untilAsserted(() -> history().body("items.size()", greaterThanOrEqualTo(1)));
        run("UPDATE flow_sample SET unsent = 40, oldest_unsent_seconds = 90, behind = 7000, behind_seconds = 80,"
                + " dead_letters = -1");
        // Fewer than none there cannot be: so it has looked again.
        await().untilAsserted(() -> history().body("items.deadLetters.max()", greaterThanOrEqualTo(0)));
        history()
                .body("items.unsent.max()", is(40))
                .body("items.oldestUnsentSeconds.max()", is(90))
                .body("items.behind.max()", is(7000))
                .body("items.behindSeconds.max()", is(80));
    }

    @Test
    void replicas_each_tell_of_their_own_partitions_and_all_of_the_same_outbox() throws SQLException {
        run("""
                INSERT INTO flow_sample VALUES
                    (date_bin('5 minutes', clock_timestamp(), 'epoch') - interval '1 hour', gen_random_uuid(), 3, 30, 100, 9, 1),
                    (date_bin('5 minutes', clock_timestamp(), 'epoch') - interval '1 hour', gen_random_uuid(), 3, 31, 20, 70, 1),
                    (date_bin('5 minutes', clock_timestamp(), 'epoch') - interval '2 hours', gen_random_uuid(), 0, 0, NULL, 0, 0)""");
        history()
                .body("items[0].behind", nullValue())
                .body("items[1].unsent", is(3))
                .body("items[1].oldestUnsentSeconds", is(31))
                .body("items[1].behind", is(120))
                .body("items[1].behindSeconds", is(70))
                .body("items[1].deadLetters", is(1));
    }

    @Test
    void what_is_older_than_a_day_is_forgotten() throws SQLException {
        run(
                "INSERT INTO flow_sample VALUES (clock_timestamp() - interval '25 hours', gen_random_uuid(), 77, 0, 0, 0, 0)");
        history().body("items.findAll { it.unsent == 77 }.size()", is(0));
        await().until(() -> Notes.count("SELECT count(*) FROM flow_sample WHERE unsent = ?", 77) == 0);
    }

    private static ValidatableResponse history() {
        return given().auth()
                .oauth2(Tokens.of("olga", "operations"))
                .get("/flow/history")
                .then()
                .statusCode(200);
    }

    private static void run(String sql) throws SQLException {
        try (var connection = RealParts.postgres().connect(RealParts.database().name());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
