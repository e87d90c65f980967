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
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import nl.plekje.events.ClosureAnnounced;
import nl.plekje.kernel.id.ClosureId;
import nl.plekje.kernel.id.LocationId;
import nl.plekje.testing.fact.TestFacts;
import nl.plekje.testing.stack.RealParts;
import nl.plekje.testing.token.Tokens;
import org.junit.jupiter.api.Test;

/** What operations reads of the flow of facts. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class FlowTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 26);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static ValidatableResponse flow() {
        return given().auth()
                .oauth2(Tokens.of("olga", "operations"))
                .get("/flow")
                .then()
                .statusCode(200);
    }

    @Test
    void facts_that_cannot_leave_are_counted_with_the_age_of_the_oldest_and_leave_once_they_can() {
        RealParts.kafka().kill();
        try {
            Notes.write(Notes.subject(), "waits", "NOTHING").statusCode(201);
            await().untilAsserted(() -> flow().body("unsent", greaterThanOrEqualTo(1))
                    .body("oldestUnsentSeconds", greaterThanOrEqualTo(1)));
        } finally {
            RealParts.kafka().startAndAwait();
        }
        await().untilAsserted(() -> flow().body("unsent", is(0)).body("oldestUnsentSeconds", is(0)));
    }

    @Test
    void facts_that_wait_are_counted_also_while_their_reader_is_stuck() throws SQLException {
        try (var slow = RealParts.postgres().connect(RealParts.database().name());
                var statement = slow.createStatement()) {
            slow.setAutoCommit(false);
            statement.execute("LOCK TABLE inbox IN EXCLUSIVE MODE");
            for (var told = 0; told < 5; told++) {
                TestFacts.tell(new ClosureAnnounced(
                        ClosureId.next(), 1, LocationId.next(), DAY, DAY, ClosureAnnounced.Cause.STUDY_DAY));
            }
            await().untilAsserted(() -> flow().body("behind", is(5)).body("behindSeconds", greaterThanOrEqualTo(1)));
        }
        await().untilAsserted(() -> flow().body("behind", is(0)).body("behindSeconds", is(0)));
    }

    @Test
    void with_the_broker_away_nobody_knows_what_waits_there() {
        RealParts.kafka().kill();
        try {
            await().untilAsserted(() -> flow().body("behind", nullValue()));
        } finally {
            RealParts.kafka().startAndAwait();
        }
        await().atMost(PATIENCE).untilAsserted(() -> flow().body("behind", is(0)));
    }

    @Test
    void only_operations_reads_it() {
        for (var path : List.of("/flow", "/flow/history")) {
            given().auth().oauth2(Tokens.of("bea", "board")).get(path).then().statusCode(403);
        }
    }
}
