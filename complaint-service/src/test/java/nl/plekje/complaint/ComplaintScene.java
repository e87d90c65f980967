package nl.plekje.complaint;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import nl.plekje.testing.access.AccessRow;
import nl.plekje.testing.access.AccessRow.Scope;
import nl.plekje.testing.access.AccessScene;
import nl.plekje.testing.fact.TestFacts;
import nl.plekje.testing.token.Tokens;

/** The parent's family and the manager's location with a case, another family and location with a case, and a dead letter. */
final class ComplaintScene implements AccessScene {

    private static final String REGISTER = "seq,location,label,category,verdict\n1,De Wilg,partou,Privacy,Ja\n";

    private final Family own;
    private final Family other;
    private final String ownCase;
    private final String otherCase;
    private final Object deadLetter;

    ComplaintScene() {
        own = Family.known(account("parent"));
        other = Family.known();
        ownCase = Filing.complaint()
                .about(Place.known(account("location-manager")))
                .idBy(own);
        otherCase = Filing.complaint().about(Place.known()).idBy(other);
        deadLetter = makeDeadLetter();
        given().auth()
                .oauth2(Tokens.of("karin", "complaint-coordinator"))
                .contentType("text/csv")
                .body(REGISTER)
                .post("/registers/2031")
                .then()
                .statusCode(200);
    }

    private static Object makeDeadLetter() {
        var id = UUID.randomUUID();
        TestFacts.send("location-changed", id.toString(), "poison".getBytes(StandardCharsets.UTF_8), id);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> Stored.count("SELECT count(*) FROM dead_letter WHERE fact_id = ?", id) == 1);
        return Stored.one("SELECT id FROM dead_letter WHERE fact_id = ?", id);
    }

    @Override
    public Call call(AccessRow row) {
        return switch (row.endpoint()) {
            case "POST /complaints" -> Call.with().body(filing(row));
            case "GET /complaints", "GET /registers", "GET /dead-letters" -> Call.with();
            case "GET /complaints/{id}" -> Call.with("id", row.scope() == Scope.OTHER ? otherCase : ownCase);
            case "POST /registers/{year}" -> Call.with("year", 2031).body("text/csv", REGISTER);
            case "GET /registers/{year}/table" -> Call.with("year", 2031);
            case "GET /dead-letters/{id}", "POST /dead-letters/{id}/rehearsal" -> Call.with("id", deadLetter);
            case "POST /dead-letters/{id}/replay", "POST /dead-letters/{id}/discard" ->
                Call.with("id", deadLetter).body("{\"reason\":\"tried\"}");
            default -> throw new IllegalArgumentException("no such endpoint: " + row);
        };
    }

    private String filing(AccessRow row) {
        if (row.role().equals("complaint-coordinator")) {
            return Filing.complaint()
                    .onBehalfOf(
                            "TELEPHONE",
                            "CUSTOMER",
                            Map.of("person", own.parent().toString()))
                    .json();
        }
        return Filing.complaint()
                .child(row.scope() == Scope.OTHER ? other : own)
                .json();
    }
}
