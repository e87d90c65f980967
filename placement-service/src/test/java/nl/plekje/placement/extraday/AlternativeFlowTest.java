package nl.plekje.placement.extraday;

import static nl.plekje.placement.scene.TestLocation.aLocation;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.plekje.events.ExtraDayDecided.Alternative;
import nl.plekje.events.ExtraDayDecided.Difference;
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

/** Whoever cannot have the day asked is told what can be had instead: seats that are really free. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
@Tag("CR-035")
@Tag("C4")
class AlternativeFlowTest {

    /** A Wednesday. */
    private static final LocalDate DAY = LocalDate.of(2026, 11, 25);

    private static final LocalDate START = LocalDate.of(2026, 1, 1);
    private static final String DECLINED = "{\"outcome\":\"DECLINED\",\"reason\":\"GROUP_FULL\"}";

    private String town;
    private LocationId location;
    private UUID full;
    private TestFamily fullTime;
    private TestFamily family;
    private UUID contract;

    @BeforeEach
    void a_group_that_is_full_every_day() {
        TestClock.setTo("2026-11-17T08:00");
        town = Town.account("Dorp");
        location = aLocation().in(town).exists();
        full = TestLocation.group(location, "DAY_CARE", 1, 1);
        fullTime = child();
        fullTime.signs(
                full,
                START,
                "MONDAY 08:00-18:00",
                "TUESDAY 08:00-18:00",
                "WEDNESDAY 08:00-18:00",
                "FRIDAY 08:00-18:00");
        family = child();
        contract = family.signs(full, START, "THURSDAY 08:00-18:00");
    }

    @AfterEach
    void now() {
        TestClock.reset();
    }

    @Test
    void another_group_of_the_location_is_offered_for_the_same_day() {
        var other = TestLocation.group(location, "DAY_CARE", 8, 1);
        TestLocation.group(location, "AFTER_SCHOOL", 10, 1);
        var offered = declined();
        assertThat(offered.get(0).difference()).isEqualTo(Difference.GROUP);
        assertThat(offered.get(0).group().value()).isEqualTo(other);
        assertThat(offered.get(0).day()).isEqualTo(DAY);
        assertThat(offered.get(0).freeSeats()).isEqualTo(8);
        assertThat(offered).extracting(Alternative::difference).containsOnlyOnce(Difference.GROUP);
    }

    @Test
    void a_day_on_which_a_seat_was_given_up_is_offered_in_the_own_group() {
        assertThat(declined()).extracting(Alternative::difference).doesNotContain(Difference.DAY);
        var free = DAY.plusDays(2);
        fullTime.parent()
                .body("{\"day\":\"%s\",\"reason\":\"LEAVE\"}".formatted(free))
                .post("/children/{child}/absences", fullTime.child())
                .then()
                .statusCode(201);
        assertThat(declined())
                .filteredOn(it -> it.difference() == Difference.DAY)
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.day()).isEqualTo(free);
                    assertThat(it.group().value()).isEqualTo(full);
                    assertThat(it.freeSeats()).isEqualTo(1);
                });
    }

    @Test
    void another_location_of_the_provider_in_the_same_town_is_offered_before_one_elsewhere() {
        var far = aLocation().in(Town.account("Elders")).exists();
        TestLocation.group(far, "DAY_CARE", 12, 3);
        var near = aLocation().in(town).exists();
        var group = TestLocation.group(near, "DAY_CARE", 2, 1);
        var stranger = aLocation().of("partou").in(town).exists();
        TestLocation.group(stranger, "DAY_CARE", 12, 3);

        var offered = declined();
        assertThat(offered).hasSizeLessThanOrEqualTo(3);
        assertThat(offered)
                .filteredOn(it -> it.difference() == Difference.LOCATION)
                .first()
                .satisfies(it -> {
                    assertThat(it.location()).isEqualTo(near);
                    assertThat(it.group().value()).isEqualTo(group);
                    assertThat(it.locationName()).isEqualTo("De Eik");
                });
        assertThat(offered).extracting(Alternative::location).doesNotContain(stranger);
    }

    @Test
    void no_day_is_offered_on_which_the_child_has_care_or_the_location_is_closed() {
        var child = child();
        var group = TestLocation.group(location, "DAY_CARE", 1, 1);
        var busy = child.signs(group, START, "MONDAY 08:00-18:00", "TUESDAY 08:00-18:00", "THURSDAY 08:00-18:00");
        TestFamily.withChildBorn(LocalDate.of(2024, 6, 1)).signs(group, START, "WEDNESDAY 08:00-18:00");
        Town.create(
                "/locations/" + location + "/closures",
                "{\"firstDay\":\"2026-11-27\",\"lastDay\":\"2026-11-27\",\"cause\":\"BUILDING\"}");
        var request = TestRequest.by(child, busy, location, group, DAY).arrives();
        request.decide(DECLINED).statusCode(200);
        assertThat(request.answer().alternatives())
                .filteredOn(it -> it.difference() == Difference.DAY)
                .extracting(Alternative::day)
                .containsExactly(LocalDate.of(2026, 11, 20), LocalDate.of(2026, 12, 4))
                .hasSizeLessThanOrEqualTo(3);
    }

    @Test
    @Tag("CR-039")
    void for_a_swap_in_a_school_week_no_day_of_a_holiday_week_is_offered() {
        // The spring holiday of the south is the week after this Wednesday; a week later there is school again.
        var asked = LocalDate.of(2027, 2, 10);
        TestClock.setTo("2027-02-08T12:00");
        var south = aLocation()
                .of("sterre")
                .inRegion("SOUTH")
                .in(Town.account("Dorp"))
                .exists();
        var group = TestLocation.group(south, "DAY_CARE", 1, 1);
        var child = child();
        var own = child.signs(group, START, "THURSDAY 08:00-18:00", "FRIDAY 08:00-18:00");
        child().signs(group, START, "WEDNESDAY 08:00-18:00", "MONDAY 08:00-18:00");
        var swap = TestRequest.by(child, own, south, group, asked)
                .decidedBy(Instant.parse("2027-02-09T12:00:00Z"))
                .inExchangeFor(asked.plusDays(1))
                .arrives();
        swap.decide(DECLINED).statusCode(200);
        assertThat(swap.answer().alternatives())
                .filteredOn(it -> it.difference() == Difference.DAY)
                .extracting(Alternative::day)
                .containsExactly(LocalDate.of(2027, 2, 9), LocalDate.of(2027, 2, 23));
    }

    @Test
    void the_family_reads_them_in_the_answer() {
        TestLocation.group(location, "DAY_CARE", 8, 1);
        request()
                .decide(DECLINED)
                .statusCode(200)
                .body("why.because.key", hasItem("placement.extra-day.alternative.group"))
                .body("why.because.rule", hasItem("CR-035"));
    }

    private TestRequest request() {
        return TestRequest.by(family, contract, location, full, DAY).arrives();
    }

    private List<Alternative> declined() {
        var request = request();
        request.decide(DECLINED).statusCode(200);
        return request.answer().alternatives();
    }

    private static TestFamily child() {
        return TestFamily.withChildBorn(LocalDate.of(2024, 6, 1));
    }
}
