package nl.plekje.service;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import nl.plekje.testing.stack.RealParts;
import nl.plekje.testing.token.Tokens;
import org.junit.jupiter.api.Test;

/** What operations reads of the flow of facts. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class FlowTest {

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
    void only_operations_reads_it() {
        given().auth().oauth2(Tokens.of("bea", "board")).get("/flow").then().statusCode(403);
    }
}
