package nl.plekje.placement.extraday;

import static nl.plekje.placement.scene.TestLocation.aLocation;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.UUID;
import nl.plekje.events.ExtraDayDecided.DecidedBy;
import nl.plekje.events.ExtraDayDecided.Outcome;
import nl.plekje.kernel.id.LocationId;
import nl.plekje.placement.scene.TestFamily;
import nl.plekje.placement.scene.TestLocation;
import nl.plekje.placement.scene.TestRequest;
import nl.plekje.placement.scene.Town;
import nl.plekje.testing.stack.RealParts;
import nl.plekje.testing.stack.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Where the conditions or the location have it so, a free seat is given at once and nobody has to decide. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class AutomaticAnswerFlowTest {

    /** A Wednesday. */
    private static final LocalDate DAY = LocalDate.of(2026, 11, 25);

    private static final LocalDate START = LocalDate.of(2026, 1, 1);

    private String manager;
    private LocationId location;
    private UUID group;

    @BeforeEach
    void a_location_whose_provider_gives_free_seats_at_once() {
        TestClock.setTo("2026-11-17T08:00");
        manager = Town.account("mirjam");
        location = aLocation().of("eerste-stapje").managedBy(manager).exists();
        group = TestLocation.group(location, "DAY_CARE", 1, 1);
    }

    @AfterEach
    void now() {
        TestClock.reset();
    }

    @Test
    @Tag("CR-043")
    @Tag("CR-005")
    void a_free_seat_is_given_at_once() {
        var request = request().arrives();
        request.becomes("GRANTED");
        assertThat(request.answer().decidedBy()).isEqualTo(DecidedBy.POLICY);
        assertThat(request.answer().outcome()).isEqualTo(Outcome.GRANTED);
        Town.planner()
                .get("/extra-day-requests?state=DECIDED&decidedBy=POLICY&location=" + location)
                .then()
                .body("items[0].id", is(request.id().toString()))
                .body("items[0].decidedBy.name", is("placement"));
    }

    @Test
    @Tag("CR-021")
    void without_a_seat_a_request_waits_and_gets_the_seat_that_comes_free() {
        var family = TestFamily.withChildBorn(LocalDate.of(2024, 6, 1));
        family.signs(group, START, "WEDNESDAY 08:00-18:00");
        var request = request().arrives();
        waitsForASeat(request);

        family.parent()
                .body("{\"day\":\"%s\",\"reason\":\"LEAVE\"}".formatted(DAY))
                .post("/children/{child}/absences", family.child())
                .then()
                .statusCode(201);
        request.becomes("GRANTED");
        assertThat(request.answer().decidedBy()).isEqualTo(DecidedBy.POLICY);
    }

    @Test
    @Tag("CR-032")
    void the_seat_that_comes_free_goes_to_who_asked_first() {
        var family = TestFamily.withChildBorn(LocalDate.of(2024, 6, 1));
        family.signs(group, START, "WEDNESDAY 08:00-18:00");
        var later = request().arrives();
        // Asked an hour earlier, for its deadline is.
        var first = request().decidedBy(later.decideBy().minusSeconds(3600)).arrives();
        waitsForASeat(later);
        waitsForASeat(first);
        family.parent()
                .body("{\"day\":\"%s\",\"reason\":\"LEAVE\"}".formatted(DAY))
                .post("/children/{child}/absences", family.child())
                .then()
                .statusCode(201);
        first.becomes("GRANTED");
        assertThat(later.is("REQUESTED")).isTrue();
    }

    @Test
    void staff_may_still_decide_while_a_request_waits() {
        TestFamily.withChildBorn(LocalDate.of(2024, 6, 1)).signs(group, START, "WEDNESDAY 08:00-18:00");
        var request = request().arrives();
        waitsForASeat(request);
        request.decide("{\"outcome\":\"DECLINED\",\"reason\":\"GROUP_FULL\"}").statusCode(200);
        assertThat(request.answer().decidedBy()).isEqualTo(DecidedBy.STAFF);
    }

    @Test
    @Tag("CR-037")
    void where_days_are_swapped_in_agreement_with_the_director_a_free_seat_waits_for_the_director() {
        location = aLocation().of("sterre").managedBy(manager).exists();
        group = TestLocation.group(location, "DAY_CARE", 12, 3);
        var swap = request().inExchangeFor(DAY.plusDays(2)).arrives();
        // One that is given by itself, and comes later, is answered first.
        location = aLocation().of("eerste-stapje").exists();
        group = TestLocation.group(location, "DAY_CARE", 12, 3);
        request().arrives().becomes("GRANTED");
        assertThat(swap.is("REQUESTED")).isTrue();
        swap.granted();
        assertThat(swap.answer().decidedBy()).isEqualTo(DecidedBy.STAFF);
    }

    @Test
    void a_location_may_have_its_staff_decide_and_take_that_back() {
        set("{\"own\":\"BY_STAFF\"}")
                .body("answers", is("BY_STAFF"))
                .body("conditions", is("AUTOMATIC_WHEN_SEAT"))
                .body("atDeadline", is("GRANT_IF_SEAT"));
        var request = request().arrives();
        assertThat(Town.count(
                        "SELECT count(*) FROM extra_day WHERE id = ? AND NOT automatic",
                        request.id().value()))
                .isEqualTo(1);
        set("{}").body("answers", is("AUTOMATIC_WHEN_SEAT")).body("own", nullValue());
        request.becomes("GRANTED");
        Town.as(manager, "location-manager")
                .get("/locations/{id}/extra-day-answers", location.toString())
                .then()
                .statusCode(200)
                .body("answers", is("AUTOMATIC_WHEN_SEAT"));
    }

    private ValidatableResponse set(String body) {
        return Town.as(manager, "location-manager")
                .body(body)
                .put("/locations/{id}/extra-day-answers", location.toString())
                .then()
                .statusCode(200);
    }

    /** Tried once and found no seat. */
    private static void waitsForASeat(TestRequest request) {
        await().until(() -> Town.count(
                        "SELECT count(*) FROM extra_day WHERE id = ? AND tried_version >= 0",
                        request.id().value())
                == 1);
        assertThat(request.is("REQUESTED")).isTrue();
    }

    private TestRequest request() {
        var family = TestFamily.withChildBorn(LocalDate.of(2024, 6, 1));
        // For seats it does not matter in which group of its own the child comes.
        var contract = family.signs(TestLocation.group(location, "DAY_CARE", 12, 3), START, "FRIDAY 08:00-18:00");
        return TestRequest.by(family, contract, location, group, DAY);
    }
}
