package nl.plekje.placement.scene;

import static org.awaitility.Awaitility.await;

import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import nl.plekje.events.ExtraDayDecided;
import nl.plekje.events.ExtraDayRequested;
import nl.plekje.events.ExtraDayRequested.GivenUp;
import nl.plekje.events.Funding;
import nl.plekje.kernel.calendar.Amsterdam;
import nl.plekje.kernel.care.CareType;
import nl.plekje.kernel.care.Session;
import nl.plekje.kernel.id.ChildId;
import nl.plekje.kernel.id.ContractId;
import nl.plekje.kernel.id.ExtraDayId;
import nl.plekje.kernel.id.GroupId;
import nl.plekje.kernel.id.HouseholdId;
import nl.plekje.kernel.id.LocationId;
import nl.plekje.testing.fact.TestFacts;

/**
 * A request for an extra day from 08:00 to 18:00, as the credit service tells it.
 *
 * @param decideBy the deadline
 * @param givenUp the day given in exchange; null when there is none
 */
public record TestRequest(
        ExtraDayId id,
        TestFamily family,
        UUID contract,
        LocationId location,
        UUID group,
        LocalDate day,
        Instant decideBy,
        GivenUp givenUp) {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** A request that is to be decided two days before care begins. */
    public static TestRequest by(TestFamily family, UUID contract, LocationId location, UUID group, LocalDate day) {
        return new TestRequest(
                ExtraDayId.next(),
                family,
                contract,
                location,
                group,
                day,
                Amsterdam.at(day, LocalTime.of(8, 0)).minus(Duration.ofHours(48)),
                null);
    }

    /** The same, to be decided by then. */
    public TestRequest decidedBy(Instant deadline) {
        return new TestRequest(id, family, contract, location, group, day, deadline, givenUp);
    }

    /** The same, in exchange for the contracted session from 08:00 to 18:00 on this day. */
    public TestRequest inExchangeFor(LocalDate given) {
        var session = new Session(given.getDayOfWeek(), LocalTime.of(8, 0), LocalTime.of(18, 0));
        return new TestRequest(
                id,
                family,
                contract,
                location,
                group,
                day,
                decideBy,
                new GivenUp(new ContractId(contract), given, session));
    }

    /** The fact that tells it. */
    public ExtraDayRequested fact() {
        return new ExtraDayRequested(
                id,
                1,
                new ChildId(family.child()),
                new HouseholdId(family.household()),
                new ContractId(contract),
                location,
                new GroupId(group),
                CareType.DAY_CARE,
                day,
                new Session(day.getDayOfWeek(), LocalTime.of(8, 0), LocalTime.of(18, 0)),
                Funding.CREDIT_FIRST,
                600,
                0,
                decideBy.minus(Duration.ofDays(5)),
                decideBy,
                givenUp,
                givenUp != null);
    }

    /** Tells the fact and waits until it is in the queue. */
    public TestRequest arrives() {
        TestFacts.tell(fact());
        await().atMost(PATIENCE)
                .until(() -> Town.count("SELECT count(*) FROM extra_day WHERE id = ?", id.value()) == 1);
        return this;
    }

    /** The planner grants it. */
    public ValidatableResponse grant() {
        return decide("{\"outcome\":\"GRANTED\"}");
    }

    /** The planner grants it, which must succeed. */
    public void granted() {
        grant().statusCode(200);
    }

    /** The planner decides. */
    public ValidatableResponse decide(String body) {
        return Town.planner()
                .body(body)
                .post("/extra-day-requests/{id}/decision", id.toString())
                .then();
    }

    /** The manager of its location takes the granted day back. */
    public ValidatableResponse revoke(String manager, String body) {
        return Town.as(manager, "location-manager")
                .body(body)
                .post("/extra-day-requests/{id}/revocation", id.toString())
                .then();
    }

    /** Waits for the fact that answers it. */
    public ExtraDayDecided answer() {
        return TestFacts.awaitOne(ExtraDayDecided.class, it -> it.extraDay().equals(id));
    }

    /** What became of it. */
    public boolean is(String state) {
        return Town.count("SELECT count(*) FROM extra_day WHERE id = ? AND state = ?", id.value(), state) == 1;
    }

    /** Waits until it is so. */
    public void becomes(String state) {
        await().atMost(PATIENCE).until(() -> is(state));
    }
}
