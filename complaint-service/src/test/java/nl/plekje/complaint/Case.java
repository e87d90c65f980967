package nl.plekje.complaint;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.plekje.testing.token.Tokens;

/** A filed case, and what people do with it. */
public record Case(String id, Family family, Place place) {

    public static final String COORDINATOR = "karin";

    private static final ObjectMapper JSON = new ObjectMapper();

    /** A complaint of a new family about a new location. */
    public static Case filed() {
        return filed(Filing.complaint().with("category", "BUILDING_AND_TOYS"));
    }

    /** Filed by a new family about a new location. */
    public static Case filed(Filing filing) {
        return filed(filing, Family.known(), Place.known());
    }

    public static Case filed(Filing filing, Family family, Place place) {
        return new Case(filing.about(place).idBy(family), family, place);
    }

    /** A command of the coordinator. */
    public ValidatableResponse coordinator(String command, Object body) {
        return as(COORDINATOR, "complaint-coordinator", command, body);
    }

    /** A command of the location's manager. */
    public ValidatableResponse manager(String command, Object body) {
        return as(place.manager(), "location-manager", command, body);
    }

    /** A command of who filed it. */
    public ValidatableResponse parent(String command, Object body) {
        return as(family.account(), "parent", command, body);
    }

    /** A command of somebody; a body of null sends none. */
    public ValidatableResponse as(String account, String role, String command, Object body) {
        var request = given().auth()
                .oauth2(Tokens.of(account, role))
                .header("Idempotency-Key", UUID.randomUUID())
                .header("Accept-Language", "en");
        if (body != null) {
            request.contentType("application/json").body(json(body));
        }
        return request.post("/complaints/" + id + "/" + command).then();
    }

    /** The case as somebody reads it. */
    public ValidatableResponse read(String account, String role) {
        return given().auth()
                .oauth2(Tokens.of(account, role))
                .header("Accept-Language", "en")
                .get("/complaints/" + id)
                .then();
    }

    /** The case as the coordinator reads it. */
    public ValidatableResponse read() {
        return read(COORDINATOR, "complaint-coordinator").statusCode(200);
    }

    /** Spoken with the complainant, and the location heard. */
    public Case heard() {
        manager(
                        "contacts",
                        Map.of("way", "TELEPHONE", "reached", true, "summary", "We spoke", "agreed", "We look into it"))
                .statusCode(200);
        manager(
                        "hearings",
                        Map.of("party", "PROVIDER", "who", "The group", "way", "IN_PERSON", "summary", "They saw it"))
                .statusCode(200);
        return this;
    }

    /** A verdict with all that it needs, and these measures. */
    public static Map<String, Object> verdict(List<Map<String, Object>> measures) {
        return Map.of(
                "ownWords", "The gate did not close.",
                "findings", List.of(Map.of("finding", "The lock was broken.", "source", "Inspection of 16 November")),
                "verdict", "UPHELD",
                "reasons", "A gate has to close.",
                "solution", "The gate was repaired.",
                "measures", measures,
                "noMeasuresBecause", "Nothing more is needed.",
                "signedBy", "Mirjam de Boer");
    }

    public static String json(Object body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
