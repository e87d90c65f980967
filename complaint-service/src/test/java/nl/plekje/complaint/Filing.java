package nl.plekje.complaint;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.response.ValidatableResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import nl.plekje.testing.token.Tokens;

/** Something to file; a test sets what matters to it. */
public final class Filing {

    private final Map<String, Object> body = new LinkedHashMap<>();

    private Filing(String kind) {
        body.put("kind", kind);
        body.put("subject", "The gate");
        body.put("text", "The gate does not close.");
    }

    public static Filing complaint() {
        return new Filing("COMPLAINT");
    }

    public static Filing of(String kind) {
        return new Filing(kind);
    }

    public Filing about(Place place) {
        return with("location", place.location());
    }

    public Filing child(Family family) {
        return with("child", family.child());
    }

    public Filing on(String day) {
        return with("eventOn", day);
    }

    /** Entered by staff for someone else. */
    public Filing onBehalfOf(String channel, String relation, Map<String, String> more) {
        var person = new LinkedHashMap<String, Object>(more);
        person.put("channel", channel);
        person.put("relation", relation);
        return with("onBehalfOf", person);
    }

    /** Any field; null leaves it out. */
    public Filing with(String field, Object value) {
        if (value == null) {
            body.remove(field);
        } else {
            body.put(field, value instanceof Map || value instanceof Boolean ? value : value.toString());
        }
        return this;
    }

    /** As the service reads it. */
    public String json() {
        try {
            return new ObjectMapper().writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Filed by this account in this role. */
    public ValidatableResponse by(String account, String role) {
        return given().auth()
                .oauth2(Tokens.of(account, role))
                .header("Idempotency-Key", UUID.randomUUID())
                .header("Accept-Language", "en")
                .contentType("application/json")
                .body(json())
                .post("/complaints")
                .then();
    }

    /** Filed by the parent of a family. */
    public ValidatableResponse by(Family family) {
        return by(family.account(), "parent");
    }

    /** Filed by the parent of a family; gives the id of the case. */
    public String idBy(Family family) {
        return by(family).statusCode(201).extract().path("id");
    }
}
