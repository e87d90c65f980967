package nl.plekje.placement.staffing;

import static nl.plekje.placement.scene.TestLocation.aLocation;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.plekje.kernel.id.LocationId;
import nl.plekje.placement.scene.TestFamily;
import nl.plekje.placement.scene.TestLocation;
import nl.plekje.placement.scene.Town;
import nl.plekje.testing.stack.RealParts;
import nl.plekje.testing.stack.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A Thursday at a location that is open from 07:30 to 18:30, with nine children of two from 08:00 to 18:00. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
@Tag("PL-115")
class StaffingFlowTest {

    private static final LocalDate THURSDAY = LocalDate.of(2026, 12, 10);
    private static final String TWO_FROM_NINE = """
            {"day":"2026-12-10","spans":[{"from":"07:30","until":"09:00","count":1},
                                         {"from":"09:00","until":"18:30","count":2}]}""";
    private static final String UNTIL_TEN = """
            {"secondAdult":"PRESENT","windows":[
                {"care":"DAY_CARE","weekday":"THURSDAY","freeDay":false,"from":"08:00","until":"10:00"}]}""";

    private LocationId location;
    private UUID group;

    @BeforeEach
    void nine_children_with_two_staff() {
        TestClock.setTo("2026-11-30T10:00");
        location = aLocation().exists();
        group = TestLocation.group(location, "DAY_CARE", 12, 2);
        IntStream.range(0, 9).forEach(n -> TestFamily.withChildBorn(LocalDate.of(2024, 9, 1))
                .signs(group, LocalDate.of(2026, 12, 1), "THURSDAY 08:00-18:00"));
    }

    @AfterEach
    void now() {
        TestClock.reset();
    }

    @Test
    void a_day_with_enough_staff_says_so_step_by_step() {
        staffing()
                .body("items", hasSize(1))
                .body("items[0].outcome", is("ENOUGH"))
                .body("items[0].groups[0].name", is("Egels"))
                .body("items[0].steps", hasSize(3))
                .body("items[0].steps[0].children", is(0))
                .body("items[0].steps[0].needed", is(0))
                .body("items[0].steps[1].from", is("08:00"))
                .body("items[0].steps[1].until", is("18:00"))
                .body("items[0].steps[1].children", is(9))
                .body("items[0].steps[1].needed", is(2))
                .body("items[0].steps[1].planned", is(2));
    }

    @Test
    void an_hour_with_fewer_is_allowed_only_as_the_plan_of_the_location_says() {
        plan(TWO_FROM_NINE).statusCode(204);
        staffing()
                .body("items[0].minutesUnder", is(60))
                .body("items[0].minutesOutsidePlan", is(60))
                .body("items[0].outcome", is("NOT_ALLOWED"));
        frame(UNTIL_TEN).statusCode(200).body("windows", hasSize(1));
        staffing()
                .body("items[0].minutesUnder", is(60))
                .body("items[0].minutesAllowed", is(180))
                .body("items[0].minutesOutsidePlan", is(0))
                .body("items[0].outcome", is("FEWER_ALLOWED"));
        Town.planner()
                .get("/locations/{id}/staff-frame", location.toString())
                .then()
                .statusCode(200)
                .body("secondAdult", is("PRESENT"))
                .body("windows[0].until", is("10:00"));
    }

    @Test
    void what_was_planned_for_a_group_is_told_as_it_was_planned() {
        staffing()
                .body("items[0].groups[0].plan", hasSize(1))
                .body("items[0].groups[0].plan[0].from", is("07:30"))
                .body("items[0].groups[0].plan[0].until", is("18:30"))
                .body("items[0].groups[0].plan[0].count", is(2));
        plan(TWO_FROM_NINE).statusCode(204);
        staffing()
                .body("items[0].groups[0].plan", hasSize(2))
                .body("items[0].groups[0].plan[0].until", is("09:00"))
                .body("items[0].groups[0].plan[0].count", is(1))
                .body("items[0].groups[0].plan[1].from", is("09:00"))
                .body("items[0].groups[0].plan[1].count", is(2));
    }

    @Test
    void seats_hold_at_every_moment_of_a_plan_by_quarters() {
        plan(TWO_FROM_NINE).statusCode(204);
        Town.planner()
                .get("/groups/{id}/occupancy?from=2026-12-10&until=2026-12-10", group)
                .then()
                .body("items[0].word", is("ABOVE"))
                .body("items[0].staffNeeded", is(2))
                .body("items[0].staffPlanned", is(1));
        sign("THURSDAY 08:30-18:00").statusCode(422).body("why.key", is("placement.seat.staff"));
        sign("THURSDAY 09:00-18:00").statusCode(201);
    }

