package nl.plekje.complaint.handling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.plekje.complaint.Case;
import nl.plekje.complaint.Colleagues;
import nl.plekje.complaint.Family;
import nl.plekje.complaint.Filing;
import nl.plekje.complaint.Place;
import nl.plekje.complaint.Stored;
import nl.plekje.events.ColleagueInformed;
import nl.plekje.events.ComplaintClockChanged;
import nl.plekje.events.ComplaintClosed;
import nl.plekje.events.ComplaintContacted;
import nl.plekje.events.ComplaintProgressed;
import nl.plekje.events.ComplaintProgressed.What;
import nl.plekje.testing.fact.TestFacts;
import nl.plekje.testing.stack.RealParts;
import nl.plekje.testing.stack.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** From receipt to answer: whose the case is, contact, both sides, waiting, ending. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class HandlingFlowTest {

    @AfterEach
    void put_the_clock_back() {
        TestClock.reset();
    }

    @Test
    @Tag("CO-010")
    @Tag("CO-014")
    @Tag("CO-021")
    @Tag("K1")
    void a_complaint_has_an_owner_and_running_terms_at_once_and_the_manager_above_knows() {
        TestClock.setTo("2026-11-16T09:12");
        var region = Colleagues.enter("region-" + UUID.randomUUID(), "Ria Regio", null);
        var place = Place.known();
        Colleagues.enter(place.manager(), "Mirjam de Boer", region);
        var family = Family.known();
        Filing.complaint()
                .about(place)
                .by(family)
                .statusCode(201)
                .body("owner", is("Mirjam de Boer"))
                .body("contactDue", is("2026-11-18T17:00:00Z"))
                .body("verdictDue", is("2026-12-28T23:00:00Z"));
        var id = Stored.one("SELECT id FROM complaint WHERE account = ?", family.account())
                .toString();
        var filed = new Case(id, family, place);
        filed.read(region, "location-manager").statusCode(200).body("owner.name", is("Mirjam de Boer"));
        var informed = TestFacts.awaitAll(
                ColleagueInformed.class, 2, it -> it.complaint().toString().equals(id));
        assertThat(informed)
                .extracting(ColleagueInformed::because)
                .containsExactlyInAnyOrder(ColleagueInformed.Because.ASSIGNED, ColleagueInformed.Because.RECEIVED);
        var started = TestFacts.awaitAll(
                ComplaintClockChanged.class, 2, it -> it.complaint().toString().equals(id));
        assertThat(started).extracting(ComplaintClockChanged::state).containsOnly(ComplaintClockChanged.State.STARTED);
    }

    @Test
    @Tag("CO-031")
    void the_coordinator_gives_a_case_to_a_person_or_a_department() {
        var filed = Case.filed();
        filed.coordinator("assignment", Map.of("department", "FINANCE_OFFICE"))
                .statusCode(200)
                .body("department", is("FINANCE_OFFICE"))
                .body("owner", nullValue())
                .body("phase", is("CONTACT"));
        filed.coordinator("assignment", Map.of("owner", "joris"))
                .statusCode(200)
                .body("owner", is("joris"));
        filed.coordinator("assignment", Map.of()).statusCode(422).body("errors[0].pointer", is("/owner"));
        filed.manager("assignment", Map.of("owner", "joris")).statusCode(403);
    }

    @Test
    void without_location_it_goes_to_the_department_that_it_concerns() {
        Filing.complaint().with("category", "INVOICING").by(Family.known()).statusCode(201);
        assertThat(Stored.one("SELECT department FROM complaint ORDER BY id DESC LIMIT 1"))
                .isEqualTo("FINANCE_OFFICE");
    }

    @Test
    @Tag("CO-028")
    void a_public_review_is_registered_and_answered_by_communications() {
        var id = Filing.complaint()
                .with("replyTo", "review@example.nl")
                .onBehalfOf("REVIEW_SITE", "NO_CUSTOMER", Map.of())
                .by("karin", "complaint-coordinator")
                .statusCode(201)
                .extract()
                .<String>path("id");
        assertThat(Stored.one("SELECT department FROM complaint WHERE id = ?", UUID.fromString(id)))
                .isEqualTo("COMMUNICATIONS");
    }

    @Test
    @Tag("CO-015")
    @Tag("CO-016")
    @Tag("CO-053")
    void the_first_personal_contact_meets_the_clock_at_its_moment_and_its_report_is_for_the_parent() {
        TestClock.setTo("2026-11-16T09:12");
        var filed = Case.filed();
        TestClock.setTo("2026-11-18T17:59");
        filed.manager("contacts", Map.of("way", "EMAIL", "reached", true, "summary", "We wrote", "agreed", "We call"))
                .statusCode(200)
                .body("clocks[0].state", is("AT_RISK"));
        filed.manager(
                        "contacts",
                        Map.of(
                                "way", "TELEPHONE",
                                "reached", true,
                                "at", "2026-11-18T16:30:00Z",
                                "summary", "We spoke of the gate",
                                "agreed", "We call on Friday"))
                .statusCode(200)
                .body("clocks[0].state", is("KEPT"))
                .body("clocks[0].doneAt", is("2026-11-18T16:30:00Z"))
                .body("phase", is("INVESTIGATION"));
        var fact = TestFacts.awaitAll(
                ComplaintContacted.class, 2, it -> it.complaint().toString().equals(filed.id()));
        assertThat(fact).allMatch(ComplaintContacted::inTime).allMatch(ComplaintContacted::agreed);
        filed.read(filed.family().account(), "parent")
                .body("timeline.words", hasItem("We spoke of the gate\n\nWe call on Friday"))
                .body("timeline.by", not(hasItem(filed.place().manager())));
        assertThat(TestFacts.awaitAll(ComplaintProgressed.class, 2, it -> it.complaint()
                        .toString()
                        .equals(filed.id())))
                .extracting(ComplaintProgressed::what)
                .containsOnly(What.CONVERSATION_REPORT);
    }

    @Test
    void a_contact_lies_between_the_filing_and_now() {
        TestClock.setTo("2026-11-16T09:12");
        var filed = Case.filed();
        for (var at : List.of("2026-11-16T08:00:00Z", "2026-11-17T08:00:00Z")) {
            filed.manager("contacts", Map.of("way", "TELEPHONE", "reached", true, "at", at, "summary", "We spoke"))
                    .statusCode(422)
                    .body("errors[0].pointer", is("/at"));
        }
    }

    @Test
    @Tag("CO-017")
    void both_sides_are_heard_before_a_verdict_and_what_staff_said_is_not_for_the_parent() {
        var filed = Case.filed().heard();
        filed.read().body("phase", is("VERDICT")).body("timeline.words", hasItem("The group\n\nThey saw it"));
        filed.read(filed.family().account(), "parent")
                .body("timeline.kind", hasItem("HEARD"))
                .body("timeline.words", not(hasItem("The group\n\nThey saw it")));
    }

    @Test
    void waiting_for_the_parent_shows_and_stops_no_clock() {
        TestClock.setTo("2026-11-16T09:12");
        var filed = Case.filed();
        filed.manager("waiting", Map.of("message", "Please send a picture")).statusCode(200);
        filed.parent("replies", Map.of("message", "Here it is")).statusCode(200);
        filed.read(filed.family().account(), "parent")
                .body("timeline.kind", hasItems("WAITING_BEGAN", "COMPLAINANT_WROTE"))
                .body("promises[0].dueAt", is("2026-11-18T17:00:00Z"));
    }

    @Test
    @Tag("CO-006")
    @Tag("CO-048")
    @Tag("CO-049")
    @Tag("K2")
    void a_question_becomes_a_complaint_whose_clocks_count_from_the_first_receipt_and_back() {
        TestClock.setTo("2026-11-16T09:12");
        var filed = Case.filed(Filing.of("QUESTION"));
        filed.read().body("clocks", hasSize(1));
        TestClock.setTo("2026-11-17T10:00");
        filed.parent("kind", Map.of("kind", "COMPLAINT", "reason", "It is a complaint"))
                .statusCode(200)
                .body("clocks", hasSize(2))
                .body("clocks[1].dueAt", is("2026-12-28T23:00:00Z"));
        filed.coordinator("kind", Map.of("kind", "QUESTION", "reason", "The parent did not mean it as one"))
                .statusCode(200)
                .body("clocks", hasSize(1));
        filed.parent("kind", Map.of("kind", "QUESTION", "reason", "x")).statusCode(422);
    }

    @Test
    void a_question_ends_with_its_answer_and_a_complaint_does_not() {
        var question = Case.filed(Filing.of("QUESTION"));
        question.manager("answer", Map.of("message", "Yes, gym shoes please"))
                .statusCode(200)
                .body("state", is("ANSWERED"))
                .body("clocks[0].state", is("KEPT"));
        question.manager("answer", Map.of("message", "Again")).statusCode(409);
        var closed = TestFacts.awaitOne(
                ComplaintClosed.class, it -> it.complaint().toString().equals(question.id()));
        assertThat(closed.how()).isEqualTo(ComplaintClosed.How.ANSWERED);
        Case.filed().manager("answer", Map.of("message", "No")).statusCode(422).body("why.rule", is("CO-032"));
    }

    @Test
    void who_filed_it_takes_it_back_and_it_stays_on_the_record() {
        var filed = Case.filed();
        filed.parent("withdrawal", Map.of()).statusCode(200).body("state", is("WITHDRAWN"));
        filed.read().body("timeline.kind", hasItem("WITHDRAWN")).body("clocks.state", contains("STOPPED", "STOPPED"));
        filed.parent("replies", Map.of("message", "Still there?")).statusCode(409);
        filed.coordinator("reopening", Map.of("reason", "The parent called"))
                .statusCode(200)
                .body("state", is("OPEN"));
    }

    @Test
    void a_case_about_a_manager_is_closed_to_that_manager() {
        var region = Colleagues.enter("region-" + UUID.randomUUID(), "Ria Regio", null);
        var place = Place.known();
        Colleagues.enter(place.manager(), "Bas", region);
        var filed = Case.filed(Filing.complaint().with("aboutTheManager", null), Family.known(), place);
        filed.coordinator("concerns", Map.of("account", place.manager()))
                .statusCode(200)
                .body("owner", is(region));
        filed.read(place.manager(), "location-manager").statusCode(404);
        filed.manager("contacts", Map.of("way", "TELEPHONE", "reached", true, "summary", "I spoke"))
                .statusCode(404);
        filed.manager("verdict", Case.verdict(List.of())).statusCode(404);
        filed.coordinator("assignment", Map.of("owner", place.manager())).statusCode(422);
    }

    @Test
    @Tag("CO-050")
    @Tag("CO-051")
    void a_case_may_end_without_the_parent_only_after_enough_attempts_and_a_notice() {
        TestClock.setTo("2026-11-02T10:00");
        var filed = Case.filed();
        attempt(filed, "TELEPHONE");
        filed.manager("no-reaction-notice", null).statusCode(422).body("why.rule", is("CO-050"));
        TestClock.setTo("2026-11-09T10:00");
        attempt(filed, "EMAIL");
        TestClock.setTo("2026-11-16T10:00");
        attempt(filed, "TELEPHONE");
        filed.manager("no-reaction-notice", null).statusCode(200);
        var notice = TestFacts.awaitOne(
                ComplaintProgressed.class,
                it -> it.complaint().toString().equals(filed.id()) && it.what() == What.CLOSING_NOTICE);
        assertThat(notice.until()).isEqualTo("2026-11-30");
    }

    private static void attempt(Case filed, String way) {
        filed.manager("contacts", Map.of("way", way, "reached", false, "summary", "No answer"))
                .statusCode(200);
    }

    @Test
    @Tag("CO-027")
    @Tag("K3")
    void cases_about_one_event_are_proposed_linked_and_share_what_staff_said() {
        var place = Place.known();
        var one = Case.filed(Filing.complaint().on("2026-01-05"), Family.known(), place);
        var other = Case.filed(Filing.complaint().on("2026-01-05"), Family.known(), place);
        io.restassured.RestAssured.given()
                .auth()
                .oauth2(nl.plekje.testing.token.Tokens.of("karin", "complaint-coordinator"))
                .get("/complaints/" + one.id() + "/links")
                .then()
                .body("items.id", hasItem(other.id()))
                .body("items.linked", hasItem(false));
        one.coordinator("links", Map.of("other", other.id())).statusCode(200);
        one.coordinator("links", Map.of("other", one.id())).statusCode(422);
        one.manager(
                        "hearings",
                        Map.of(
                                "party", "PROVIDER",
                                "who", "The group",
                                "way", "IN_PERSON",
                                "summary", "They saw it",
                                "forLinkedCases", true))
                .statusCode(200);
        other.read().body("linked", is(true)).body("timeline.words", hasItem("The group\n\nThey saw it"));
    }

    @Test
    @Tag("CO-058")
    @Tag("CO-059")
    void a_claim_is_judged_by_the_conditions_and_stands_on_the_timeline() {
        var filed = Case.filed();
        filed.manager("claims", Map.of("damage", "BELONGINGS", "claimedCents", 4_000, "careless", false))
                .statusCode(200);
        filed.read(filed.family().account(), "parent")
                .body("timeline.what.key", hasItem("complaint.claim.not-careless"));
    }

    @Test
    void a_late_complaint_is_handled_or_not_with_a_reason() {
        TestClock.setTo("2026-11-16T09:12");
        var filed = Case.filed(Filing.complaint().on("2026-01-05"));
        filed.coordinator("lateness", Map.of("handled", true)).statusCode(400);
        filed.coordinator("lateness", Map.of("handled", false, "reason", "Nobody remembers"))
                .statusCode(200)
                .body("kind", is("QUESTION"));
        Case.filed()
                .coordinator("lateness", Map.of("handled", true, "reason", "x"))
                .statusCode(422);
    }

    @Test
    @Tag("CO-001")
    @Tag("CO-030")
    @Tag("CO-055")
    @Tag("CO-057")
    void the_form_tells_promises_first_step_and_regulation() {
        var place = Place.known();
        io.restassured.RestAssured.given()
                .auth()
                .oauth2(nl.plekje.testing.token.Tokens.of("someone", "parent"))
                .get("/conditions?location=" + place.location())
                .then()
                .statusCode(200)
                .body("firstStep.rule", is("CO-001"))
                .body("regulation", notNullValue())
                .body("mailbox", notNullValue())
                .body("kinds", hasSize(4))
                .body("withinMonths", is(2));
    }

    @Test
    void what_somebody_has_to_know_is_shown_until_seen() {
        var filed = Case.filed();
        var manager = nl.plekje.testing.token.Tokens.of(filed.place().manager(), "location-manager");
        var id = io.restassured.RestAssured.given()
                .auth()
                .oauth2(manager)
                .get("/attention")
                .then()
                .body("items.because", contains("ASSIGNED"))
                .extract()
                .<String>path("items[0].id");
        io.restassured.RestAssured.given()
                .auth()
                .oauth2(manager)
                .post("/attention/" + id + "/seen")
                .then()
                .statusCode(204);
        io.restassured.RestAssured.given()
                .auth()
                .oauth2(manager)
                .get("/attention")
                .then()
                .body("items", hasSize(0));
    }
}
