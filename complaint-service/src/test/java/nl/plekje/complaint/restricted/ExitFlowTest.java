package nl.plekje.complaint.restricted;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.plekje.complaint.Case;
import nl.plekje.complaint.Filing;
import nl.plekje.complaint.Stored;
import nl.plekje.testing.stack.RealParts;
import nl.plekje.testing.token.Tokens;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the law sends another way is seen by its officers only. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class ExitFlowTest {

    private static ValidatableResponse get(String path, String account, String role) {
        return given().auth().oauth2(Tokens.of(account, role)).get(path).then();
    }

    private static String record(Case filed) {
        return Stored.one("SELECT id FROM restricted_record WHERE complaint = ?", UUID.fromString(filed.id()))
                .toString();
    }

    @Test
    @Tag("CO-011")
    @Tag("CO-013")
    void a_suspicion_of_abuse_leaves_to_a_record_that_officers_and_the_trained_manager_see() {
        var secret = "secret-" + UUID.randomUUID();
        var filed = Case.filed(Filing.complaint().with("text", secret).with("subject", secret));
        filed.manager("notes", Map.of("message", "note " + secret)).statusCode(200);
        filed.coordinator("exit", Map.of("route", "REPORTING_CODE"))
                .statusCode(200)
                .body("state", is("LEFT"));
        filed.read()
                .body("state", is("LEFT"))
                .body("text", nullValue())
                .body("subject", nullValue())
                .body("timeline.kind", hasItem("LEFT"))
                .body("timeline.kind", not(hasItem("NOTED")));
        assertThat(Stored.dump("complaint", "complaint_text", "case_event", "attention", "document"))
                .doesNotContain(secret);
        get("/restricted-records/" + record(filed), "victor", "confidential-officer")
                .statusCode(200)
                .body("content.text", is(secret))
                .body("route", is("REPORTING_CODE"));
        get("/restricted-records/" + record(filed), filed.place().manager(), "location-manager")
                .statusCode(200);
        get("/restricted-records/" + record(filed), "another", "location-manager")
                .statusCode(404);
        get("/restricted-records/" + record(filed), "karin", "complaint-coordinator")
                .statusCode(403);
        filed.coordinator("reopening", Map.of("reason", "x")).statusCode(422);
        assertThat(Stored.count(
                        "SELECT count(*) FROM audit WHERE action = 'restricted-record-read' AND subject = ?",
                        "restricted-record/" + record(filed)))
                .isEqualTo(2);
    }

    @Test
    @Tag("CO-012")
    void an_offence_by_staff_is_not_for_the_location() {
        var filed = Case.filed();
        filed.coordinator("exit", Map.of("route", "DUTY_TO_REPORT")).statusCode(200);
        get("/restricted-records/" + record(filed), filed.place().manager(), "location-manager")
                .statusCode(404);
        given().auth()
                .oauth2(Tokens.of("victor", "confidential-officer"))
                .contentType("application/json")
                .body("{\"note\":\"Reported to the inspectorate\"}")
                .post("/restricted-records/" + record(filed) + "/closing")
                .then()
                .statusCode(204);
        get("/restricted-records/" + record(filed), "victor", "confidential-officer")
                .body("closedAt", notNullValue())
                .body("notes[0].note", is("Reported to the inspectorate"));
        filed.read(filed.family().account(), "parent").statusCode(200).body("state", is("LEFT"));
    }

    @Test
    void a_part_leaves_and_the_rest_goes_on_as_the_case() {
        var filed = Case.filed(Filing.complaint().with("text", "The gate, and a suspicion"));
        filed.manager("exit", Map.of("route", "REPORTING_CODE", "rest", "The gate"))
                .statusCode(200)
                .body("state", is("OPEN"));
        filed.read().body("text", is("The gate")).body("timeline.kind", hasItem("LEFT"));
        get("/restricted-records/" + record(filed), "victor", "confidential-officer")
                .body("content.text", is("The gate, and a suspicion"))
                .body("whole", is(false));
    }

    private static void attach(Case filed, String words) {
        given().auth()
                .oauth2(Tokens.of(filed.family().account(), "parent"))
                .contentType("application/octet-stream")
                .body(words.getBytes(StandardCharsets.UTF_8))
                .post("/documents/" + filed.id() + "?name=what-happened.txt")
                .then()
                .statusCode(200);
    }

    private static Object file(Case filed) {
        return Stored.one("SELECT id FROM document WHERE complaint = ?", UUID.fromString(filed.id()));
    }

    @Test
    @Tag("CO-011")
    @Tag("CO-013")
    void files_leave_with_the_case_and_are_opened_by_its_officers_only() {
        var filed = Case.filed();
        attach(filed, "what we saw");
        var file = file(filed);
        get("/documents/" + filed.id() + "/" + file, "karin", "complaint-coordinator")
                .statusCode(200);
        filed.coordinator("exit", Map.of("route", "REPORTING_CODE")).statusCode(200);

        filed.read().body("documents", hasSize(0));
        for (var reader : Map.of(
                        "karin",
                        "complaint-coordinator",
                        filed.place().manager(),
                        "location-manager",
                        filed.family().account(),
                        "parent")
                .entrySet()) {
            get("/documents/" + filed.id() + "/" + file, reader.getKey(), reader.getValue())
                    .statusCode(404);
        }
        var record = "/restricted-records/" + record(filed);
        get(record, "victor", "confidential-officer")
                .body("documents.name", is(List.of("what-happened.txt")))
                .body("documents[0].id", is(file.toString()));
        get(record + "/documents/" + file, "victor", "confidential-officer")
                .statusCode(200)
                .header("Content-Disposition", startsWith("attachment;"))
                .header("Cache-Control", is("private, no-store"))
                .body(is("what we saw"));
        get(record + "/documents/" + file, filed.place().manager(), "location-manager")
                .statusCode(200);
        get(record + "/documents/" + file, "another", "location-manager").statusCode(404);
        get(record + "/documents/" + UUID.randomUUID(), "victor", "confidential-officer")
                .statusCode(404);
        assertThat(Stored.count(
                        "SELECT count(*) FROM audit WHERE action = 'restricted-document-read' AND subject = ?",
                        "restricted-record/" + record(filed) + "/" + file))
                .isEqualTo(2);
    }

    @Test
    @Tag("CO-012")
    void of_a_part_that_left_officers_open_the_files_of_then_and_no_later_ones() {
        var filed = Case.filed();
        attach(filed, "then");
        filed.coordinator("exit", Map.of("route", "DUTY_TO_REPORT", "rest", "The gate"))
                .statusCode(200);
        attach(filed, "later");
        get("/restricted-records/" + record(filed), "victor", "confidential-officer")
                .body("documents", hasSize(1));
        filed.read().body("documents", hasSize(2));
    }
}
