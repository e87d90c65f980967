package nl.plekje.complaint.signal;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.plekje.complaint.Case;
import nl.plekje.complaint.Family;
import nl.plekje.complaint.Filing;
import nl.plekje.complaint.Place;
import nl.plekje.complaint.Stored;
import nl.plekje.events.ClosureAnnounced;
import nl.plekje.events.ContractSigned;
import nl.plekje.events.CreditChanged;
import nl.plekje.events.ExtraDayDecided;
import nl.plekje.events.SignalCleared;
import nl.plekje.events.SignalRaised;
import nl.plekje.events.TariffSet;
import nl.plekje.kernel.care.CareType;
import nl.plekje.kernel.care.Session;
import nl.plekje.kernel.explanation.Catalogue;
import nl.plekje.kernel.explanation.Explanation;
import nl.plekje.kernel.explanation.FactValue;
import nl.plekje.kernel.explanation.Language;
import nl.plekje.kernel.id.ChildId;
import nl.plekje.kernel.id.ClosureId;
import nl.plekje.kernel.id.ContractId;
import nl.plekje.kernel.id.GroupId;
import nl.plekje.testing.fact.TestFacts;
import nl.plekje.testing.stack.RealParts;
import nl.plekje.testing.stack.TestClock;
import nl.plekje.testing.token.Tokens;
import org.apache.commons.csv.CSVFormat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Conditions are seen in the facts of others, raised once, and clear by themselves. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class SignalFlowTest {

    @Inject
    SignalService engine;

    @AfterEach
    void put_the_clock_back() {
        TestClock.reset();
    }

    private static void awaitSignal(String kind, String subject) {
        await().atMost(Duration.ofSeconds(20)).until(() -> open(kind, subject) == 1);
    }

    private static void awaitClear(String kind, String subject) {
        await().atMost(Duration.ofSeconds(20)).until(() -> open(kind, subject) == 0);
    }

    private static long open(String kind, String subject) {
        return Stored.count(
                "SELECT count(*) FROM signal WHERE kind = ? AND subject = ? AND cleared_at IS NULL", kind, subject);
    }

    @Test
    void every_signal_has_its_row_its_number_of_complaints_and_its_sentence() throws IOException {
        Map<String, Integer> rows;
        try (var reader =
                        Files.newBufferedReader(Path.of(System.getProperty("plekje.root"), "docs", "prevention.csv"));
                var csv = CSVFormat.DEFAULT
                        .builder()
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .get()
                        .parse(reader)) {
            rows = csv.stream()
                    .collect(Collectors.toMap(row -> row.get("id"), row -> Integer.valueOf(row.get("complaints"))));
        }
        assertThat(engine.kinds()).hasSizeGreaterThanOrEqualTo(19);
        engine.kinds().forEach((kind, signal) -> {
            assertThat(rows).containsEntry(kind, signal.complaints());
            for (var language : Language.values()) {
                assertThat(Catalogue.in(language).keys()).contains("signal." + kind);
                assertThat(Catalogue.in(language).sentence("code." + signal.action()))
                        .isNotBlank();
            }
        });
    }

    @Test
    void a_request_that_nearly_ran_out_is_raised_with_evidence_and_clears_when_it_is_answered() {
        TestClock.setTo("2026-11-20T16:30");
        var family = Family.known();
        var place = Place.known();
        var request = family.asks(place, Instant.parse("2026-11-18T08:00:00Z"), Instant.parse("2026-11-20T16:00:00Z"));
        TestFacts.tell(request);
        var subject = "extra-day/" + request.extraDay();
        awaitSignal("C1", subject);
        given().auth()
                .oauth2(Tokens.of(place.manager(), "location-manager"))
                .get("/signals?kind=C1")
                .then()
                .statusCode(200)
                .body("items[0].subject", is(subject))
                .body("items[0].action", is("DECIDE_REQUEST"))
                .body("items[0].complaints", is(11))
                .body("items[0].why.facts.day.value", is("2026-11-26"));
        var raised = TestFacts.awaitOne(
                SignalRaised.class,
                it -> place.location().equals(it.location()) && it.kind().equals("C1"));
        TestFacts.tell(new ExtraDayDecided(
                request.extraDay(),
                2,
                request.child(),
                request.group(),
                request.day(),
                ExtraDayDecided.Outcome.GRANTED,
                Explanation.of("problem.not-found.title"),
                Instant.parse("2026-11-20T15:45:00Z")));
        awaitClear("C1", subject);
        assertThat(TestFacts.awaitOne(SignalCleared.class, it -> it.signal().equals(raised.signal()))
                        .version())
                .isGreaterThan(1);
    }

    @Test
    void facts_out_of_order_and_told_twice_give_the_same() {
        TestClock.setTo("2026-11-20T16:30");
        var request = Family.known()
                .asks(Place.known(), Instant.parse("2026-11-18T08:00:00Z"), Instant.parse("2026-11-20T16:00:00Z"));
        TestFacts.tell(new ExtraDayDecided(
                request.extraDay(),
                2,
                request.child(),
                request.group(),
                request.day(),
                ExtraDayDecided.Outcome.DECLINED,
                Explanation.of("problem.not-found.title"),
                Instant.parse("2026-11-19T08:00:00Z")));
        var id = UUID.randomUUID();
        TestFacts.tell(id, request);
        TestFacts.tell(id, request);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> Stored.count(
                                "SELECT count(*) FROM extra_day WHERE id = ? AND requested_at IS NOT NULL AND outcome = 'DECLINED'",
                                request.extraDay().value())
                        == 1);
        assertThat(open("C1", "extra-day/" + request.extraDay())).isZero();
    }

    @Test
    void credit_that_lapses_within_sixty_days_is_seen_and_gone_when_it_is_spent() {
        TestClock.setTo("2026-11-20T12:00");
        var child = ChildId.next();
        TestFacts.tell(credit(child, 1, 630));
        var subject = "credit/" + child + "/DAY_CARE";
        awaitSignal("C5", subject);
        TestFacts.tell(credit(child, 2, 0));
        awaitClear("C5", subject);
    }

    private static CreditChanged credit(ChildId child, long version, int balance) {
        return new CreditChanged(
                child,
                version,
                CareType.DAY_CARE,
                CreditChanged.Movement.EARN,
                630,
                balance,
                LocalDate.of(2026, 12, 31),
                Explanation.of("problem.not-found.title"),
                Instant.parse("2026-11-01T08:00:00Z"));
    }

    @Test
    void a_study_day_that_nobody_was_told_of_and_that_came_late_is_seen() {
        TestClock.setTo("2026-11-20T12:00");
        var place = Place.known();
        var closure = new ClosureAnnounced(
                ClosureId.next(),
                1,
                place.location(),
                LocalDate.of(2026, 12, 3),
                LocalDate.of(2026, 12, 3),
                ClosureAnnounced.Cause.STUDY_DAY,
                null,
                null,
                null,
                null,
                null,
                Instant.parse("2026-11-18T08:00:00Z"));
        TestFacts.tell(closure);
        awaitSignal("B1", "closure/" + closure.closure());
        awaitSignal("N2", "closure/" + closure.closure());
        TestClock.setTo("2026-12-04T12:00");
        awaitClear("B1", "closure/" + closure.closure());
        awaitClear("N2", "closure/" + closure.closure());
    }

    /** A closure for want of staff that takes the child's care on 19 November 2026, told at two days before. */
    private static ClosureAnnounced closedWithoutStaff(Place place, ChildId child) {
        var day = LocalDate.of(2026, 11, 19);
        return new ClosureAnnounced(
                ClosureId.next(),
                1,
                place.location(),
                day,
                day,
                ClosureAnnounced.Cause.STAFF_SHORTAGE,
                null,
                null,
                null,
                null,
                List.of(new ClosureAnnounced.Missed(
                        child,
                        ContractId.next(),
                        day,
                        new Session(day.getDayOfWeek(), LocalTime.of(8, 0), LocalTime.of(18, 0)))),
                Instant.parse("2026-11-18T08:00:00Z"));
    }

    @Test
    void a_closure_is_made_good_with_credit_as_well_as_with_money() {
        TestClock.setTo("2026-11-20T12:00");
        var child = ChildId.next();
        var closure = closedWithoutStaff(Place.known(), child);
        TestFacts.tell(closure);
        awaitSignal("C10", "closure/" + closure.closure());
        TestFacts.tell(new CreditChanged(
                child,
                1,
                CareType.DAY_CARE,
                CreditChanged.Movement.GRANT,
                600,
                600,
                null,
                Explanation.of("credit.compensation.closure").with("day", FactValue.date(closure.firstDay())),
                Instant.parse("2026-11-20T11:00:00Z")));
        awaitClear("C10", "closure/" + closure.closure());
    }

    @ParameterizedTest
    @ValueSource(strings = {"sterre", "eerste-stapje"})
    void nothing_is_outstanding_where_the_conditions_promise_nothing_for_a_closure(String provider) {
        TestClock.setTo("2026-11-20T12:00");
        var silent = closedWithoutStaff(Place.known().of(provider), ChildId.next());
        var heard = closedWithoutStaff(Place.known(), ChildId.next());
        TestFacts.tell(silent);
        TestFacts.tell(heard);
        awaitSignal("C10", "closure/" + heard.closure());
        assertThat(Stored.count(
                        "SELECT count(*) FROM closure_missed WHERE closure = ?",
                        silent.closure().value()))
                .isOne();
        assertThat(Stored.count("SELECT count(*) FROM signal WHERE subject = ?", "closure/" + silent.closure()))
                .isZero();
    }

    @Test
    void brothers_and_sisters_apart_are_seen() {
        TestClock.setTo("2026-11-20T12:00");
        var family = Family.known();
        TestFacts.tell(contract(family, family.child(), Place.known()));
        TestFacts.tell(contract(family, ChildId.next(), Place.known()));
        awaitSignal("P6", "household/" + family.household() + "/DAY_CARE");
    }

    private static ContractSigned contract(Family family, ChildId child, Place place) {
        return new ContractSigned(
                ContractId.next(),
                1,
                child,
                family.household(),
                place.location(),
                GroupId.next(),
                "smallsteps",
                CareType.DAY_CARE,
                52,
                LocalDate.of(2026, 1, 1),
                LocalDate.of(2028, 1, 1),
                List.of(),
                "smallsteps@2026-01-01");
    }

    @Test
    void a_tariff_told_late_is_seen() {
        TestClock.setTo("2026-11-20T12:00");
        var provider = "p" + UUID.randomUUID().toString().substring(0, 8);
        var from = LocalDate.now().plusDays(5);
        TestClock.reset();
        TestFacts.tell(new TariffSet(provider, 1, CareType.DAY_CARE, 52, LocalDate.of(2020, 1, 1), 1_000));
        TestFacts.tell(new TariffSet(provider, 2, CareType.DAY_CARE, 52, from, 1_100));
        awaitSignal("B12", "tariff/" + provider + "/DAY_CARE/52/" + from);
    }

    @Test
    void broken_promises_questions_clusters_and_recurrence_are_seen_in_our_own_cases() {
        TestClock.setTo("2026-11-16T09:12");
        var place = Place.known();
        var question = Case.filed(Filing.of("QUESTION"), Family.known(), place);
        var day = "2026-11-13";
        var one = Case.filed(Filing.complaint().on(day).with("category", "STAFFING"), Family.known(), place);
        var two = Case.filed(Filing.complaint().on(day).with("category", "STAFFING"), Family.known(), place);
        var three = Case.filed(Filing.complaint().on(day), Family.known(), place);
        awaitSignal("K3", "event/" + place.location() + "/" + day);
        awaitSignal("K4", "recurrence/" + place.location() + "/STAFFING");
        one.coordinator("links", Map.of("other", two.id())).statusCode(200);
        one.coordinator("links", Map.of("other", three.id())).statusCode(200);
        awaitClear("K3", "event/" + place.location() + "/" + day);
        TestClock.setTo("2026-11-18T17:00");
        awaitSignal("N4", "case/" + question.id());
        TestClock.setTo("2026-11-18T18:01");
        awaitSignal("K1", "case/" + one.id());
        question.manager("answer", Map.of("message", "Yes")).statusCode(200);
        awaitClear("N4", "case/" + question.id());
    }

    @Test
    void a_warning_is_taken_up_hidden_for_a_while_or_disputed() {
        TestClock.setTo("2026-11-20T12:00");
        var child = ChildId.next();
        TestFacts.tell(credit(child, 1, 630));
        awaitSignal("C5", "credit/" + child + "/DAY_CARE");
        var id = Stored.one("SELECT id FROM signal WHERE subject = ?", "credit/" + child + "/DAY_CARE");
        act(id, "assignment", Map.of("account", "petra"));
        act(id, "dispute", Map.of("reason", "The family moves"));
        act(id, "snooze", Map.of("until", "2026-12-01", "reason", "They think about it"));
        listed("?limit=200").body("items.id", not(hasItem(id.toString())));
        listed("?snoozed=true&limit=200").body("items.id", hasItem(id.toString()));
        given().auth()
                .oauth2(Tokens.of("bea", "board"))
                .get("/signals/summary")
                .then()
                .statusCode(200)
                .body("items.kind", hasItem("C5"));
        given().auth().oauth2(Tokens.of("bea", "board")).get("/signals").then().statusCode(403);
    }

    private static io.restassured.response.ValidatableResponse listed(String query) {
        return given().auth()
                .oauth2(Tokens.of("karin", "complaint-coordinator"))
                .get("/signals" + query)
                .then()
                .statusCode(200);
    }

    private static void act(Object id, String what, Map<String, String> body) {
        given().auth()
                .oauth2(Tokens.of("karin", "complaint-coordinator"))
                .contentType("application/json")
                .body(Case.json(body))
                .post("/signals/" + id + "/" + what)
                .then()
                .statusCode(204);
    }
}