    @Test
    void the_inspector_gets_every_stretch_of_every_open_day_with_the_outcome_of_the_day() {
        plan(TWO_FROM_NINE).statusCode(204);
        var csv = Town.planner()
                .get("/locations/{id}/staffing?from=2026-12-10&until=2026-12-13&language=en", location.toString())
                .then()
                .statusCode(200)
                .header("Content-Type", containsString("text/csv"))
                .header("Content-Disposition", containsString("plekje-staffing-2026-12-10-2026-12-13.csv"))
                .extract()
                .asString();
        assertThat(csv).startsWith("\uFEFFDay,Care,Groups");
        assertThat(csv.lines().filter(line -> line.startsWith("2026-12-10"))).hasSize(4);
        assertThat(csv.lines().filter(line -> line.startsWith("2026-12-11"))).isNotEmpty();
        assertThat(csv.lines().filter(line -> line.startsWith("2026-12-12"))).isEmpty();
        assertThat(csv).contains("2026-12-10,day care,Egels,07:30,18:30,08:00,09:00,9,2,1,60,180,60,not allowed,");
    }

    @Test
    void what_was_planned_before_stays_as_it_was() {
        TestClock.setTo("2026-12-15T10:00");
        plan("{\"staff\":[{\"weekday\":\"THURSDAY\",\"count\":1}]}").statusCode(204);
        staffing().body("items[0].steps[1].planned", is(2));
        Town.planner()
                .get("/groups/{id}/staffing?from=2026-12-17&until=2026-12-17", group)
                .then()
                .body("items[0].steps[1].planned", is(1));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{'day':'2026-12-10','spans':[{'from':'07:30','until':'09:10','count':1}]} | /spans/0/until",
                "{'day':'2026-12-10','spans':[{'from':'09:00','until':'08:00','count':1}]} | /spans/0/until",
                "{'day':'2026-12-10','spans':[{'from':'07:00','until':'09:00','count':1},{'from':'08:00','until':'10:00','count':1}]} | /spans/1/from",
                "{'staff':[{'weekday':'THURSDAY'}]} | /staff/0",
                "{'staff':[{'weekday':'THURSDAY','spans':[{'from':'07:01','until':'09:00','count':1}]}]} | /staff/0/spans/0/from"
            })
    void a_plan_that_cannot_be_is_refused_with_the_field(String request, String pointer) {
        plan(request.replace('\'', '"')).statusCode(422).body("errors[0].pointer", is(pointer));
    }

    @Test
    void a_plan_says_one_thing_in_one_way() {
        plan("{\"day\":\"2026-12-10\",\"count\":1,\"spans\":[{\"from\":\"07:00\",\"until\":\"09:00\",\"count\":1}]}")
                .statusCode(422)
                .body("why.key", is("placement.staff.count-or-spans"));
        plan("{\"staff\":[],\"spans\":[{\"from\":\"07:00\",\"until\":\"09:00\",\"count\":1}]}")
                .statusCode(422)
                .body("why.key", is("placement.staff.week-or-day"));
    }

    @Test
    void times_beyond_the_law_are_refused_with_the_field() {
        frame(UNTIL_TEN.replace("10:00", "11:15"))
                .statusCode(422)
                .body("errors[0].pointer", is("/windows/0"))
                .body("why.key", is("placement.staffing.times-too-long"));
    }

    private ValidatableResponse sign(String session) {
        return Town.planner()
                .body(TestFamily.withChildBorn(LocalDate.of(2024, 9, 1))
                        .contract(UUID.randomUUID(), group, "DAY_CARE", THURSDAY, session)
                        .replace("\"sessions\"", "\"lastDay\":\"2026-12-10\",\"sessions\""))
                .post("/contracts")
                .then();
    }

    private ValidatableResponse staffing() {
        return Town.planner()
                .get("/groups/{id}/staffing?from=2026-12-10&until=2026-12-10", group)
                .then()
                .statusCode(200);
    }

    private ValidatableResponse plan(String request) {
        return Town.planner().body(request).put("/groups/{id}/staff", group).then();
    }

    private ValidatableResponse frame(String request) {
        return Town.planner()
                .body(request)
                .put("/locations/{id}/staff-frame", location.toString())
                .then();
    }
}
