package nl.plekje.placement.extraday;

import static nl.plekje.placement.scene.TestLocation.aLocation;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.plekje.events.AbsenceReported;
import nl.plekje.events.AbsenceWithdrawn;
import nl.plekje.events.ExtraDayCancelled;
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
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A direct swap pairs the day given with the day taken: both happen or neither. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
@Tag("CR-040")
class SwapFlowTest {

    /** A Wednesday, and the Thursday that the child has under its contract. */
    private static final LocalDate TAKEN = LocalDate.of(2026, 11, 25);

    private static final LocalDate GIVEN = LocalDate.of(2026, 11, 26);
    private static final LocalDate START = LocalDate.of(2026, 1, 1);

    private String manager;
    private LocationId location;
    private UUID group;
    private TestFamily family;
    private UUID contract;

    @BeforeEach
    void a_child_that_comes_on_thursdays_to_a_group_of_one() {
        TestClock.setTo("2026-11-17T08:00");
        manager = Town.account("mirjam");
        location = aLocation().of("sterre").managedBy(manager).exists();
        group = TestLocation.group(location, "DAY_CARE", 1, 1);
        family = TestFamily.withChildBorn(LocalDate.of(2024, 6, 1));
        contract = family.signs(group, START, "THURSDAY 08:00-18:00");
    }

    @AfterEach
    void now() {
        TestClock.reset();
    }

    @Test
    @Tag("CR-038")
    void a_granted_swap_takes_one_day_and_gives_the_other() {
        var swap = swap().arrives();
        swap.grant()
                .statusCode(200)
                .body("why.key", is("placement.extra-day.swapped"))
                .body("why.rule", is("CR-038"))
                .body("why.facts.given.value", is(GIVEN.toString()));
        day(TAKEN, "EXTRA");
        day(GIVEN, "ABSENT");
        var absence = TestFacts.awaitOne(AbsenceReported.class, it -> swap.id().equals(it.swappedFor()));
        assertThat(absence.day()).isEqualTo(GIVEN);
        assertThat(absence.contract().value()).isEqualTo(contract);
        // The seat given is another's to ask.
        var other = TestFamily.withChildBorn(LocalDate.of(2024, 6, 1));
        TestRequest.by(other, other.signs(elsewhere(), START, "FRIDAY 08:00-18:00"), location, group, GIVEN)
                .arrives()
                .granted();
    }

    @Test
    @Tag("CR-038")
    void without_a_seat_neither_happens() {
        TestFamily.withChildBorn(LocalDate.of(2024, 6, 1)).signs(group, START, "WEDNESDAY 08:00-18:00");
        var swap = swap().arrives();
        swap.grant().statusCode(422).body("why.key", is("placement.seat.full"));
        assertNothingGiven(swap);
        TestClock.setTo(swap.decideBy().plusSeconds(1));
        swap.becomes("DECLINED");
        assertNothingGiven(swap);
        day(GIVEN, "CARE");
    }

    @Test
    @Tag("CR-041")
    void a_swap_that_needs_more_staff_than_planned_is_refused() {
        var staffed = TestLocation.group(location, "DAY_CARE", 12, 1);
        for (var n = 0; n < 8; n++) {
            TestFamily.withChildBorn(LocalDate.of(2024, 6, 1)).signs(staffed, START, "WEDNESDAY 08:00-18:00");
        }
        var swap = TestRequest.by(family, contract, location, staffed, TAKEN)
                .inExchangeFor(GIVEN)
                .arrives();
        swap.grant().statusCode(422).body("why.key", is("placement.seat.staff"));
        assertNothingGiven(swap);
    }

