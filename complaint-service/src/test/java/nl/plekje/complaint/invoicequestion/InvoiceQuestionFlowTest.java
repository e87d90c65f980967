package nl.plekje.complaint.invoicequestion;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.plekje.complaint.Case;
import nl.plekje.complaint.Family;
import nl.plekje.events.InvoiceAnswered;
import nl.plekje.events.InvoiceQuestioned;
import nl.plekje.testing.fact.TestFacts;
import nl.plekje.testing.stack.RealParts;
import nl.plekje.testing.stack.TestClock;
import nl.plekje.testing.stack.TestDatabase;
import nl.plekje.testing.token.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A question about an invoice has an owner and a clock, and billing hears when it opens and closes. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class InvoiceQuestionFlowTest {

    @AfterEach
    void put_the_clock_back() {
        TestClock.reset();
    }

    private static ValidatableResponse post(String path, String account, String role, Object body) {
        return given().auth()
                .oauth2(Tokens.of(account, role))
                .contentType("application/json")
                .body(Case.json(body))
                .post(path)
                .then();
    }

    private static ValidatableResponse ask(Family family, String account) {
        return post(
                "/invoice-questions",
                account,
                "parent",
                Map.of(
                        "household",
                        family.household().toString(),
                        "month",
                        "2026-11",
                        "lines",
                        List.of("contract/1"),
                        "question",
                        "Why is this more?"));
    }

    @Test
    void asking_pauses_the_lines_until_finance_answers() {
        TestClock.setTo("2026-11-16T09:12");
        var family = Family.known();
        var id = ask(family, family.account())
                .statusCode(201)
                .body("answerBy", is("2026-11-18T17:00:00Z"))
                .extract()
                .<String>path("id");
        var asked = TestFacts.awaitOne(
                InvoiceQuestioned.class, it -> it.question().toString().equals(id));
        assertThat(asked.lines()).containsExactly("contract/1");
        assertThat(asked.month()).isEqualTo(YearMonth.of(2026, 11));
        given().auth()
                .oauth2(Tokens.of("frank", "finance"))
                .get("/invoice-questions?limit=200")
                .then()
                .body("items.find { it.id == '" + id + "' }.question", is("Why is this more?"));
        var answer = Map.of("outcome", "TO_CORRECT", "answer", "You are right");
        post("/invoice-questions/" + id + "/answer", "frank", "finance", answer)
                .statusCode(200)
                .body("state", is("ANSWERED"))
                .body("outcome", is("TO_CORRECT"));
        var answered = TestFacts.awaitOne(
                InvoiceAnswered.class, it -> it.question().toString().equals(id));
        assertThat(answered.outcome()).isEqualTo(InvoiceAnswered.Outcome.TO_CORRECT);
        assertThat(answered.version()).isGreaterThan(asked.version());
        post("/invoice-questions/" + id + "/answer", "frank", "finance", answer).statusCode(409);
    }

    @Test
    void only_the_own_household_asks_and_takes_back() {
        var family = Family.known();
        ask(family, Family.known().account()).statusCode(404);
        var id = ask(family, family.account()).statusCode(201).extract().<String>path("id");
        post("/invoice-questions/" + id + "/withdrawal", Family.known().account(), "parent", Map.of())
                .statusCode(404);
        post("/invoice-questions/" + id + "/withdrawal", family.account(), "parent", Map.of())
                .statusCode(200)
                .body("outcome", is("WITHDRAWN"));
        given().auth()
                .oauth2(Tokens.of(family.account(), "parent"))
                .get("/invoice-questions")
                .then()
                .body("items", hasSize(1));
    }

    @Test
    void a_question_closed_as_any_case_lets_go_of_the_invoice_too() {
        var family = Family.known();
        var id = ask(family, family.account()).statusCode(201).extract().<String>path("id");
        post("/complaints/" + id + "/withdrawal", family.account(), "parent", Map.of())
                .statusCode(200);
        var answered = TestFacts.awaitOne(
                InvoiceAnswered.class, it -> it.question().toString().equals(id));
        assertThat(answered.outcome()).isEqualTo(InvoiceAnswered.Outcome.WITHDRAWN);
    }

    @Test
    void who_does_not_see_the_invoice_sees_no_question_about_it() {
        var family = Family.known();
        var other = family.otherParentSignsIn();
        var id = ask(family, family.account()).statusCode(201).extract().<String>path("id");
        ask(family, other).statusCode(404);
        given().auth()
                .oauth2(Tokens.of(other, "parent"))
                .get("/invoice-questions")
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
        post("/invoice-questions/" + id + "/withdrawal", other, "parent", Map.of())
                .statusCode(404);
        given().auth()
                .oauth2(Tokens.of(other, "parent"))
                .get("/complaints/" + id)
                .then()
                .statusCode(404);
    }

    /** As a household stands that was last told before payers were. */
    private static void payerNotTold(Family family) {
        TestDatabase.change(
                "UPDATE household SET payer = NULL WHERE id = ?",
                family.household().value());
    }

    @Test
    void in_a_household_whose_payer_was_never_told_each_asks_and_sees_the_own_questions() {
        var family = Family.known();
        var other = family.otherParentSignsIn();
        payerNotTold(family);
        var id = ask(family, family.account()).statusCode(201).extract().<String>path("id");
        ask(family, other).statusCode(201);
        ask(family, Family.known().account()).statusCode(404);
        post("/invoice-questions/" + id + "/withdrawal", other, "parent", Map.of())
                .statusCode(404);
        given().auth()
                .oauth2(Tokens.of(family.account(), "parent"))
                .get("/invoice-questions")
                .then()
                .body("items.id", is(List.of(id)));
        post("/invoice-questions/" + id + "/withdrawal", family.account(), "parent", Map.of())
                .statusCode(200);
    }

    @Test
    void questions_are_read_page_by_page_until_all_were_there() {
        TestClock.setTo("2026-11-16T09:12");
        var family = Family.known();
        var asked = new ArrayList<String>();
        for (var n = 0; n < 3; n++) {
            asked.add(0, ask(family, family.account()).statusCode(201).extract().path("id"));
        }
        assertThat(allPages(family.account(), "parent")).isEqualTo(asked);
        assertThat(allPages("frank", "finance")).containsAll(asked).doesNotHaveDuplicates();
        given().auth()
                .oauth2(Tokens.of("frank", "finance"))
                .get("/invoice-questions?cursor=nonsense")
                .then()
                .statusCode(422);
    }

    /** What all pages of two hold, read one after the other. */
    private static List<String> allPages(String account, String role) {
        var found = new ArrayList<String>();
        String next = null;
        do {
            var page = given().auth()
                    .oauth2(Tokens.of(account, role))
                    .queryParam("limit", 2)
                    .queryParams(next == null ? Map.of() : Map.of("cursor", next))
                    .get("/invoice-questions")
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            found.addAll(page.getList("items.id"));
            next = page.getString("next");
        } while (next != null);
        return found;
    }
}
