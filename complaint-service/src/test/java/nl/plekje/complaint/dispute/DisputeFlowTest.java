package nl.plekje.complaint.dispute;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
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
import nl.plekje.testing.stack.TestClock;
import nl.plekje.testing.token.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Disputes outside, with and without a case. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class DisputeFlowTest {

    @BeforeEach
    void set_the_clock() {
        TestClock.setTo("2026-06-01T09:00");
    }

    @AfterEach
    void put_the_clock_back() {
        TestClock.reset();
    }

    /** A complaint of before its dispute. */
    private static Case filed() {
        TestClock.setTo("2026-01-05T09:00");
        var filed = Case.filed();
        TestClock.setTo("2026-06-01T09:00");
        return filed;
    }

    private static ValidatableResponse post(String path, Object body) {
        return given().auth()
                .oauth2(Tokens.of("karin", "complaint-coordinator"))
                .contentType("application/json")
                .body(Case.json(body))
                .post(path)
                .then();
    }

    private static ValidatableResponse listed(String role, String query) {
        return given().auth()
                .oauth2(Tokens.of("frank", role))
                .get("/disputes?limit=200&" + query)
                .then()
                .statusCode(200);
    }

    private static Map<String, Object> atTheDesk(String complaint) {
        var body = dispute(complaint);
        body.put("body", "COMPLAINTS_DESK");
        return body;
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
        var filed = filed().heard();
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
        var filed = filed();
        var id =
                post("/disputes", dispute(filed.id())).statusCode(201).extract().<String>path("id");
        post("/disputes/" + id + "/end", Map.of("outcome", "SETTLED", "endedOn", "2026-02-01"))
                .statusCode(200);
        filed.read().body("state", is("SETTLED")).body("verdict", nullValue());
    }

    @Test
    @Tag("CO-023")
    void a_dispute_of_a_case_is_against_the_legal_entity_of_its_location_and_stands_with_the_case() {
        var filed = filed();
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
    @Tag("CO-024")
    @Tag("CO-046")
    void it_is_against_a_legal_entity_that_we_have_conditions_of() {
        var body = dispute(null);
        body.put("provider", "somebody");
        post("/disputes", body)
                .statusCode(422)
                .body("errors[0].pointer", is("/provider"))
                .body("why.key", is("complaint.dispute.provider-unknown"));
        post(
                        "/disputes",
                        Map.of(
                                "complaint",
                                filed().id(),
                                "provider",
                                "somebody",
                                "body",
                                "DISPUTES_COMMITTEE",
                                "fileNumber",
                                "X-1",
                                "submittedOn",
                                "2026-01-05"))
                .statusCode(422)
                .body("errors[0].pointer", is("/provider"));
        given().auth()
                .oauth2(Tokens.of("karin", "complaint-coordinator"))
                .get("/disputes/legal-entities")
                .then()
                .statusCode(200)
                .body("items.find { it.code == 'smallsteps' }.name", is("Smallsteps B.V."))
                .body("items.code", hasItem("partou"));
    }

    @Test
    @Tag("CO-005")
    void the_desk_helps_and_does_not_rule() {
        var id = post("/disputes", atTheDesk(null)).statusCode(201).extract().<String>path("id");
        post("/disputes/" + id + "/end", Map.of("outcome", "NOT_UPHELD", "endedOn", "2026-02-01"))
                .statusCode(422)
                .body("errors[0].pointer", is("/outcome"));
        post("/disputes/" + id + "/end", Map.of("outcome", "SETTLED", "endedOn", "2026-02-01"))
                .statusCode(200);
    }

    @Test
    @Tag("CO-005")
    @Tag("CO-023")
    void what_the_desk_could_not_solve_goes_on_to_the_committee_and_leaves_the_case_as_it_was() {
        var filed = filed();
        var desk = post("/disputes", atTheDesk(filed.id()))
                .statusCode(201)
                .body("caseState", is("OPEN"))
                .extract()
                .<String>path("id");
        post("/disputes/" + desk + "/end", Map.of("outcome", "TO_COMMITTEE", "endedOn", "2026-02-01"))
                .statusCode(200)
                .body("outcome", is("TO_COMMITTEE"))
                .body("refundCents", nullValue());
        filed.read().body("state", is("OPEN")).body("timeline.kind", hasItem("WENT_TO_COMMITTEE"));
        // The desk ruled nothing that would bind: the committee still can.
        var committee =
                post("/disputes", dispute(filed.id())).statusCode(201).extract().<String>path("id");
        post("/disputes/" + committee + "/end", Map.of("outcome", "NOT_UPHELD", "endedOn", "2026-05-01"))
                .statusCode(200);
    }

    @Test
    @Tag("CO-023")
    void what_is_at_the_committee_does_not_go_on_to_it() {
        var id = post("/disputes", dispute(null)).statusCode(201).extract().<String>path("id");
        post("/disputes/" + id + "/end", Map.of("outcome", "TO_COMMITTEE", "endedOn", "2026-02-01"))
                .statusCode(422)
                .body("errors[0].pointer", is("/outcome"))
                .body("why.rule", is("CO-023"))
                .body("why.key", is("complaint.dispute.committee"));
    }

    @Test
    @Tag("CO-025")
    void finance_sees_the_disputes_with_something_to_refund_and_no_others() {
        var runs = post("/disputes", dispute(null)).statusCode(201).extract().<String>path("id");
        var owed = post("/disputes", dispute(null)).statusCode(201).extract().<String>path("id");
        post("/disputes/" + owed + "/end", Map.of("outcome", "PARTLY", "endedOn", "2026-02-01", "feeCents", 2_500))
                .statusCode(200);
        listed("finance", "year=2026").body("items.id", hasItem(owed)).body("items.id", not(hasItem(runs)));
        listed("board", "year=2026").body("items.id", hasItems(owed, runs));
        listed("board", "year=2025").body("items.id", not(hasItem(owed)));
    }

    @Test
    @Tag("CO-025")
    @Tag("CO-046")
    void what_lies_years_ahead_or_far_above_any_fee_is_refused_and_a_fee_is_refunded_once() {
        var ahead = dispute(null);
        ahead.put("submittedOn", "2031-01-01");
        post("/disputes", ahead).statusCode(422).body("errors[0].pointer", is("/submittedOn"));
        var early = dispute(filed().id());
        early.put("submittedOn", "2026-01-04");
        post("/disputes", early).statusCode(422).body("errors[0].pointer", is("/submittedOn"));

        var id = post("/disputes", dispute(null)).statusCode(201).extract().<String>path("id");
        var end = new HashMap<String, Object>(Map.of("outcome", "UPHELD", "endedOn", "2031-01-01", "feeCents", 2_500));
        post("/disputes/" + id + "/end", end).statusCode(422).body("errors[0].pointer", is("/endedOn"));
        end.put("endedOn", "2026-02-01");
        end.put("feeCents", Long.MAX_VALUE);
        post("/disputes/" + id + "/end", end).statusCode(400).body("errors[0].pointer", is("/feeCents"));
        end.put("feeCents", 2_500);
        post("/disputes/" + id + "/end", end).statusCode(200);

        var refund = "/disputes/" + id + "/refund";
        post(refund, Map.of("refundedOn", "2026-06-02")).statusCode(422);
        post(refund, Map.of("refundedOn", "2026-06-01")).statusCode(200);
        post(refund, Map.of("refundedOn", "2026-06-01"))
                .statusCode(422)
                .body("why.key", is("complaint.dispute.refunded-before"));
    }

    @Test
    @Tag("CO-025")
    void who_paid_nothing_gets_nothing_back() {
        var id = post("/disputes", dispute(null)).statusCode(201).extract().<String>path("id");
        post("/disputes/" + id + "/end", Map.of("outcome", "UPHELD", "endedOn", "2026-02-01", "feeCents", 0))
                .statusCode(200)
                .body("refundCents", nullValue());
        post("/disputes/" + id + "/refund", Map.of("refundedOn", "2026-02-10"))
                .statusCode(422)
                .body("why.key", is("complaint.dispute.no-refund"));
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
