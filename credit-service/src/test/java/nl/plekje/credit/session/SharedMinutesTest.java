package nl.plekje.credit.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import nl.plekje.credit.scene.Api;
import nl.plekje.credit.scene.Family;
import nl.plekje.credit.scene.Ledger;
import nl.plekje.credit.scene.Place;
import nl.plekje.events.AbsenceReason;
import nl.plekje.events.AbsenceReported;
import nl.plekje.events.AbsenceReported.Channel;
import nl.plekje.events.ClosureAnnounced;
import nl.plekje.events.ClosureAnnounced.Cause;
import nl.plekje.events.ClosureAnnounced.Missed;
import nl.plekje.events.CreditSettled;
import nl.plekje.events.ExtraDayRequested;
import nl.plekje.kernel.calendar.Amsterdam;
import nl.plekje.kernel.care.CareType;
import nl.plekje.kernel.care.Session;
import nl.plekje.kernel.id.AbsenceId;
import nl.plekje.kernel.id.ClosureId;
import nl.plekje.testing.fact.TestFacts;
import nl.plekje.testing.stack.RealParts;
import nl.plekje.testing.stack.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Absences and closures share the minutes of a session, from the fact to the ledger. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class SharedMinutesTest {

    private static final String THURSDAY = "2026-12-17";

    @BeforeEach
    void friday_20_november() {
        TestClock.setTo("2026-11-20T10:00");
    }

    @Test
    @Tag("CR-004")
    void each_of_two_sessions_on_a_day_earns_its_own_hours() {
        var place = Place.of(Family.known(), "smallsteps", CareType.DAY_CARE)
                .on(DayOfWeek.TUESDAY, "08:00", "13:00")
                .on(DayOfWeek.TUESDAY, "13:00", "18:00")
                .signed();
        Api.get(place.family(), "absence-quote?day=2026-12-15&begins=13:00&contract=" + place.contract())
                .statusCode(200)
                .body("session.from", is("13:00"))
                .body("answers[0].minutes", is(300));
        for (var session : place.sessions()) {
            var absence = new AbsenceReported(
                    AbsenceId.next(),
                    1,
                    place.family().child(),
                    place.contract(),
                    LocalDate.parse("2026-12-15"),
                    session,
                    AbsenceReason.LEAVE,
                    Channel.PORTAL,
                    Amsterdam.at(LocalDateTime.parse("2026-11-20T09:00")));
            TestFacts.tell(absence);
            Ledger.awaitAnswered(absence.absence());
        }
        assertThat(Api.balance(place.family(), "DAY_CARE")).isEqualTo(600);
        assertThat(Ledger.movements(place.family().child(), "EARN")).isEqualTo(2);
    }

    @Test
    @Tag("CR-004")
    @Tag("CR-036")
    void a_session_that_closes_early_and_is_given_up_besides_is_made_good_once() {
        var place = Family.withThursdays("smallsteps");
        var closure = closure(place, ClosureId.next(), 1, true);
        TestFacts.tell(closure);
        Family.until(() -> Ledger.movements(place.family().child(), "GRANT") == 1);
        assertThat(Api.balance(place.family(), "DAY_CARE")).isEqualTo(330);

        var absence = place.reported(THURSDAY, "2026-11-20T11:00");
        assertThat(Api.balance(place.family(), "DAY_CARE")).isEqualTo(630);

        TestFacts.tell(closure(place, closure.closure(), 2, false));
        Family.until(() -> Ledger.minutes(place.family().child(), "GRANTED") == 0);
        assertThat(Ledger.minutes(place.family().child(), "EARNED")).isEqualTo(-630);

        TestFacts.tell(Place.withdrawal(absence));
        Ledger.awaitWithdrawn(absence.absence());
        assertThat(Api.balance(place.family(), "DAY_CARE")).isZero();
        assertThat(Ledger.lotsThatDifferFromTheirEntries()).isZero();
    }

    @Test
    @Tag("CR-009")
    void what_makes_a_closure_good_leaves_the_request_that_it_is_set_aside_for_when_care_goes_on() {
        var place = Family.withThursdays("smallsteps");
        var closure = closure(place, ClosureId.next(), 1, true);
        TestFacts.tell(closure);
        Family.until(() -> Ledger.movements(place.family().child(), "GRANT") == 1);
        var id = Api.ask(place, "2026-12-11")
                .statusCode(201)
                .body("creditMinutes", is(330))
                .extract()
                .<String>path("id");

        TestFacts.tell(closure(place, closure.closure(), 2, false));

        var requested = TestFacts.awaitAll(
                ExtraDayRequested.class, 2, it -> it.extraDay().toString().equals(id));
        assertThat(requested.get(1).creditMinutes()).isZero();
        assertThat(Ledger.minutes(place.family().child(), "RESERVED")).isZero();
        assertThat(Ledger.minutes(place.family().child(), "GRANTED")).isZero();
        Api.takeBack(place, id).statusCode(200);
        assertThat(Api.balance(place.family(), "DAY_CARE")).isZero();
    }

    @Test
    @Tag("CR-053")
    void a_day_used_in_advance_and_cancelled_too_late_is_invoiced_once_after_the_year() {
        var place = Family.withThursdays("eerste-stapje");
        var id = place.granted(
                "2026-12-01",
                "{\"day\":\"2026-12-01\",\"careType\":\"DAY_CARE\",\"funding\":\"ADVANCE\"}",
                "2026-11-20T10:00");
        TestClock.setTo("2026-11-30T20:00");
        io.restassured.RestAssured.given()
                .auth()
                .oauth2(place.family().token())
                .header("Idempotency-Key", java.util.UUID.randomUUID())
                .delete("/children/" + place.family().child() + "/extra-days/" + id + "?acceptCharge=true")
                .then()
                .statusCode(200)
                .body("state", is("CANCELLED"))
                .body("creditMinutes", is(630));

        TestClock.setTo("2027-01-01T00:30");

        var settled = TestFacts.awaitOne(
                CreditSettled.class, it -> it.child().equals(place.family().child()));
        assertThat(settled.minutes()).isEqualTo(630);
        assertThat(Ledger.minutes(place.family().child(), "ADVANCED")).isZero();
    }

    private static ClosureAnnounced closure(Place place, ClosureId id, long version, boolean stands) {
        var day = LocalDate.parse(THURSDAY);
        var afternoon = new Session(DayOfWeek.THURSDAY, LocalTime.of(13, 0), LocalTime.of(18, 30));
        return new ClosureAnnounced(
                id,
                version,
                place.location(),
                day,
                day,
                Cause.STAFF_SHORTAGE,
                null,
                null,
                LocalTime.of(13, 0),
                !stands,
                stands
                        ? List.of(new Missed(
                                place.family().child(), place.contract(), day, afternoon, LocalTime.of(8, 0), null))
                        : List.of(),
                Amsterdam.at(LocalDateTime.parse("2026-11-20T10:00")));
    }
}