    @Test
    void a_day_that_was_given_up_already_cannot_be_given_again() {
        family.parent()
                .body("{\"day\":\"%s\",\"reason\":\"LEAVE\"}".formatted(GIVEN))
                .post("/children/{child}/absences", family.child())
                .then()
                .statusCode(201);
        var swap = swap().arrives();
        swap.grant().statusCode(422).body("why.key", is("placement.extra-day.given-day-gone"));
        TestClock.setTo(swap.decideBy().plusSeconds(1));
        swap.becomes("DECLINED");
        assertThat(swap.answer().why().because().get(0).key()).isEqualTo("placement.extra-day.given-day-gone");
    }

    @Test
    void a_day_without_care_cannot_be_given() {
        var swap = TestRequest.by(family, contract, location, group, TAKEN)
                .inExchangeFor(GIVEN.plusDays(1))
                .arrives();
        swap.grant().statusCode(422).body("why.key", is("placement.extra-day.given-day-gone"));
    }

    @Test
    void the_seat_given_may_be_the_one_that_is_taken() {
        var both = TestFamily.withChildBorn(LocalDate.of(2024, 6, 1));
        var wednesdays = both.signs(group, START, "WEDNESDAY 08:00-18:00");
        TestRequest.by(both, wednesdays, location, group, TAKEN)
                .inExchangeFor(TAKEN)
                .arrives()
                .granted();
        Town.planner()
                .get("/groups/{group}/occupancy?from={d}&until={d}", group, TAKEN.toString(), TAKEN.toString())
                .then()
                .body("items[0].expected", is(1));
    }

    @Test
    void when_the_family_cancels_the_day_given_is_its_own_again() {
        var swap = swap().arrives();
        swap.granted();
        cancel(swap);
        swap.becomes("CANCELLED");
        day(GIVEN, "CARE");
        TestFacts.awaitOne(
                AbsenceWithdrawn.class,
                it -> it.day().equals(GIVEN) && it.child().value().equals(family.child()));
    }

    @Test
    void the_day_given_stays_given_when_another_has_its_seat_by_then() {
        var swap = swap().arrives();
        swap.granted();
        var other = TestFamily.withChildBorn(LocalDate.of(2024, 6, 1));
        TestRequest.by(other, other.signs(elsewhere(), START, "FRIDAY 08:00-18:00"), location, group, GIVEN)
                .arrives()
                .granted();
        swap.revoke(manager, "{\"reason\":\"OTHER\",\"note\":\"Vergissing.\"}").statusCode(200);
        day(GIVEN, "ABSENT");
    }

    @Test
    void the_day_given_is_not_taken_back_by_itself() {
        var swap = swap().arrives();
        swap.granted();
        var absence = TestFacts.awaitOne(AbsenceReported.class, it -> swap.id().equals(it.swappedFor()));
        family.parent()
                .delete(
                        "/children/{child}/absences/{absence}",
                        family.child(),
                        absence.absence().toString())
                .then()
                .statusCode(422)
                .body("why.key", is("placement.absence.swapped"));
    }

    private TestRequest swap() {
        return TestRequest.by(family, contract, location, group, TAKEN).inExchangeFor(GIVEN);
    }

    private UUID elsewhere() {
        return TestLocation.group(location, "DAY_CARE", 12, 3);
    }

    private void day(LocalDate day, String status) {
        family.parent()
                .get("/children/{child}/days?from={d}&until={d}", family.child(), day.toString(), day.toString())
                .then()
                .body("items[0].status", is(status));
    }

    private static void assertNothingGiven(TestRequest swap) {
        assertThat(Town.count(
                        "SELECT count(*) FROM absence WHERE swapped_for = ?",
                        swap.id().value()))
                .isZero();
        assertThat(TestFacts.told(AbsenceReported.class, it -> swap.id().equals(it.swappedFor())))
                .isEmpty();
    }

    private static void cancel(TestRequest request) {
        TestFacts.tell(new ExtraDayCancelled(
                request.id(),
                3,
                new ChildId(request.family().child()),
                request.day(),
                0,
                0,
                Explanation.of("credit.extra-day.cancelled"),
                Instant.parse("2026-11-17T07:00:00Z")));
    }
}
