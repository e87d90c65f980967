package nl.plekje.placement.extraday;

import static nl.plekje.placement.scene.TestLocation.aLocation;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import nl.plekje.events.ExtraDayDecided;
import nl.plekje.events.ExtraDayDecided.DecidedBy;
import nl.plekje.events.ExtraDayDecided.Outcome;
import nl.plekje.kernel.calendar.Amsterdam;
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

/** A request is answered at its deadline: at that moment, once, and never later by anyone. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
@Tag("C1")
@Tag("CR-028")
class DeadlineFlowTest {

    /** A Wednesday. */
    private static final LocalDate DAY = LocalDate.of(2026, 11, 25);

    /** The parent wants to know by Friday at five. */
    private static final Instant DEADLINE =
            Amsterdam.at(LocalDate.of(2026, 11, 20).atTime(17, 0));

    private String manager;
    private LocationId location;
    private UUID group;

    @BeforeEach
    void a_group_with_seats() {
        TestClock.setTo("2026-11-17T08:00");
        manager = Town.account("mirjam");
        location = aLocation().managedBy(manager).exists();
        group = TestLocation.group(location, "DAY_CARE", 40, 9);
    }

    @AfterEach
    void now() {
        TestClock.reset();
    }

    @Test
    void the_answer_comes_at_the_parents_own_date_and_within_a_second_of_it() {
        var request = request().decidedBy(DEADLINE).arrives();
        TestClock.setTo(DEADLINE.minusSeconds(2));
        assertThat(request.is("REQUESTED")).isTrue();
        var fact = request.answer();
        assertThat(fact.decidedAt()).isBetween(DEADLINE, DEADLINE.plus(Duration.ofSeconds(1)));
        assertThat(fact.outcome()).isEqualTo(Outcome.GRANTED);
        assertThat(fact.decidedBy()).isEqualTo(DecidedBy.DEADLINE);
        assertThat(fact.location()).isEqualTo(location);
    }

    @Test
    void a_clock_that_jumps_over_many_deadlines_leaves_none_without_an_answer() {
        var requests = new ArrayList<TestRequest>();
        for (var hour = 0; hour < 5; hour++) {
            requests.add(
                    request().decidedBy(DEADLINE.plus(Duration.ofHours(hour))).arrives());
        }
        TestClock.setTo(DEADLINE.plus(Duration.ofHours(2)));
        requests.subList(0, 3).forEach(it -> it.becomes("GRANTED"));
        assertThat(requests.subList(3, 5)).allMatch(it -> it.is("REQUESTED"));
        TestClock.setTo("2026-11-22T08:00");
        requests.forEach(it -> it.becomes("GRANTED"));
    }

    @Test
    void a_request_that_arrives_after_its_deadline_is_answered_at_once() {
        TestClock.setTo(DEADLINE.plusSeconds(60));
        var late = request().decidedBy(DEADLINE).arrives();
        late.becomes("GRANTED");
        assertThat(late.answer().decidedBy()).isEqualTo(DecidedBy.DEADLINE);
    }

    @Test
    void a_deadline_that_nobody_waits_for_in_memory_is_found_all_the_same() {
        var request = request().decidedBy(DEADLINE).arrives();
        // As after a restart, or when another replica took the request in: only the database knows the deadline.
        Town.change(
                "UPDATE extra_day SET decide_by = ? WHERE id = ?",
                Timestamp.from(Instant.parse("2026-11-17T06:00:00Z")),
                request.id().value());
        request.becomes("GRANTED");
        assertThat(request.answer().decidedBy()).isEqualTo(DecidedBy.DEADLINE);
    }

    @Test
    void nobody_answers_after_the_deadline() {
        var request = request().decidedBy(DEADLINE).arrives();
        TestClock.setTo(DEADLINE.plusSeconds(1));
        request.becomes("GRANTED");
        request.decide("{\"outcome\":\"DECLINED\",\"reason\":\"STAFF_SHORTAGE\"}")
                .statusCode(409)
                .body("why.key", is("placement.extra-day.deadline-passed"))
                .body("why.rule", is("CR-028"));
        assertThat(told(request)).hasSize(1);
    }

    @Test
    void when_a_manager_decides_at_the_very_moment_exactly_one_of_them_has_decided() throws Exception {
        var requests = new ArrayList<TestRequest>();
        for (var n = 0; n < 14; n++) {
            requests.add(request().decidedBy(DEADLINE).arrives());
        }
        var threads = Executors.newFixedThreadPool(10);
        TestClock.setTo(DEADLINE.minusMillis(350));
        try {
            var decline = "{\"outcome\":\"DECLINED\",\"reason\":\"GROUP_COMPOSITION\"}";
            var answers = threads.invokeAll(requests.stream()
                    .<Callable<Integer>>map(
                            it -> () -> it.decide(decline).extract().statusCode())
                    .toList());
            for (var n = 0; n < requests.size(); n++) {
                var request = requests.get(n);
                var byManager = answers.get(n).get() == 200;
                assertThat(answers.get(n).get()).isIn(200, 409);
                request.becomes(byManager ? "DECLINED" : "GRANTED");
                assertThat(request.answer().decidedBy()).isEqualTo(byManager ? DecidedBy.STAFF : DecidedBy.DEADLINE);
            }
        } finally {
            threads.shutdown();
        }
        requests.forEach(it -> assertThat(told(it)).hasSize(1));
    }

    private TestRequest request() {
        var family = TestFamily.withChildBorn(LocalDate.of(2023, 6, 1));
        var contract = family.signs(group, LocalDate.of(2026, 1, 1), "THURSDAY 08:00-18:00");
        return TestRequest.by(family, contract, location, group, DAY);
    }

    private static List<ExtraDayDecided> told(TestRequest request) {
        return TestFacts.told(ExtraDayDecided.class, it -> it.extraDay().equals(request.id()));
    }
}
