package nl.plekje.complaint.dispute;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.plekje.complaint.Case;
import nl.plekje.testing.stack.RealParts;
import nl.plekje.testing.token.Tokens;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Disputes outside, with and without a case. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class DisputeFlowTest {

    private static ValidatableResponse post(String path, Object body) {
        return given().auth()
                .oauth2(Tokens.of("karin", "complaint-coordinator"))
                .contentType("application/json")
                .body(Case.json(body))
                .post(path)
                .then();
    }

    private static Map<String, Object> dispute(String complaint) {
        var body = new HashMap<String, Object>();
        body.put("complaint", complaint);
        body.put("body", "DISPUTES_COMMITTEE");
        body.put("fileNumber", UUID.randomUUID().toString().substring(0, 8));
        body.put("provider", "smallsteps");
        body.put("submittedOn", "2026-01-05");
        return body;
    }

    @Test
    @Tag("CO-024")
    void a_dispute_may_come_without_an_earlier_complaint_once_for_each_file_number() {
        var body = dispute(null);
        post("/disputes", body).statusCode(201).body("complaint", nullValue());
        post("/disputes", body).statusCode(409).body("errors[0].pointer", is("/fileNumber"));
    }

    @Test
    @Tag("CO-023")
    @Tag("CO-025")
    @Tag("CO-062")
    void a_ruling_is_final_and_the_fee_of_one_that_is_upheld_is_refunded() {
        var filed = Case.filed().heard();
        filed.manager("verdict", Case.verdict(List.of())).statusCode(200);
        var id =
                post("/disputes", dispute(filed.id())).statusCode(201).extract().<String>path("id");
        filed.read().body("timeline.kind", hasItem("REFERRED"));
        var end = new HashMap<String, Object>(Map.of("outcome", "UPHELD", "endedOn", "2026-02-01"));
        post("/disputes/" + id + "/end", end).statusCode(422).body("why.rule", is("CO-025"));
        end.put("feeCents", 2_500);
        post("/disputes/" + id + "/end", end).statusCode(200).body("refundCents", is(2_500));
        post("/disputes/" + id + "/end", end).statusCode(422).body("why.rule", is("CO-062"));
        post("/disputes/" + id + "/refund", Map.of("refundedOn", "2026-02-10"))
                .statusCode(200)
                .body("refundedOn", is("2026-02-10"));
        filed.coordinator("reopening", Map.of("reason", "Again"))
                .statusCode(422)
                .body("why.rule", is("CO-062"));
    }

    @Test
    @Tag("CO-026")
    void one_that_is_settled_before_a_ruling_ends_its_case_without_a_verdict() {
        var filed = Case.filed();
        var id =
                post("/disputes", dispute(filed.id())).statusCode(201).extract().<String>path("id");
        post("/disputes/" + id + "/end", Map.of("outcome", "SETTLED", "endedOn", "2026-02-01"))
                .statusCode(200);
        filed.read().body("state", is("SETTLED")).body("verdict", nullValue());
    }

    @Test
    @Tag("CO-023")
    void a_dispute_of_a_case_is_against_the_legal_entity_of_its_location_and_stands_with_the_case() {
        var filed = Case.filed();
        var body = dispute(filed.id());
        body.remove("provider");
        post("/disputes", body)
                .statusCode(201)
                .body("provider", is("smallsteps"))
                .body("number", is(filed.read().extract().<String>path("number")));
        given().auth()
                .oauth2(Tokens.of("karin", "complaint-coordinator"))
                .get("/disputes?complaint=" + filed.id())
                .then()
                .statusCode(200)
                .body("items.fileNumber", is(List.of(body.get("fileNumber"))));
    }

    @Test
    @Tag("CO-024")
    void one_without_a_case_names_its_legal_entity_and_one_of_an_unknown_case_is_refused() {
        var nobodys = dispute(null);
        nobodys.remove("provider");
        post("/disputes", nobodys).statusCode(422).body("errors[0].pointer", is("/provider"));
        post("/disputes", dispute(UUID.randomUUID().toString())).statusCode(404);
    }

    @Test
    @Tag("CO-005")
    void the_desk_helps_and_does_not_rule() {
        var body = dispute(null);
        body.put("body", "COMPLAINTS_DESK");
        var id = post("/disputes", body).statusCode(201).extract().<String>path("id");
        post("/disputes/" + id + "/end", Map.of("outcome", "NOT_UPHELD", "endedOn", "2026-02-01"))
                .statusCode(422)
                .body("errors[0].pointer", is("/outcome"));
        post("/disputes/" + id + "/end", Map.of("outcome", "SETTLED", "endedOn", "2026-02-01"))
                .statusCode(200);
    }

    @Test
    @Tag("CO-025")
    void it_does_not_end_before_it_began_nor_is_the_fee_refunded_before_it_ended() {
        var id = post("/disputes", dispute(null)).statusCode(201).extract().<String>path("id");
        post("/disputes/" + id + "/end", Map.of("outcome", "UPHELD", "endedOn", "2026-01-04", "feeCents", 2_500))
                .statusCode(422)
                .body("errors[0].pointer", is("/endedOn"));
        post("/disputes/" + id + "/end", Map.of("outcome", "UPHELD", "endedOn", "2026-01-05", "feeCents", 2_500))
                .statusCode(200);
        post("/disputes/" + id + "/refund", Map.of("refundedOn", "2026-01-04"))
                .statusCode(422)
                .body("errors[0].pointer", is("/refundedOn"));
    }
}
