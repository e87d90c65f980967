package nl.plekje.notification.surroundings;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.plekje.testing.token.Tokens;

/** What people see through the API. */
public final class Inbox {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private Inbox() {}

    /** A request of a parent. */
    public static RequestSpecification as(String account) {
        return given().auth().oauth2(Tokens.of(account, "parent"));
    }

    /** The messages of a parent, newest first, in the parent's own language. */
    public static List<Map<String, Object>> of(String account) {
        return as(account).get("/messages").then().statusCode(200).extract().path("items");
    }

    /** Waits until a parent has so many messages. Fails after 20 seconds. */
    public static List<Map<String, Object>> awaitOf(String account, int count) {
        await().atMost(PATIENCE).until(() -> of(account).size() >= count);
        return of(account);
    }

    /** The delivery log of what one fact caused, newest first. */
    public static JsonPath deliveries(UUID cause) {
        return given().auth()
                .oauth2(Tokens.of("olga", "operations"))
                .get("/deliveries?cause=" + cause)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
