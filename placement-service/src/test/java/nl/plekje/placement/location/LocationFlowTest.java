package nl.plekje.placement.location;

import static nl.plekje.placement.scene.TestLocation.aLocation;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import nl.plekje.events.ClosureAnnounced;
import nl.plekje.events.LocationChanged;
import nl.plekje.kernel.id.LocationId;
import nl.plekje.placement.scene.TestFamily;
import nl.plekje.placement.scene.TestLocation;
import nl.plekje.placement.scene.Town;
import nl.plekje.testing.fact.TestFacts;
import nl.plekje.testing.stack.RealParts;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Locations, groups, staff and closures, and what others hear of them. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class LocationFlowTest {

    private static final LocalDate MONDAY = LocalDate.of(2027, 3, 1);

    @Test
    void a_location_is_told_with_managers_opening_hours_and_groups() {
        var manager = Town.account("mirjam");
        var location = aLocation().managedBy(manager).exists();
        var group = TestLocation.group(location, "DAY_CARE", 12, 3);
        var fact = TestFacts.awaitOne(LocationChanged.class, it -> it.location().equals(location) && it.version() == 2);
        assertThat(fact.managers()).containsExactly(manager);
        assertThat(fact.openingHours())
                .hasSize(5)
                .contains(
                        new LocationChanged.OpeningHours(DayOfWeek.MONDAY, LocalTime.of(7, 30), LocalTime.of(18, 30)));
        assertThat(fact.groups())
                .singleElement()
                .satisfies(it -> assertThat(it.group().value()).isEqualTo(group));
    }

    @Test
    void a_manager_sees_the_own_locations_and_a_parent_those_of_the_own_children() {
        var manager = Town.account("mirjam");
        var own = aLocation().managedBy(manager).exists();
        var other = aLocation().exists();
        Town.as(manager, "location-manager")
                .get("/locations")
                .then()
                .body("items", hasSize(1))
                .body("items.id", hasItem(own.toString()));

        var family = TestFamily.withChildBorn(LocalDate.of(2025, 1, 1));
        family.signs(TestLocation.group(other, "DAY_CARE", 12, 3), LocalDate.of(2026, 1, 1), "MONDAY 08:00-18:00");
        family.parent()
                .get("/locations")
                .then()
                .body("items", hasSize(1))
                .body("items.id", hasItem(other.toString()))
                .body("items.id", not(hasItem(own.toString())))
                .body("items[0].openingHours[0].from", is("07:30"));
    }

    @Test
    void locations_are_paged() {
        aLocation().exists();
        aLocation().exists();
        var page = Town.planner().get("/locations?limit=1").then().body("items", hasSize(1));
        var first = page.extract().<String>path("items[0].id");
        var next = page.extract().<String>path("next");
        Town.planner()
                .get("/locations?limit=1&cursor=" + next)
                .then()
                .body("items", hasSize(1))
                .body("items.id", not(hasItem(first)));
        Town.planner().get("/locations?limit=201").then().statusCode(400);
        Town.planner().get("/locations?limit=x").then().statusCode(400);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "smallsteps, nobody, /provider, 422",
        "MONDAY, TUESDAY, /openingHours/1/weekday, 422",
        "18:30, 07:00, /openingHours/0/until, 422",
        "De Eik, '', /name, 400",
        "DAY_CARE, NIGHT_CARE, /careTypes/0, 400"
    })
    void a_location_that_cannot_be_is_refused_by_field(String from, String to, String pointer, int status) {
        open(aLocation().json(LocationId.next()).replace(from, to))
                .statusCode(status)
                .body("errors[0].pointer", is(pointer));
    }

    @Test
    void a_location_is_changed_from_the_version_that_stands_and_keeps_what_is_not_said() {
        var manager = Town.account("mirjam");
        var location = aLocation().managedBy(manager).exists();
        TestLocation.group(location, "DAY_CARE", 12, 3);
        var read = Town.shown("/locations/" + location);
        change(location, read.replace("De Eik", "De Beuk")).statusCode(200).body("version", is(3));
        assertThat(TestFacts.awaitOne(LocationChanged.class, it -> it.location().equals(location) && it.version() == 3)
                        .managers())
                .containsExactly(manager);
        change(location, read.replace("De Eik", "De Els"))
                .statusCode(409)
                .body("errors[0].pointer", is("/version"))
                .body("why.facts.current.value", is("3"));
        var now = Town.shown("/locations/" + location);
        change(location, now.replace("smallsteps", "partou"))
                .statusCode(422)
                .body("errors[0].pointer", is("/provider"));
        change(location, now.replace("Egels", "Uilen")).statusCode(422).body("errors[0].pointer", is("/groups"));
    }

    @Test
    void an_id_is_used_once() {
        var location = aLocation().exists();
        open(aLocation().json(location)).statusCode(409).body("errors[0].pointer", is("/id"));
    }

    @Test
    void staff_is_planned_for_the_week_or_for_one_day() {
        var location = aLocation().exists();
        var group = TestLocation.group(location, "DAY_CARE", 12, 3);
        plan(group, "{\"day\":\"%s\",\"count\":1}".formatted(MONDAY)).statusCode(204);
        occupancy(group, MONDAY).body("items[0].staffPlanned", is(1)).body("items[1].staffPlanned", is(3));
        plan(group, "{\"staff\":[{\"weekday\":\"TUESDAY\",\"count\":2}]}").statusCode(204);
        occupancy(group, MONDAY).body("items[0].staffPlanned", is(1)).body("items[1].staffPlanned", is(2));
        plan(group, "{}").statusCode(422);
        plan(group, "{\"staff\":[],\"day\":\"%s\",\"count\":1}".formatted(MONDAY))
                .statusCode(422);
        plan(group, "{\"day\":\"%s\",\"count\":-1}".formatted(MONDAY)).statusCode(400);
    }

    @Test
    @Tag("PL-045")
    void a_closure_is_told_and_shown_on_the_day() {
        var location = aLocation().exists();
        var group = TestLocation.group(location, "DAY_CARE", 12, 3);
        var family = TestFamily.withChildBorn(LocalDate.of(2025, 1, 1));
        family.signs(group, LocalDate.of(2026, 1, 1), "MONDAY 08:00-18:00");
        close(location, MONDAY, MONDAY, "STAFF_SHORTAGE").statusCode(201);

        var fact =
                TestFacts.awaitOne(ClosureAnnounced.class, it -> it.location().equals(location));
        assertThat(fact.cause()).isEqualTo(ClosureAnnounced.Cause.STAFF_SHORTAGE);
        family.parent()
                .get("/children/{child}/days?from={d}&until={d}", family.child(), MONDAY.toString(), MONDAY.toString())
                .then()
                .body("items[0].status", is("CLOSED"))
                .body("items[0].closure.cause", is("STAFF_SHORTAGE"));
        occupancy(group, MONDAY)
                .body("items[0].word", is("CLOSED"))
                .body("items[0].open", is(false))
                .body("items[0].capacity", is(0));
        family.parent()
                .get("/locations/{id}/closures", location.toString())
                .then()
                .body("items", hasSize(1));
    }

    @Test
    void a_closure_has_its_days_in_order_and_is_no_end_of_a_location() {
        var location = aLocation().exists();
        close(location, MONDAY, MONDAY.minusDays(1), "BUILDING").statusCode(422);
        close(location, MONDAY, MONDAY.plusDays(366), "BUILDING").statusCode(422);
        close(location, MONDAY, MONDAY, "WEATHER").statusCode(400);
    }

    private static ValidatableResponse open(String body) {
        return Town.planner().body(body).post("/locations").then();
    }

    private static ValidatableResponse change(LocationId location, String body) {
        return Town.planner()
                .body(body)
                .put("/locations/{id}", location.toString())
                .then();
    }

    private static ValidatableResponse plan(UUID group, String body) {
        return Town.planner().body(body).put("/groups/{group}/staff", group).then();
    }

    private static ValidatableResponse close(LocationId location, LocalDate first, LocalDate last, String cause) {
        return Town.planner()
                .body("{\"firstDay\":\"%s\",\"lastDay\":\"%s\",\"cause\":\"%s\"}".formatted(first, last, cause))
                .post("/locations/{id}/closures", location.toString())
                .then();
    }

    private static ValidatableResponse occupancy(UUID group, LocalDate from) {
        return Town.planner()
                .get(
                        "/groups/{g}/occupancy?from={f}&until={u}",
                        group,
                        from.toString(),
                        from.plusDays(1).toString())
                .then()
                .statusCode(200);
    }

    @ParameterizedTest(name = "{0} becomes {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "\\{\"weekday\":\"MONDAY\"[^}]*\\}, |  | /openingHours",
                "\"MONDAY\",\"from\":\"07:30\" | \"MONDAY\",\"from\":\"08:30\" | /openingHours",
                "(\"MONDAY\",\"from\":\"07:30\",\"until\":)\"18:30\" | $1\"17:59\" | /openingHours",
                "\"careTypes\":\\[[^\\]]*\\] | \"careTypes\":[\"AFTER_SCHOOL\"] | /careTypes"
            })
    @Tag("P15")
    @Tag("PL-045")
    void a_location_does_not_lose_what_contracts_need(String now, String then, String pointer) {
        var location = aLocation().exists();
        var group = TestLocation.group(location, "DAY_CARE", 12, 3);
        var family = TestFamily.withChildBorn(LocalDate.of(2025, 1, 1));
        family.signs(group, LocalDate.of(2026, 12, 1), "MONDAY 08:00-18:00");
        var before = Town.shown("/locations/" + location);
        change(location, before.replaceAll(now, then == null ? "" : then))
                .statusCode(409)
                .body("errors[0].pointer", is(pointer))
                .body("why.facts.contracts.value", is("1"))
                .body("why.because", hasSize(1))
                .body("why.because[0].facts.child.value", is("Noor"));
        assertThat(Town.shown("/locations/" + location)).isEqualTo(before);
    }

    @Test
    @Tag("PL-102")
    void a_location_does_not_move_to_another_school_region_under_contracts_of_school_weeks() {
        var location = aLocation().inRegion("NORTH").exists();
        var group = TestLocation.group(location, "AFTER_SCHOOL", 20, 3);
        var family = TestFamily.withChildBorn(LocalDate.of(2019, 1, 1));
        family.signsSchoolWeeks(group, "AFTER_SCHOOL", LocalDate.of(2026, 12, 1), "MONDAY 15:00-18:00");
        change(location, Town.shown("/locations/" + location).replace("NORTH", "SOUTH"))
                .statusCode(409)
                .body("errors[0].pointer", is("/schoolRegion"));
        change(location, Town.shown("/locations/" + location).replace("De Eik", "De Beuk"))
                .statusCode(200);
    }

    @Test
    void what_nobody_needs_may_change() {
        var location = aLocation().exists();
        var group = TestLocation.group(location, "DAY_CARE", 12, 3);
        TestFamily.withChildBorn(LocalDate.of(2025, 1, 1))
                .signs(group, LocalDate.of(2026, 12, 1), "MONDAY 08:00-18:00");
        change(location, Town.shown("/locations/" + location).replace("\"07:30\"", "\"08:00\""))
                .statusCode(200)
                .body("openingHours[0].from", is("08:00"));
    }
}
