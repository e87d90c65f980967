package nl.plekje.complaint;

import static io.restassured.RestAssured.given;

import java.util.HashMap;
import nl.plekje.testing.token.Tokens;

/** Who works here, as the coordinator enters it. */
public final class Colleagues {

    private Colleagues() {}

    /** Enters a colleague who reports to another; null for the top. */
    public static String enter(String account, String name, String reportsTo) {
        var body = new HashMap<String, Object>();
        body.put("name", name);
        body.put("job", "manager");
        body.put("email", account + "@plekje.example");
        body.put("reportsTo", reportsTo);
        given().auth()
                .oauth2(Tokens.of(Case.COORDINATOR, "complaint-coordinator"))
                .contentType("application/json")
                .body(Case.json(body))
                .put("/colleagues/" + account)
                .then()
                .statusCode(200);
        return account;
    }
}
