package nl.plekje.placement.extraday;

import static nl.plekje.placement.scene.TestLocation.aLocation;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import nl.plekje.events.ExtraDayDecided;
import nl.plekje.events.ExtraDayDecided.DecidedBy;
import nl.plekje.events.ExtraDayDecided.Outcome;
import nl.plekje.events.ExtraDayWithdrawn;
import nl.plekje.events.SeatsChanged;
import nl.plekje.kernel.id.ChildId;
import nl.plekje.kernel.id.ExtraDayId;
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

/** Requests for extra days: from the fact that tells them to the fact that answers them. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class ExtraDayFlowTest {

    /** A Wednesday. */
    private static final LocalDate DAY = LocalDate.of(2026, 11, 25);

    private String manager;
    private LocationId location;
    private UUID group;
    private TestFamily family;
    private UUID contract;

    @BeforeEach
    void a_group_with_one_seat_on_wednesdays() {
        TestClock.setTo("2026-11-17T08:00");
        manager = Town.account("mirjam");
        location = aLocation().managedBy(manager).exists();
        group = TestLocation.group(location, "DAY_CARE", 1, 1);
        family = TestFamily.withChildBorn(LocalDate.of(2024, 6, 1));
        contract = family.signs(group, LocalDate.of(2026, 1, 1), "THURSDAY 08:00-18:00");
    }

    @AfterEach
    void now() {
        TestClock.reset();
    }

    @Test
    @Tag("CR-005")
    @Tag("C2")
    void a_granted_day_takes_its_seat_and_is_told() {
        var request = request().arrives();
        request.grant()
                .statusCode(200)
                .body("outcome", is("GRANTED"))
                .body("why.key", is("placement.extra-day.granted"));

        var fact = decided(request);
        assertThat(fact.outcome()).isEqualTo(Outcome.GRANTED);
        assertThat(fact.version()).isEqualTo(2);
        assertThat(TestFacts.awaitOne(
                                SeatsChanged.class,
                                it -> it.group().value().equals(group)
                                        && it.day().equals(DAY)
                                        && it.expected() == 1)
                        .capacity())
                .isEqualTo(1);
        family.parent()
                .get("/children/{child}/days?from={d}&until={d}", family.child(), DAY.toString(), DAY.toString())
                .then()
                .body("items[0].status", is("EXTRA"))
                .body("items[0].extraDay", is(request.id().toString()));
        Town.planner()
                .get("/groups/{group}/occupancy?from={d}&until={d}", group, DAY.toString(), DAY.toString())
                .then()
                .body("items[0].expected", is(1))
                .body("items[0].extra", is(1))
                .body("items[0].word", is("FULL"));
    }

    @Test
    @Tag("PL-115")
    void the_next_request_for_the_same_seat_finds_none() {
        request().arrives().granted();
        var second = another().arrives();
        second.grant().statusCode(422).body("errors[0].rule", is("PL-115")).body("why.key", is("placement.seat.full"));
        assertThat(second.is("REQUESTED")).isTrue();
    }

    @Test
    @Tag("PL-115")
    void more_staff_make_a_seat_that_was_refused() {
        var other = TestLocation.group(location, "DAY_CARE", 12, 0);
        var request = TestRequest.by(family, contract, location, other, DAY).arrives();
        request.grant().statusCode(422).body("why.key", is("placement.seat.staff"));
        Town.as(manager, "location-manager")
                .body("{\"day\":\"%s\",\"count\":1}".formatted(DAY))
                .put("/groups/{group}/staff", other)
                .then()
                .statusCode(204);
        request.granted();
    }

    @Test
    @Tag("PL-045")
    void a_request_for_a_day_that_closes_is_declined_at_once_with_what_can_be_had_instead() {
        var request = request().arrives();
        Town.create(
                "/locations/" + location + "/closures",
                "{\"firstDay\":\"%s\",\"lastDay\":\"%s\",\"cause\":\"BUILDING\"}".formatted(DAY, DAY));
        request.becomes("DECLINED");
        var fact = decided(request);
        assertThat(fact.decidedBy()).isEqualTo(DecidedBy.POLICY);
        assertThat(fact.why().key()).isEqualTo("placement.extra-day.declined.closed");
        assertThat(fact.alternatives())
                .filteredOn(it -> it.location().equals(location))
                .isNotEmpty()
                .allSatisfy(it -> assertThat(it.day()).isNotEqualTo(DAY));
    }

    @Test
    @Tag("CR-020")
    @Tag("CR-055")
    @Tag("CR-045")
    void a_declined_request_says_why_and_takes_no_seat() {
        var request = request().arrives();
        request.decide("{\"outcome\":\"DECLINED\",\"reason\":\"STAFF_SHORTAGE\",\"note\":\"Twee zieken.\"}")
                .statusCode(200)
                .body("why.key", is("placement.extra-day.declined.staff-shortage"))
                .body("why.because[0].facts.note.value", is("Twee zieken."));
        assertThat(decided(request).outcome()).isEqualTo(Outcome.DECLINED);
        assertThat(decided(request).decidedBy()).isEqualTo(DecidedBy.STAFF);
        assertThat(decided(request).location()).isEqualTo(location);
        another().arrives().granted();
    }

    @Test
    void declining_needs_a_reason_and_another_reason_needs_words() {
        var request = request().arrives();
        request.decide("{\"outcome\":\"DECLINED\"}").statusCode(422).body("errors[0].pointer", is("/reason"));
        request.decide("{\"outcome\":\"DECLINED\",\"reason\":\"OTHER\"}")
                .statusCode(422)
                .body("errors[0].pointer", is("/note"));
        request.decide("{\"outcome\":\"GRANTED\",\"reason\":\"OTHER\"}").statusCode(422);
        request.decide("{\"outcome\":\"PERHAPS\"}").statusCode(400).body("errors[0].pointer", is("/outcome"));
        assertThat(request.is("REQUESTED")).isTrue();
    }

    @Test
    @Tag("CR-030")
    void an_answered_request_is_answered() {
        var request = request().arrives();
        request.granted();
        request.grant()
                .statusCode(409)
                .body("why.key", is("placement.extra-day.decided"))
                .body("why.rule", is("CR-030"));
    }

    @Test
    void a_fact_that_arrives_twice_is_one_request() {
        var request = request().arrives();
        request.granted();
        TestFacts.tell(request.fact());
        var later = another().arrives();
        assertThat(request.is("GRANTED")).isTrue();
        assertThat(later.is("REQUESTED")).isTrue();
    }

    @Test
    @Tag("C9")
    void a_withdrawn_request_leaves_the_queue() {
        var request = request().arrives();
        withdraw(request);
        request.becomes("WITHDRAWN");
        request.grant().statusCode(409).body("why.key", is("placement.extra-day.withdrawn"));
    }

    @Test
    void a_withdrawal_that_overtakes_its_request_keeps_it_out_of_the_queue() {
        var request = request();
        withdraw(request);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> Town.count(
                                "SELECT count(*) FROM extra_day_withdrawn WHERE id = ?",
                                request.id().value())
                        == 1);
        TestFacts.tell(request.fact());
        another().arrives();
        assertThat(Town.count(
                        "SELECT count(*) FROM extra_day WHERE id = ?",
                        request.id().value()))
                .isZero();
    }

    @Test
    void a_withdrawal_that_crosses_the_answer_frees_the_seat() {
        var request = request().arrives();
        request.granted();
        withdraw(request);
        request.becomes("WITHDRAWN");
        another().arrives().granted();
    }

    @Test
    @Tag("C1")
    @Tag("CR-028")
    void at_the_deadline_a_request_is_granted_where_a_seat_stands_free() {
        var request = request().arrives();
        TestClock.setTo("2026-11-23T07:59:50");
        request.decide("{\"outcome\":\"DECLINED\"}").statusCode(422);
        TestClock.setTo(request.decideBy().plusSeconds(1));
        request.becomes("GRANTED");
        assertThat(decided(request).decidedAt()).isAfterOrEqualTo(request.decideBy());
    }

    @Test
    @Tag("C1")
    @Tag("CR-028")
    void at_the_deadline_a_request_without_a_seat_is_declined_and_told_why() {
        request().arrives().granted();
        var second = another().arrives();
        TestClock.setTo(second.decideBy().plusSeconds(1));
        second.becomes("DECLINED");
        var why = decided(second).why();
        assertThat(why.key()).isEqualTo("placement.extra-day.declined.deadline");
        assertThat(why.because().get(0).key()).isEqualTo("placement.seat.full");
    }

    @Test
    void a_request_found_after_care_began_is_declined() {
        TestClock.setTo("2026-11-26T09:00");
        var late = request().arrives();
        late.becomes("DECLINED");
        assertThat(decided(late).why().because().get(0).key()).isEqualTo("placement.extra-day.begun");
    }

    @Test
    void the_queue_shows_a_manager_the_requests_of_the_own_location_with_their_seats() {
        var request = request().arrives();
        var item = "items.find { it.id == '" + request.id() + "' }.";
        Town.as(manager, "location-manager")
                .get("/extra-day-requests")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body(item + "child.firstName", is("Noor"))
                .body(item + "group.name", is("Egels"))
                .body(item + "session.from", is("08:00"))
                .body(item + "seats.expected", is(0))
                .body(item + "seats.capacity", is(1))
                .body(item + "seats.staffNeededWith", is(1))
                .body(item + "proposal", is("GRANT"))
                .body(item + "outcome", nullValue());
        request.granted();
        Town.as(manager, "location-manager").get("/extra-day-requests").then().body("items", hasSize(0));
        Town.as(manager, "location-manager")
                .get("/extra-day-requests?state=DECIDED")
                .then()
                .body("items", hasSize(1))
                .body(item + "outcome", is("GRANTED"))
                .body(item + "decidedBy.as", is("STAFF"))
                .body(item + "decidedBy.name", is("petra"))
                .body(item + "why.key", is("placement.extra-day.granted"));
        Town.as(manager, "location-manager")
                .get("/extra-day-requests?state=DECIDED&decidedBy=DEADLINE")
                .then()
                .body("items", hasSize(0));
        Town.planner()
                .get("/extra-day-requests?decidedBy=STAFF")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", is("#query/decidedBy"));
        Town.as(Town.account("bas"), "location-manager")
                .get("/extra-day-requests?state=DECIDED")
                .then()
                .body("items", hasSize(0));
    }

    @Test
    void decided_requests_come_with_the_latest_answer_first() {
        var first = request().arrives();
        var second = another().arrives();
        second.decide("{\"outcome\":\"DECLINED\",\"reason\":\"GROUP_FULL\"}").statusCode(200);
        first.granted();
        var page = Town.as(manager, "location-manager")
                .get("/extra-day-requests?state=DECIDED&limit=1")
                .then()
                .body("items.id", hasItem(first.id().toString()));
        Town.as(manager, "location-manager")
                .get("/extra-day-requests?state=DECIDED&limit=1&cursor="
                        + page.extract().path("next"))
                .then()
                .body("items.id", hasItem(second.id().toString()))
                .body("next", nullValue());
    }

    @Test
    void the_queue_is_paged_by_deadline() {
        var later = request().arrives();
        var sooner = new TestRequest(
                        ExtraDayId.next(),
                        family,
                        contract,
                        location,
                        group,
                        DAY,
                        later.decideBy().minusSeconds(3600),
                        null)
                .arrives();
        var next = Town.as(manager, "location-manager")
                .get("/extra-day-requests?limit=1")
                .then()
                .body("items.id", hasItem(sooner.id().toString()))
                .extract()
                .<String>path("next");
        Town.as(manager, "location-manager")
                .get("/extra-day-requests?limit=1&cursor=" + next)
                .then()
                .body("items.id", hasItem(later.id().toString()))
                .body("next", nullValue());
        Town.planner().get("/extra-day-requests?cursor=x").then().statusCode(422);
        Town.planner().get("/extra-day-requests?state=SOME").then().statusCode(400);
    }

    private TestRequest request() {
        return TestRequest.by(family, contract, location, group, DAY);
    }

    /** Another child's request for the same day. */
    private TestRequest another() {
        var other = TestFamily.withChildBorn(LocalDate.of(2024, 6, 1));
        return TestRequest.by(
                other, other.signs(group, LocalDate.of(2026, 1, 1), "FRIDAY 08:00-18:00"), location, group, DAY);
    }

    private static void withdraw(TestRequest request) {
        TestFacts.tell(new ExtraDayWithdrawn(
                request.id(), 2, new ChildId(request.family().child()), request.decideBy()));
    }

    private static ExtraDayDecided decided(TestRequest request) {
        return TestFacts.awaitOne(ExtraDayDecided.class, it -> it.extraDay().equals(request.id()));
    }
}
