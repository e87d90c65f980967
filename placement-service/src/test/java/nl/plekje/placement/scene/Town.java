package nl.plekje.placement.scene;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import nl.plekje.testing.stack.TestDatabase;
import nl.plekje.testing.token.Tokens;

/** The service under test, as people in their roles reach it. */
public final class Town {

    private Town() {}

    /** The planner. */
    public static RequestSpecification planner() {
        return as("petra", "planner");
    }

    /** Someone in some roles. */
    public static RequestSpecification as(String account, String... roles) {
        return RestAssured.given()
                .auth()
                .oauth2(Tokens.of(account, roles))
                .header("Accept-Language", "en")
                .contentType(ContentType.JSON);
    }

    /** A new account name. */
    public static String account(String name) {
        return name + "-" + UUID.randomUUID();
    }

    /** What a planner is shown there. */
    public static String shown(String path) {
        return planner().get(path).then().statusCode(200).extract().asString();
    }

    /** The version that stands there. */
    public static int version(String path) {
        return planner().get(path).then().statusCode(200).extract().path("version");
    }

    /** Posts a command that must succeed. */
    public static ValidatableResponse create(String path, String body) {
        return planner().body(body).post(path).then().statusCode(201);
    }

    /** The number that a query of the service's own database gives. */
    public static long count(String query, Object... parameters) {
        return TestDatabase.count(query, parameters);
    }

    /** Changes rows of the service's own database, as another replica or an older version might have left them. */
    public static void change(String statement, Object... parameters) {
        TestDatabase.change(statement, parameters);
    }
}
