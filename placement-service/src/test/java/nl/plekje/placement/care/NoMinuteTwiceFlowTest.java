package nl.plekje.placement.care;

import static nl.plekje.placement.scene.TestLocation.aLocation;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.plekje.events.ExtraDayCancelled;
import nl.plekje.events.ExtraDayDecided.Outcome;
import nl.plekje.kernel.explanation.Explanation;
import nl.plekje.kernel.id.ChildId;
import nl.plekje.kernel.id.LocationId;
import nl.plekje.placement.scene.TestFamily;
import nl.plekje.placement.scene.TestLocation;
import nl.plekje.placement.scene.TestRequest;
import nl.plekje.placement.scene.Town;
import nl.plekje.testing.fact.TestFacts;
import nl.plekje.testing.stack.RealParts;
import nl.plekje.testing.stack.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** No minute of a child is in care twice, in whatever order absences, extra days and contracts come. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class NoMinuteTwiceFlowTest {

    /** A Monday. */
    private static final LocalDate DAY = LocalDate.of(2026, 12, 14);

    private static final LocalDate START = LocalDate.of(2026, 12, 1);

    private String manager;
    private LocationId location;
    private UUID group;
    private TestFamily family;
    private UUID contract;

    @BeforeEach
    void a_child_with_care_on_mondays_and_thursdays() {
        TestClock.setTo("2026-11-30T09:00");
        manager = Town.account("mirjam");
        location = aLocation().managedBy(manager).exists();
        group = TestLocation.group(location, "DAY_CARE", 12, 3);
        family = TestFamily.withChildBorn(LocalDate.of(2024, 5, 1));
        contract = family.signs(group, START, "MONDAY 08:00-18:00", "THURSDAY 08:00-18:00");
    }

    @AfterEach
    void now() {
        TestClock.reset();
    }

    @Test
    void an_absence_is_not_taken_back_while_a_granted_extra_day_fills_its_time() {
        var absence = absent();
        var extraDay = asked(DAY);
        extraDay.granted();
        takeBack(absence)
                .statusCode(409)
                .body("why.key", is("placement.absence.extra-day-instead"))
                .body("why.facts.extraDay.value", is(extraDay.id().toString()));
        days().body("items", hasSize(2)).body("items.status", is(List.of("ABSENT", "EXTRA")));
    }

    @Test
    void nor_while_one_is_asked_for() {
        var absence = absent();
        var extraDay = asked(DAY);
        takeBack(absence).statusCode(409);
        extraDay.decide("{\"outcome\":\"DECLINED\",\"reason\":\"GROUP_FULL\"}").statusCode(200);
        takeBack(absence).statusCode(200);
    }

    @Test
    void once_the_extra_day_was_taken_away_the_absence_can_be_taken_back() {
        var absence = absent();
        var extraDay = asked(DAY);
        extraDay.granted();
        extraDay.revoke(manager, "{\"reason\":\"STAFF_SHORTAGE\",\"note\":\"Ziek\"}")
                .statusCode(200);
        takeBack(absence).statusCode(200);
        days().body("items", hasSize(1)).body("items[0].status", is("CARE"));
    }

    @Test
    void an_extra_day_at_a_time_of_care_is_declined_at_once() {
        var answer = asked(DAY).answer();
        assertThat(answer.outcome()).isEqualTo(Outcome.DECLINED);
        assertThat(answer.why().because())
                .anySatisfy(why -> assertThat(why.key()).isEqualTo("placement.extra-day.in-care"));
    }

    @Test
    void two_extra_days_at_one_time_are_not_both_granted() {
        var other = TestLocation.group(location, "DAY_CARE", 12, 3);
        var one = asked(DAY.plusDays(1));
        var second = TestRequest.by(family, contract, location, other, DAY.plusDays(1))
                .arrives();
        one.granted();
        second.grant().statusCode(422).body("why.key", is("placement.extra-day.in-care"));
    }

    @Test
    void a_closed_session_leaves_no_room_since_the_closure_may_be_taken_back() {
        var elsewhere = TestLocation.group(aLocation().exists(), "DAY_CARE", 12, 3);
        Town.create(
                "/locations/" + location + "/closures",
                "{\"firstDay\":\"%s\",\"lastDay\":\"%s\",\"cause\":\"BUILDING\"}".formatted(DAY, DAY));
        assertThat(TestRequest.by(family, contract, location, elsewhere, DAY)
                        .arrives()
                        .answer()
                        .outcome())
                .isEqualTo(Outcome.DECLINED);
    }

    @Test
    void a_child_that_was_asked_to_stay_at_home_gets_no_extra_day() {
        var extraDay = asked(DAY.plusDays(1));
        Town.create(
                "/locations/" + location + "/closures",
                "{\"firstDay\":\"%s\",\"lastDay\":\"%s\",\"cause\":\"QUARANTINE\",\"extent\":\"CHILDREN\",\"children\":[\"%s\"]}"
                        .formatted(DAY, DAY.plusDays(4), family.child()));
        extraDay.grant().statusCode(422).body("why.key", is("placement.extra-day.stays-at-home"));
    }

    @Test
    void a_contract_does_not_begin_on_top_of_an_extra_day() {
        asked(DAY.plusDays(1)).granted();
        Town.planner()
                .body(family.contract(UUID.randomUUID(), group, "DAY_CARE", START, "TUESDAY 13:00-18:00"))
                .post("/contracts")
                .then()
                .statusCode(409)
                .body("why.key", is("placement.contract.extra-day-then"));
    }

    @Test
    void the_day_given_in_a_swap_is_not_given_back_while_another_extra_day_fills_it() {
        var swapped = TestRequest.by(family, contract, location, group, DAY.plusDays(1))
                .inExchangeFor(DAY)
                .arrives();
        swapped.granted();
        asked(DAY).granted();
        TestFacts.tell(new ExtraDayCancelled(
                swapped.id(),
                3,
                new ChildId(family.child()),
                DAY.plusDays(1),
                0,
                0,
                Explanation.of("credit.cancellation.free"),
                Instant.parse("2026-11-30T09:00:00Z")));
        swapped.becomes("CANCELLED");
        days().body("items.status", is(List.of("ABSENT", "EXTRA")));
    }

    private String absent() {
        return family.parent()
                .body("{\"day\":\"%s\",\"reason\":\"LEAVE\"}".formatted(DAY))
                .post("/children/{child}/absences", family.child())
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private ValidatableResponse takeBack(String absence) {
        return family.parent()
                .delete("/children/{child}/absences/{absence}", family.child(), absence)
                .then();
    }

    private TestRequest asked(LocalDate day) {
        return TestRequest.by(family, contract, location, group, day).arrives();
    }

    private ValidatableResponse days() {
        return family.parent()
                .get("/children/{child}/days?from={d}&until={d}", family.child(), DAY.toString(), DAY.toString())
                .then()
                .statusCode(200);
    }
}
