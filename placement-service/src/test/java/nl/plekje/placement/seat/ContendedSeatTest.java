package nl.plekje.placement.seat;

import static nl.plekje.placement.scene.TestLocation.aLocation;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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

/** Many ask for few seats at once: each seat is given once, and none is left while somebody asks. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
@Tag("PL-115")
class ContendedSeatTest {

    /** A Wednesday. */
    private static final LocalDate DAY = LocalDate.of(2026, 11, 25);

    private static final int SEATS = 5;
    private static final int AT_ONCE = 24;

    private LocationId location;
    private UUID group;

    @BeforeEach
    void a_group_of_five() {
        TestClock.setTo("2026-11-17T08:00");
        location = aLocation().exists();
        group = TestLocation.group(location, "DAY_CARE", SEATS, 2);
    }

    @AfterEach
    void now() {
        TestClock.reset();
    }

    @Test
    void of_hundreds_of_decisions_as_many_are_granted_as_there_are_seats() throws InterruptedException {
        var family = TestFamily.withChildBorn(LocalDate.of(2024, 6, 1));
        var contract = family.signs(group, LocalDate.of(2026, 1, 1), "FRIDAY 08:00-18:00");
        var requests = IntStream.range(0, 60)
                .mapToObj(i -> request(sibling(family), contract))
                .map(TestRequest::arrives)
                .toList();

        var answers = together(requests.stream()
                .flatMap(request -> Stream.<Supplier<Integer>>of(
                        () -> status(request), () -> status(request), () -> status(request), () -> status(request))));

        assertThat(answers.stream().filter(status -> status == 200)).hasSize(SEATS);
        assertThat(answers).containsOnly(200, 409, 422);
        assertThat(granted()).isEqualTo(SEATS);
        assertThat(Town.count("SELECT expected FROM seat_day WHERE group_id = ? AND day = ?", group, DAY))
                .isEqualTo(SEATS);
    }

    @Test
    @Tag("PL-101")
    void contracts_and_extra_days_that_want_the_same_seats_never_oversell_them() throws InterruptedException {
        var family = TestFamily.withChildBorn(LocalDate.of(2024, 6, 1));
        var contract = family.signs(group, LocalDate.of(2026, 1, 1), "FRIDAY 08:00-18:00");
        var requests = IntStream.range(0, 12)
                .mapToObj(i -> request(sibling(family), contract).arrives())
                .toList();
        var families = IntStream.range(0, 12)
                .mapToObj(i -> TestFamily.withChildBorn(LocalDate.of(2024, 6, 1)))
                .toList();

        together(Stream.concat(
                requests.stream().map(request -> () -> status(request)),
                families.stream()
                        .map(newcomer -> () -> Town.planner()
                                .body(newcomer.contract(
                                        UUID.randomUUID(),
                                        group,
                                        "DAY_CARE",
                                        LocalDate.of(2026, 1, 1),
                                        "WEDNESDAY 08:00-18:00"))
                                .post("/contracts")
                                .statusCode())));

        var placed = Town.count("""
                SELECT count(*) FROM contract c JOIN contract_session s ON s.contract_id = c.id
                WHERE c.group_id = ? AND s.weekday = 3""", group);
        assertThat(placed + granted()).isEqualTo(SEATS);
    }

    private TestRequest request(TestFamily family, UUID contract) {
        return TestRequest.by(family, contract, location, group, DAY);
    }

    /** Another child; for seats it does not matter whose contract the request names. */
    private static TestFamily sibling(TestFamily family) {
        return TestFamily.withChildBorn(family.born());
    }

    private static int status(TestRequest request) {
        return request.grant().extract().statusCode();
    }

    private long granted() {
        return Town.count(
                "SELECT count(*) FROM extra_day WHERE group_id = ? AND day = ? AND state = 'GRANTED'", group, DAY);
    }

    private static List<Integer> together(Stream<Supplier<Integer>> tries) throws InterruptedException {
        var threads = Executors.newFixedThreadPool(AT_ONCE);
        try {
            var tasks = tries.<Callable<Integer>>map(one -> one::get).collect(Collectors.toList());
            Collections.shuffle(tasks, new Random(1));
            return threads.invokeAll(tasks).stream()
                    .map(done -> {
                        try {
                            return done.get();
                        } catch (Exception e) {
                            throw new IllegalStateException(e);
                        }
                    })
                    .toList();
        } finally {
            threads.shutdown();
        }
    }
}
