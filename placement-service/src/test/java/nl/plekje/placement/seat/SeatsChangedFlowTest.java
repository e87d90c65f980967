package nl.plekje.placement.seat;

import static nl.plekje.placement.scene.TestLocation.aLocation;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import nl.plekje.events.SeatsChanged;
import nl.plekje.events.SeatsChanged.FreeSeats;
import nl.plekje.kernel.care.CareType;
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

/** After each change of what is expected or possible on a day, others hear of its seats: the last word is what is so. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
@Tag("C4")
class SeatsChangedFlowTest {

    /** A Wednesday. */
    private static final LocalDate DAY = LocalDate.of(2026, 11, 25);

    private LocationId location;
    private UUID group;
    private TestFamily family;
    private UUID contract;

    @BeforeEach
    void a_group_with_one_child_of_two() {
        TestClock.setTo("2026-11-17T08:00");
        location = aLocation().exists();
        group = TestLocation.group(location, "DAY_CARE", 12, 1);
        family = TestFamily.withChildBorn(LocalDate.of(2024, 6, 1));
        contract = family.signs(group, LocalDate.of(2026, 1, 1), "WEDNESDAY 08:00-18:00");
    }

    @AfterEach
    void now() {
        TestClock.reset();
    }

    @Test
    void a_contract_is_told_with_the_seats_that_are_left_for_each_age() {
        var fact = last(it -> it.expected() == 1);
        assertThat(fact.provider()).isEqualTo("smallsteps");
        assertThat(fact.careType()).isEqualTo(CareType.DAY_CARE);
        assertThat(fact.location()).isEqualTo(location);
        assertThat(fact.open()).isTrue();
        assertThat(fact.maximum()).isEqualTo(12);
        assertThat(fact.staffPlanned()).isEqualTo(1);
        assertThat(fact.free()).extracting(FreeSeats::fromAge).containsExactly(0, 1, 2, 3);
        assertThat(fact.free().get(2).seats()).isEqualTo(7);
        assertThat(fact.free().get(2).seatsWithOneMoreStaff()).isEqualTo(11);
    }

    @Test
    void absence_staff_closure_and_extra_day_each_change_what_is_told() {
        family.parent()
                .body("{\"day\":\"%s\",\"reason\":\"LEAVE\"}".formatted(DAY))
                .post("/children/{child}/absences", family.child())
                .then()
                .statusCode(201);
        assertThat(last(it -> it.expected() == 0).free().get(2).seats()).isEqualTo(8);

        Town.planner()
                .body("{\"day\":\"%s\",\"count\":2}".formatted(DAY))
                .put("/groups/{group}/staff", group)
                .then()
                .statusCode(204);
        assertThat(last(it -> it.staffPlanned() == 2).free().get(2).seats()).isEqualTo(12);

        var other = TestFamily.withChildBorn(LocalDate.of(2024, 6, 1));
        TestRequest.by(other, contract, location, group, DAY).arrives().granted();
        assertThat(last(it -> it.expected() == 1 && it.staffPlanned() == 2)
                        .free()
                        .get(2)
                        .seats())
                .isEqualTo(11);

        Town.create(
                "/locations/" + location + "/closures",
                "{\"firstDay\":\"%s\",\"lastDay\":\"%s\",\"cause\":\"BUILDING\"}".formatted(DAY, DAY));
        assertThat(last(it -> !it.open()).free()).isEmpty();
    }

    @Test
    void many_changes_at_once_are_told_together_and_versions_only_grow() {
        for (var n = 0; n < 10; n++) {
            Town.planner()
                    .body("{\"day\":\"%s\",\"count\":%d}".formatted(DAY, n % 3))
                    .put("/groups/{group}/staff", group)
                    .then()
                    .statusCode(204);
        }
        Town.planner()
                .body("{\"day\":\"%s\",\"count\":4}".formatted(DAY))
                .put("/groups/{group}/staff", group)
                .then()
                .statusCode(204);
        last(it -> it.staffPlanned() == 4);
        var all = told();
        assertThat(all).extracting(SeatsChanged::version).isSorted().doesNotHaveDuplicates();
        assertThat(all.get(all.size() - 1).staffPlanned()).isEqualTo(4);
        assertThat(all).hasSizeLessThan(12);
    }

    private SeatsChanged last(Predicate<SeatsChanged> matching) {
        await().atMost(Duration.ofSeconds(20)).until(() -> {
            var all = told();
            return !all.isEmpty() && matching.test(all.get(all.size() - 1));
        });
        var all = told();
        return all.get(all.size() - 1);
    }

    private List<SeatsChanged> told() {
        return TestFacts.told(
                SeatsChanged.class,
                it -> it.group().value().equals(group) && it.day().equals(DAY));
    }
}
