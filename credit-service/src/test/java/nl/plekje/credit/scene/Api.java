package nl.plekje.credit.scene;

import static io.restassured.RestAssured.given;

import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import nl.plekje.kernel.id.ChildId;

/** Calls of the running service by a parent. */
public final class Api {

    private Api() {}

    /** A query about the family's child; the path comes after {@code /children/{id}/}. */
    public static ValidatableResponse get(Family family, String path) {
        return get(family.token(), family.child(), path);
    }

    /** A query about a child. */
    public static ValidatableResponse get(String token, ChildId child, String path) {
        return given().auth()
                .oauth2(token)
                .header("Accept-Language", "en")
                .get("/children/" + child + "/" + path)
                .then();
    }

    /** What the family has saved for a care type. */
    public static long balance(Family family, String careType) {
        return account(family, careType).getLong("balanceMinutes");
    }

    /** The account of a care type. */
    public static JsonPath account(Family family, String careType) {
        var credit = get(family, "credit").statusCode(200).extract().jsonPath();
        var accounts = credit.getList("accounts.careType", String.class);
        return credit.setRootPath("accounts[" + accounts.indexOf(careType) + "]");
    }

    /** What an extra day would cost. */
    public static ValidatableResponse quote(Place place, String day, String more) {
        return get(place.family(), "extra-day-quote?careType=" + place.careType() + "&day=" + day + more);
    }

    /** Asks for an extra day, credit first. */
    public static ValidatableResponse ask(Place place, String day) {
        return askWith(
                place,
                "{\"day\":\"%s\",\"careType\":\"%s\",\"funding\":\"CREDIT_FIRST\"}".formatted(day, place.careType()));
    }

    /** Asks for an extra day with this body. */
    public static ValidatableResponse askWith(Place place, String body) {
        return given().auth()
                .oauth2(place.family().token())
                .header("Idempotency-Key", UUID.randomUUID())
                .header("Accept-Language", "en")
                .contentType("application/json")
                .body(body)
                .post("/children/" + place.family().child() + "/extra-days")
                .then();
    }

    /** Takes a request back. */
    public static ValidatableResponse takeBack(Place place, String extraDay) {
        return given().auth()
                .oauth2(place.family().token())
                .header("Idempotency-Key", UUID.randomUUID())
                .header("Accept-Language", "en")
                .delete("/children/" + place.family().child() + "/extra-days/" + extraDay)
                .then();
    }

    /** Does something about the family's child: a POST to {@code /children/{id}/path}; an empty body for none. */
    public static ValidatableResponse post(String token, ChildId child, String path, String body) {
        return given().auth()
                .oauth2(token)
                .header("Idempotency-Key", UUID.randomUUID())
                .header("Accept-Language", "en")
                .contentType("application/json")
                .body(body)
                .post("/children/" + child + "/" + path)
                .then();
    }
}
