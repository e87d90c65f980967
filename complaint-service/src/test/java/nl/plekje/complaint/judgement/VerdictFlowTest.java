package nl.plekje.complaint.judgement;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.plekje.complaint.Case;
import nl.plekje.complaint.Filing;
import nl.plekje.events.ComplaintVerdictIssued;
import nl.plekje.testing.fact.TestFacts;
import nl.plekje.testing.stack.RealParts;
import nl.plekje.testing.stack.TestClock;
import nl.plekje.testing.token.Tokens;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The verdict composer, its letter, and measures until they are done. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class VerdictFlowTest {

    @BeforeEach
    void set_the_clock() {
        TestClock.setTo("2026-11-16T09:12");
    }

    @AfterEach
    void put_the_clock_back() {
        TestClock.reset();
    }

    @Test
    @Tag("CO-018")
    @Tag("CO-019")
    @Tag("CO-020")
    @Tag("CO-032")
    @Tag("CO-038")
    @Tag("K5")
    void a_verdict_that_lacks_something_is_refused_with_all_that_it_lacks() {
        var filed = Case.filed();
        filed.manager("verdict", Map.of("verdict", "UPHELD", "measures", List.of(Map.of("what", "A new gate"))))
                .statusCode(422)
                .body(
                        "errors.pointer",
                        hasItems("/ownWords", "/findings", "/reasons", "/solution", "/measures/0", "/signedBy"))
                .body("errors.rule", hasItems("CO-015", "CO-017", "CO-018", "CO-020", "CO-032"));
        filed.read().body("state", is("OPEN"));
    }

    @Test
    @Tag("CO-005")
    @Tag("CO-018")
    @Tag("CO-019")
    void a_whole_verdict_meets_the_clock_closes_the_case_and_is_a_letter_in_both_languages() throws IOException {
        var filed = Case.filed().heard();
        var done = Map.<String, Object>of("what", "The lock was replaced", "doneOn", "2026-11-16");
        filed.manager("verdict", Case.verdict(List.of(done)))
                .statusCode(200)
                .body("state", is("CLOSED"))
                .body("verdict", is("UPHELD"))
                .body("clocks.state", everyItem(is("KEPT")));
        var fact = TestFacts.awaitOne(
                ComplaintVerdictIssued.class, it -> it.complaint().toString().equals(filed.id()));
        assertThat(fact.inTime()).isTrue();
        var read = filed.read(filed.family().account(), "parent")
                .body("documents", hasSize(2))
                .extract();
        var dutch = letter(filed, read.path("documents.find { it.language == 'nl' }.id"));
        assertThat(dutch)
                .contains(
                        "Beste Sanne de Wit,",
                        "Je klacht is gegrond.",
                        "The gate did not close.",
                        "A gate has to close.")
                .contains(
                        "The lock was replaced",
                        "Gedaan op ma 16 november 2026",
                        "Klachtenloket",
                        "Geschillencommissie")
                .contains("Mirjam de Boer");
        assertThat(letter(filed, read.path("documents.find { it.language == 'en' }.id")))
                .contains("Dear Sanne de Wit,", "Your complaint is upheld.");
    }

    private static String letter(Case filed, String document) throws IOException {
        var pdf = given().auth()
                .oauth2(Tokens.of(filed.family().account(), "parent"))
                .get("/documents/" + filed.id() + "/" + document)
                .then()
                .statusCode(200)
                .contentType("application/pdf")
                .header("X-Content-Type-Options", is("nosniff"))
                .extract()
                .asByteArray();
        try (var document1 = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document1).replaceAll("\\s+", " ");
        }
    }

    @Test
    @Tag("CO-020")
    void a_judged_case_stays_open_until_its_last_measure_is_done() {
        var filed = Case.filed().heard();
        filed.manager("verdict", Case.verdict(List.of(Map.of("what", "A new gate", "dueOn", "2026-12-01"))))
                .statusCode(200)
                .body("state", is("OPEN"))
                .body("phase", is("MEASURES"));
        var measure = filed.read().extract().<String>path("measures[0].id");
        given().auth()
                .oauth2(Tokens.of(filed.place().manager(), "location-manager"))
                .get("/measures")
                .then()
                .body("items.what", hasItem("A new gate"));
        filed.manager("measures/" + measure + "/move", Map.of("dueOn", "2026-11-01", "reason", "Later"))
                .statusCode(422);
        filed.manager("measures/" + measure + "/move", Map.of("dueOn", "2026-12-10", "reason", "The smith is ill"))
                .statusCode(200);
        filed.manager("measures/" + measure + "/done", Map.of("doneOn", "2026-12-10"))
                .statusCode(422);
        filed.manager("measures/" + measure + "/done", Map.of("doneOn", "2026-11-16"))
                .statusCode(200)
                .body("state", is("CLOSED"));
        filed.manager("verdict", Case.verdict(List.of())).statusCode(409);
    }

    @Test
    void a_draft_is_kept_however_incomplete_and_checked_part_by_part() {
        var filed = Case.filed().heard();
        var draft = new HashMap<>(Case.verdict(List.of()));
        draft.remove("reasons");
        put(filed, 0, draft)
                .statusCode(200)
                .body("version", is(1))
                .body("checks.findAll { !it.met }.pointer", is(List.of("/reasons")));
        given().auth()
                .oauth2(Tokens.of(filed.place().manager(), "location-manager"))
                .get("/complaints/" + filed.id() + "/verdict-draft")
                .then()
                .statusCode(200)
                .body("draft.ownWords", is("The gate did not close."));
        preview(filed).statusCode(422);
        put(filed, 1, Case.verdict(List.of())).statusCode(200);
        preview(filed).statusCode(200).contentType("application/pdf");
    }

    @Test
    void two_who_compose_at_once_do_not_write_over_each_other() {
        var filed = Case.filed().heard();
        var first = new HashMap<>(Case.verdict(List.of()));
        put(filed, 0, first).statusCode(200);
        var other = new HashMap<>(first);
        other.put("reasons", "Another view.");
        put(filed, 1, other).statusCode(200).body("version", is(2));

        first.put("solution", "A new lock.");
        put(filed, 1, first)
                .statusCode(409)
                .body("errors[0].pointer", is("/version"))
                .body(
                        "why.because.key",
                        is(List.of("complaint.verdict.stale.reasons", "complaint.verdict.stale.solution")));
        put(filed, 0, first).statusCode(409);
        put(filed, 2, first).statusCode(200).body("version", is(3));
    }

    private static io.restassured.response.ValidatableResponse put(Case filed, long version, Object draft) {
        return given().auth()
                .oauth2(Tokens.of(filed.place().manager(), "location-manager"))
                .contentType("application/json")
                .body(Case.json(Map.of("version", version, "draft", draft)))
                .put("/complaints/" + filed.id() + "/verdict-draft")
                .then();
    }

    private static io.restassured.response.ValidatableResponse preview(Case filed) {
        return given().auth()
                .oauth2(Tokens.of(filed.place().manager(), "location-manager"))
                .get("/complaints/" + filed.id() + "/verdict-draft/letter?language=en")
                .then();
    }

    @Test
    void the_verdict_agrees_with_its_parts_and_only_a_complaint_is_judged() {
        var filed = Case.filed().heard();
        var verdict = new HashMap<>(Case.verdict(List.of()));
        verdict.put(
                "parts",
                List.of(
                        Map.of("about", "The gate", "verdict", "UPHELD", "reasons", "It was broken"),
                        Map.of("about", "The fence", "verdict", "NOT_UPHELD", "reasons", "It was whole")));
        filed.manager("verdict", verdict).statusCode(422).body("errors.pointer", is(List.of("/verdict")));
        verdict.put("verdict", "PARTLY");
        filed.manager("verdict", verdict).statusCode(200);
        Case.filed(Filing.of("QUESTION"))
                .manager("verdict", Case.verdict(List.of()))
                .statusCode(422);
    }

    @Test
    @Tag("CO-052")
    void a_complaint_that_is_not_upheld_stays_in_the_register_with_its_reasons() {
        var filed = Case.filed().heard();
        var verdict = new HashMap<>(Case.verdict(List.of()));
        verdict.put("verdict", "NOT_UPHELD");
        filed.manager("verdict", verdict).statusCode(200).body("state", is("CLOSED"));
        filed.read().body("verdict", is("NOT_UPHELD")).body("documents", hasSize(2));
    }
}
