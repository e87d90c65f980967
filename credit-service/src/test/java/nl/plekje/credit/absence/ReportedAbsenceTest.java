package nl.plekje.credit.absence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import nl.plekje.credit.scene.Api;
import nl.plekje.credit.scene.Family;
import nl.plekje.credit.scene.Ledger;
import nl.plekje.credit.scene.Place;
import nl.plekje.events.AbsenceCreditDecided;
import nl.plekje.events.AbsenceCreditDecided.Outcome;
import nl.plekje.events.AbsenceReason;
import nl.plekje.events.AbsenceReported.Channel;
import nl.plekje.events.ClosureAnnounced.Cause;
import nl.plekje.events.CreditChanged;
import nl.plekje.kernel.care.CareType;
import nl.plekje.testing.fact.TestFacts;
import nl.plekje.testing.stack.RealParts;
import nl.plekje.testing.stack.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Absences as placement tells them, from the fact to what the family sees. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class ReportedAbsenceTest {

    private static final String THURSDAY = "2026-12-10";

    @BeforeEach
    void friday_20_november() {
        TestClock.setTo("2026-11-20T10:00");
    }

    @Test
    @Tag("CR-002")
    @Tag("CR-004")
    @Tag("C7")
    @Tag("CR-052")
    void what_was_quoted_is_what_is_earned() {
        var place = Family.withThursdays("smallsteps");
        Api.get(place.family(), "absence-quote?day=" + THURSDAY)
                .statusCode(200)
                .body("session.from", is("08:00"))
                .body("mode", is("HOUR_LEDGER"))
                .body("policy", is("smallsteps@2026-01-01"))
                .body("answers", hasSize(2))
                .body("answers.find { it.reason == 'LEAVE' }.outcome", is("EARNED"))
                .body("answers.find { it.reason == 'LEAVE' }.minutes", is(630))
                .body("answers.find { it.reason == 'LEAVE' }.expiresOn", is("2026-12-31"))
                .body("answers.find { it.reason == 'LEAVE' }.undoUntil", is("2026-12-10T07:00:00Z"));

        var absence = place.reported(THURSDAY, "2026-11-20T10:01");

        var decided = TestFacts.awaitOne(
                AbsenceCreditDecided.class, it -> it.absence().equals(absence.absence()));
        assertThat(decided.outcome()).isEqualTo(Outcome.EARNED);
        assertThat(decided.minutes()).isEqualTo(630);
        var changed = TestFacts.awaitOne(CreditChanged.class, it -> it.child().equals(absence.child()));
        assertThat(changed.movement()).isEqualTo(CreditChanged.Movement.EARN);
        assertThat(changed.balanceMinutes()).isEqualTo(630);
        assertThat(changed.firstExpiry()).isEqualTo("2026-12-31");
        Api.get(place.family(), "credit")
                .statusCode(200)
                .body("mode", is("HOUR_LEDGER"))
                .body("accounts", hasSize(1))
                .body("accounts[0].balanceMinutes", is(630))
                .body("accounts[0].lots[0].earnedOn", is(THURSDAY))
                .body("accounts[0].lots[0].expiresOn", is("2026-12-31"))
                .body("accounts[0].lots[0].source.rule", is("CR-002"));
        Api.get(place.family(), "credit/movements")
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].movement", is("EARN"))
                .body("items[0].absence", is(absence.absence().toString()))
                .body("items[0].balanceMinutes", is(630))
                .body("next", nullValue());
    }

    @Test
    @Tag("CR-014")
    @Tag("CR-015")
    void a_report_too_late_earns_nothing_and_says_why() {
        var place = Family.withThursdays("smallsteps");
        var absence = place.absence("2026-11-26", "2026-11-20T10:00", AbsenceReason.ILLNESS, Channel.PORTAL);
        TestFacts.tell(absence);

        var decided = TestFacts.awaitOne(
                AbsenceCreditDecided.class, it -> it.absence().equals(absence.absence()));
        assertThat(decided.outcome()).isEqualTo(Outcome.REFUSED_LATE);
        assertThat(decided.why().because())
                .singleElement()
                .extracting(it -> it.key())
                .isEqualTo("credit.absence.refused-late.illness");
        assertThat(Ledger.movements(absence.child(), "EARN")).isZero();
    }

    @Test
    @Tag("CR-003")
    void a_report_by_staff_is_judged_as_such_in_quote_and_decision() {
        var place = Family.withThursdays("smallsteps");
        var planner = nl.plekje.testing.token.Tokens.of("petra", "planner");
        Api.get(planner, place.family().child(), "absence-quote?day=" + THURSDAY)
                .statusCode(200)
                .body("answers[0].outcome", is("NOT_OFFERED"));

        var absence = place.absence(THURSDAY, "2026-11-20T10:00", AbsenceReason.LEAVE, Channel.STAFF);
        TestFacts.tell(absence);
        var decided = TestFacts.awaitOne(
                AbsenceCreditDecided.class, it -> it.absence().equals(absence.absence()));
        assertThat(decided.outcome()).isEqualTo(Outcome.NOT_OFFERED);
    }

    @Test
    void a_report_delivered_twice_earns_once() {
        var place = Family.withThursdays("smallsteps");
        var absence = place.absence(THURSDAY, "2026-11-20T10:00");
        var id = TestFacts.tell(absence);
        TestFacts.tell(id, absence);
        TestFacts.tell(UUID.randomUUID(), absence);
        place.reported("2026-12-17", "2026-11-20T10:00");

        assertThat(Ledger.movements(absence.child(), "EARN")).isEqualTo(2);
        assertThat(Api.balance(place.family(), "DAY_CARE")).isEqualTo(1260);
    }

    @Test
    void a_withdrawal_takes_the_credit_back() {
        var place = Family.withThursdays("smallsteps");
        var absence = place.reported(THURSDAY, "2026-11-20T10:00");
        TestFacts.tell(Place.withdrawal(absence));
        Ledger.awaitWithdrawn(absence.absence());

        assertThat(Api.balance(place.family(), "DAY_CARE")).isZero();
        Api.get(place.family(), "credit/movements")
                .body("items.movement", equalTo(java.util.List.of("REVERSE", "EARN")))
                .body("items.balanceMinutes", equalTo(java.util.List.of(0, 630)));
    }

    @Test
    void a_withdrawal_that_overtakes_its_report_leaves_no_credit() {
        var place = Family.withThursdays("smallsteps");
        var absence = place.absence(THURSDAY, "2026-11-20T10:00");
        TestFacts.tell(Place.withdrawal(absence));
        Ledger.awaitWithdrawn(absence.absence());
        TestFacts.tell(absence);
        place.reported("2026-12-17", "2026-11-20T10:00");

        assertThat(Api.balance(place.family(), "DAY_CARE")).isEqualTo(630);
        assertThat(Ledger.movements(absence.child(), "EARN")).isEqualTo(1);
    }

    @Test
    void a_report_that_overtakes_its_contract_is_answered_when_the_contract_arrives() {
        var place = Place.of(Family.known(), "smallsteps", CareType.DAY_CARE).thursdays();
        var absence = place.absence(THURSDAY, "2026-11-20T10:00");
        TestFacts.tell(absence);
        Family.until(() -> Ledger.count(
                        "SELECT count(*) FROM absence WHERE absence_id = ?",
                        absence.absence().value())
                == 1);
        assertThat(Ledger.movements(absence.child(), "EARN")).isZero();

        place.signed();
        Ledger.awaitAnswered(absence.absence());
        assertThat(Api.balance(place.family(), "DAY_CARE")).isEqualTo(630);
    }

    @Test
    @Tag("CR-006")
    void beyond_the_window_the_answer_comes_by_itself_when_it_opens() {
        TestClock.setTo("2024-03-01T12:00");
        var place = Family.withThursdays("partou");
        Api.get(place.family(), "absence-quote?day=2024-08-01")
                .statusCode(200)
                .body("answers[0].outcome", is("PENDING"))
                .body("answers[0].minutes", is(0))
                .body("answers[0].pendingMinutes", is(630))
                .body("answers[0].pendingUntil", is("2024-03-29"));
        var absence = place.reported("2024-08-01", "2024-03-01T12:00");
        assertThat(Api.balance(place.family(), "DAY_CARE")).isZero();

        TestClock.setTo("2024-03-29T00:01");
        var decided = TestFacts.awaitAll(
                AbsenceCreditDecided.class, 2, it -> it.absence().equals(absence.absence()));
        assertThat(decided).extracting(AbsenceCreditDecided::outcome).containsExactly(Outcome.PENDING, Outcome.EARNED);
        assertThat(decided).extracting(AbsenceCreditDecided::version).containsExactly(1L, 2L);
        assertThat(Api.balance(place.family(), "DAY_CARE")).isEqualTo(630);
    }

    @Test
    void a_day_without_care_closed_or_reported_before_is_not_quoted() {
        var place = Family.withThursdays("smallsteps");
        Api.get(place.family(), "absence-quote?day=2026-12-11")
                .statusCode(422)
                .body("errors[0].pointer", is("#query/day"))
                .body("detail", containsString("no care"));
        place.closed("2026-12-17", Cause.STUDY_DAY);
        Api.get(place.family(), "absence-quote?day=2026-12-17")
                .statusCode(422)
                .body("detail", containsString("closed"));
        place.reported(THURSDAY, "2026-11-20T10:00");
        Api.get(place.family(), "absence-quote?day=" + THURSDAY)
                .statusCode(422)
                .body("detail", containsString("already"));
        Api.get(place.family(), "absence-quote").statusCode(400).body("errors[0].pointer", is("#query/day"));
    }
}
