package nl.plekje.placement.seat;

import static nl.plekje.placement.scene.TestLocation.aLocation;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import nl.plekje.events.ExtraDayRequested;
import nl.plekje.events.SeatsChanged;
import nl.plekje.kernel.care.CareType;
import nl.plekje.kernel.id.LocationId;
import nl.plekje.placement.scene.TestFamily;
import nl.plekje.placement.scene.TestLocation;
import nl.plekje.placement.scene.TestRequest;
import nl.plekje.placement.scene.Town;
import nl.plekje.testing.fact.TestFacts;
import nl.plekje.testing.stack.RealParts;
import nl.plekje.testing.stack.TestClock;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Two groups around school share the staff of their location: one of them has a member of staff, the other none. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
@Tag("PL-115")
class CentreSeatFlowTest {

    private static final LocalDate START = LocalDate.of(2026, 12, 1);
    /** A Wednesday. */
    private static final LocalDate DAY = LocalDate.of(2026, 12, 9);

    private static final LocalDate AGED_FIVE = LocalDate.of(2021, 6, 1);
    private static final String WEDNESDAY = "WEDNESDAY 08:00-18:00";
    private static final int SEATS = 10;

    private LocationId location;
    private UUID otters;
    private UUID beavers;

    @BeforeEach
    void two_groups() {
        TestClock.setTo("2026-11-30T10:00");
        location = aLocation().exists();
        otters = TestLocation.group(location, "AFTER_SCHOOL", 20, 1);
        beavers = TestLocation.group(location, "AFTER_SCHOOL", 20, 0);
    }

    @AfterEach
    void now() {
        TestClock.reset();
    }

    @Test
    void a_seat_in_one_group_is_a_seat_fewer_in_the_other() {
        IntStream.range(0, 4).forEach(n -> sign(otters).statusCode(201));
        IntStream.range(0, 6).forEach(n -> sign(beavers).statusCode(201));
        sign(beavers).statusCode(422).body("why.key", is("placement.seat.staff-together"));
        sign(otters).statusCode(422);

        Town.planner()
                .get("/groups/{group}/occupancy?from=2026-12-09&until=2026-12-09", beavers)
                .then()
                .body("items[0].expected", is(6))
                .body("items[0].capacity", is(6))
                .body("items[0].word", is("FULL"))
                .body("items[0].staffPlanned", is(1))
                .body("items[0].staffNeeded", is(1));
        TestFacts.awaitOne(
                SeatsChanged.class,
                it -> it.group().value().equals(otters)
                        && it.day().equals(DAY)
                        && it.free().get(0).seats() == 0);
    }

    @Test
    void staff_planned_in_one_group_opens_seats_in_the_other() {
        plan(otters, 2);
        IntStream.range(0, SEATS + 1).forEach(n -> sign(beavers).statusCode(201));
    }

    @Test
    void groups_that_fill_up_at_the_same_time_never_oversell_their_location() throws InterruptedException {
        var asking = TestFamily.withChildBorn(AGED_FIVE);
        var contract = UUID.randomUUID();
        Town.create("/contracts", asking.contract(contract, otters, "AFTER_SCHOOL", START, "FRIDAY 08:00-18:00"));
        var tries = new ArrayList<Callable<Integer>>();
        for (var group : List.of(otters, beavers)) {
            for (var n = 0; n < 8; n++) {
                var request = arrived(contract, group);
                tries.add(() -> request.grant().extract().statusCode());
                var family = TestFamily.withChildBorn(AGED_FIVE);
                tries.add(() -> sign(family, group).extract().statusCode());
            }
        }
        var threads = Executors.newFixedThreadPool(16);
        try {
            threads.invokeAll(tries);
        } finally {
            threads.shutdown();
        }
        var contracts = Town.count("""
                SELECT count(*) FROM contract c JOIN contract_session s ON s.contract_id = c.id
                WHERE c.group_id IN (?, ?) AND s.weekday = 3""", otters, beavers);
        var granted = Town.count(
                "SELECT count(*) FROM extra_day WHERE group_id IN (?, ?) AND day = ? AND state = 'GRANTED'",
                otters,
                beavers,
                DAY);
        assertThat(contracts + granted).isEqualTo(SEATS);
    }

    private TestRequest arrived(UUID contract, UUID group) {
        var request = TestRequest.by(TestFamily.withChildBorn(AGED_FIVE), contract, location, group, DAY);
        var fact = request.fact();
        TestFacts.tell(new ExtraDayRequested(
                fact.extraDay(),
                fact.version(),
                fact.child(),
                fact.household(),
                fact.contract(),
                fact.location(),
                fact.group(),
                CareType.AFTER_SCHOOL,
                fact.day(),
                fact.session(),
                fact.funding(),
                fact.creditMinutes(),
                fact.invoiceMinutes(),
                fact.requestedAt(),
                fact.decideBy(),
                null,
                false));
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> Town.count(
                                "SELECT count(*) FROM extra_day WHERE id = ?",
                                request.id().value())
                        == 1);
        return request;
    }

    private static void plan(UUID group, int staff) {
        Town.planner()
                .body("{\"staff\":[{\"weekday\":\"WEDNESDAY\",\"count\":%d}]}".formatted(staff))
                .put("/groups/{id}/staff", group)
                .then()
                .statusCode(204);
    }

    private static ValidatableResponse sign(UUID group) {
        return sign(TestFamily.withChildBorn(AGED_FIVE), group);
    }

    private static ValidatableResponse sign(TestFamily family, UUID group) {
        return Town.planner()
                .body(family.contract(UUID.randomUUID(), group, "AFTER_SCHOOL", START, WEDNESDAY))
                .post("/contracts")
                .then();
    }
}
