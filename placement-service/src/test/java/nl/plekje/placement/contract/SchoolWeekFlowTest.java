package nl.plekje.placement.contract;

import static nl.plekje.placement.scene.TestLocation.aLocation;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.UUID;
import nl.plekje.events.LocationChanged;
import nl.plekje.kernel.calendar.SchoolRegion;
import nl.plekje.kernel.id.LocationId;
import nl.plekje.placement.scene.TestFamily;
import nl.plekje.placement.scene.TestLocation;
import nl.plekje.placement.scene.Town;
import nl.plekje.testing.fact.TestFacts;
import nl.plekje.testing.stack.RealParts;
import nl.plekje.testing.stack.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A contract of forty school weeks has no care in the school holidays of its region. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
@Tag("PL-102")
class SchoolWeekFlowTest {

    /** A Tuesday in the spring holiday of the south, 2027; the north and the middle have theirs a week later. */
    private static final LocalDate HOLIDAY = LocalDate.of(2027, 2, 16);

    private LocationId location;
    private UUID group;
    private TestFamily family;

    @BeforeEach
    void a_child_of_the_south_that_comes_on_tuesdays_in_school_weeks() {
        TestClock.setTo("2026-11-17T08:00");
        location = aLocation().of("eerste-stapje").inRegion("SOUTH").exists();
        group = TestLocation.group(location, "AFTER_SCHOOL", 10, 1);
        family = TestFamily.withChildBorn(LocalDate.of(2019, 6, 1));
        family.signsSchoolWeeks(group, "AFTER_SCHOOL", LocalDate.of(2026, 1, 1), "TUESDAY 14:00-18:00");
    }

    @AfterEach
    void now() {
        TestClock.reset();
    }

    @Test
    void in_a_school_holiday_it_is_not_expected() {
        occupancy(HOLIDAY).body("items[0].expected", is(0));
        occupancy(HOLIDAY.minusDays(7)).body("items[0].expected", is(1));
        occupancy(HOLIDAY.plusDays(7)).body("items[0].expected", is(1));
        family.parent()
                .get(
                        "/children/{child}/days?from={f}&until={u}",
                        family.child(),
                        HOLIDAY.minusDays(7).toString(),
                        HOLIDAY.plusDays(7).toString())
                .then()
                .body(
                        "items.day",
                        contains(
                                HOLIDAY.minusDays(7).toString(),
                                HOLIDAY.plusDays(7).toString()));
    }

    @Test
    void there_is_no_absence_to_report_then() {
        report(HOLIDAY).statusCode(422).body("why.key", is("placement.absence.no-care"));
        report(HOLIDAY.plusDays(7)).statusCode(201);
    }

    @Test
    void a_closure_in_a_holiday_takes_nothing_from_it() {
        var closure = Town.create(
                        "/locations/" + location + "/closures",
                        "{\"firstDay\":\"%s\",\"lastDay\":\"%s\",\"cause\":\"PLANNED\"}"
                                .formatted(HOLIDAY, HOLIDAY.plusDays(7)))
                .extract()
                .<String>path("id");
        Town.planner()
                .get("/locations/{id}/closures/{closure}/reach", location.toString(), closure)
                .then()
                .body("items[0].sessions", hasSize(1))
                .body("items[0].sessions[0].day", is(HOLIDAY.plusDays(7).toString()));
    }

    @Test
    void the_region_is_told_and_where_it_is_not_known_every_week_is_a_school_week() {
        assertThat(TestFacts.awaitOne(LocationChanged.class, it -> it.location().equals(location))
                        .schoolRegion())
                .isEqualTo(SchoolRegion.SOUTH);
        var elsewhere = aLocation().of("eerste-stapje").exists();
        var other = TestFamily.withChildBorn(LocalDate.of(2019, 6, 1));
        group = TestLocation.group(elsewhere, "AFTER_SCHOOL", 10, 1);
        other.signsSchoolWeeks(group, "AFTER_SCHOOL", LocalDate.of(2026, 1, 1), "TUESDAY 14:00-18:00");
        occupancy(HOLIDAY).body("items[0].expected", is(1));
    }

    @Test
    @Tag("PL-064")
    void a_contract_of_all_weeks_has_care_on_every_working_day_of_a_school_holiday() {
        var sterre = aLocation().of("sterre").inRegion("SOUTH").exists();
        group = TestLocation.group(sterre, "DAY_CARE", 12, 3);
        TestFamily.withChildBorn(LocalDate.of(2025, 6, 1))
                .signs(group, LocalDate.of(2026, 1, 1), "MONDAY 08:00-18:00", "TUESDAY 08:00-18:00");
        occupancy(HOLIDAY).body("items[0].expected", is(1)).body("items[0].open", is(true));
        var easterMonday = LocalDate.of(2027, 3, 29);
        occupancy(easterMonday).body("items[0].open", is(false));
    }

    private ValidatableResponse report(LocalDate day) {
        return family.parent()
                .body("{\"day\":\"%s\",\"reason\":\"LEAVE\"}".formatted(day))
                .post("/children/{child}/absences", family.child())
                .then();
    }

    private ValidatableResponse occupancy(LocalDate day) {
        return Town.planner()
                .get("/groups/{group}/occupancy?from={d}&until={d}", group, day.toString(), day.toString())
                .then()
                .statusCode(200);
    }
}
