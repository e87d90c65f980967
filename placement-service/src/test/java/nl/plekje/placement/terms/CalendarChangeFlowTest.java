package nl.plekje.placement.terms;

import static nl.plekje.placement.scene.TestLocation.aLocation;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import nl.plekje.events.ClosureAnnounced;
import nl.plekje.events.ClosureAnnounced.Cause;
import nl.plekje.kernel.id.LocationId;
import nl.plekje.placement.scene.TestFamily;
import nl.plekje.placement.scene.TestLocation;
import nl.plekje.placement.scene.Town;
import nl.plekje.service.policy.PolicyFolder;
import nl.plekje.testing.fact.TestFacts;
import nl.plekje.testing.stack.RealParts;
import nl.plekje.testing.stack.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The calendar of a provider changes under care that was agreed before: never silently (F13). */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class CalendarChangeFlowTest {

    /** A Thursday, closed where the conditions name it. */
    private static final LocalDate NEW_YEARS_EVE = LocalDate.of(2026, 12, 31);

    private static final LocalDate START = LocalDate.of(2026, 12, 1);
    private static final String THURSDAY = "THURSDAY 08:00-18:00";

    @Inject
    AgroalDataSource database;

    @Inject
    Clock clock;

    @TempDir
    Path folder;

    private LocationId location;
    private UUID group;

    @BeforeEach
    void a_location() {
        TestClock.setTo("2026-11-17T08:00");
        location = aLocation().exists();
        group = TestLocation.group(location, "DAY_CARE", 12, 3);
    }

    @AfterEach
    void the_calendar_is_as_the_file_has_it() throws IOException, SQLException {
        startWith("");
        TestClock.reset();
    }

    @Test
    void a_closed_day_that_comes_under_agreed_care_is_told_as_a_closure_with_its_reach() throws Exception {
        var family = aFamily();
        var contract = family.signs(group, START, THURSDAY);
        startWith("NEW_YEARS_EVE");
        TestClock.setTo("2026-11-17T08:05");
        aFamily().signs(group, START, THURSDAY);

        var told = told(1);
        assertThat(told.stands()).isTrue();
        assertThat(told.cause()).isEqualTo(Cause.PLANNED);
        assertThat(told.firstDay()).isEqualTo(NEW_YEARS_EVE).isEqualTo(told.lastDay());
        assertThat(told.missed()).singleElement().satisfies(missed -> {
            assertThat(missed.child().value()).isEqualTo(family.child());
            assertThat(missed.contract().value()).isEqualTo(contract);
            assertThat(missed.session().minutes()).isEqualTo(600);
        });
        reach(told)
                .body("families", is(1))
                .body("items.child", contains(family.child().toString()));
        closures().body("items.id", contains(told.closure().toString())).body("items[0].ofCalendar", is(true));
        dayOf(family).body("items[0].status", is("CLOSED"));
    }

    @Test
    void a_day_that_is_taken_away_again_takes_the_closure_back() throws Exception {
        var family = aFamily();
        family.signs(group, START, THURSDAY);
        startWith("NEW_YEARS_EVE");
        told(1);
        startWith("");

        assertThat(told(2).stands()).isFalse();
        dayOf(family).body("items[0].status", is("CARE"));
        closures().body("items[0].withdrawnAt", notNullValue());
    }

    @Test
    void a_day_that_was_closed_all_along_is_told_to_be_open() throws Exception {
        startWith("NEW_YEARS_EVE");
        var family = aFamily();
        family.signs(group, START, THURSDAY);
        dayOf(family).body("items[0].status", is("CLOSED"));
        startWith("");

        var told = told(1);
        assertThat(told.stands()).isFalse();
        assertThat(told.missed()).isEmpty();
        reach(told).body("items.child", contains(family.child().toString()));
        dayOf(family).body("items[0].status", is("CARE"));
    }

    @Test
    void what_a_closure_took_before_stays_with_it() throws Exception {
        aFamily().signs(group, START, THURSDAY);
        Town.create(
                "/locations/" + location + "/closures",
                "{\"firstDay\":\"%s\",\"lastDay\":\"%s\",\"cause\":\"BUILDING\"}"
                        .formatted(NEW_YEARS_EVE, NEW_YEARS_EVE));
        var building =
                TestFacts.awaitOne(ClosureAnnounced.class, it -> it.location().equals(location));
        TestClock.setTo("2026-11-17T08:05");
        startWith("NEW_YEARS_EVE");

        var calendar = TestFacts.awaitOne(
                ClosureAnnounced.class, it -> it.location().equals(location) && it.cause() == Cause.PLANNED);
        assertThat(calendar.missed()).isEmpty();
        reach(building).body("sessions", is(1));

        Town.planner()
                .delete(
                        "/locations/{location}/closures/{closure}",
                        location.toString(),
                        building.closure().toString())
                .then()
                .statusCode(200);
        var after = TestFacts.awaitOne(
                ClosureAnnounced.class, it -> it.closure().equals(calendar.closure()) && it.version() == 2);
        assertThat(after.missed()).hasSize(1);
    }

    @Test
    void nobody_takes_it_back_but_the_calendar() throws Exception {
        aFamily().signs(group, START, THURSDAY);
        startWith("NEW_YEARS_EVE");
        var closure = told(1).closure();
        Town.planner()
                .delete("/locations/{location}/closures/{closure}", location.toString(), closure.toString())
                .then()
                .statusCode(409)
                .body("why.key", is("placement.closure.of-calendar"));
    }

    @Test
    void what_changes_nothing_for_anybody_is_not_told() throws Exception {
        var family = aFamily();
        family.signs(group, START, "FRIDAY 08:00-18:00");
        startWith("NEW_YEARS_EVE");
        startWith("NEW_YEARS_EVE");
        await().untilAsserted(() -> assertThat(waiting()).isZero());
        closures().body("items", empty());
    }

    /** What is left to tell of the days of this year and the next. */
    private long waiting() {
        return Town.count(
                "SELECT count(*) FROM closed_day_change WHERE location_id = ? AND day < '2027-11-17'",
                location.value());
    }

    private static TestFamily aFamily() {
        return TestFamily.withChildBorn(LocalDate.of(2024, 6, 1));
    }

    private ClosureAnnounced told(int version) {
        return TestFacts.awaitOne(
                ClosureAnnounced.class, it -> it.location().equals(location) && it.version() == version);
    }

    private ValidatableResponse reach(ClosureAnnounced closure) {
        return Town.planner()
                .get(
                        "/locations/{location}/closures/{closure}/reach",
                        location.toString(),
                        closure.closure().toString())
                .then()
                .statusCode(200);
    }

    private ValidatableResponse closures() {
        return Town.planner()
                .get("/locations/{location}/closures", location.toString())
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse dayOf(TestFamily family) {
        return family.parent()
                .get("/children/{child}/days?from={day}&until={day}", family.child(), "2026-12-31", "2026-12-31")
                .then()
                .statusCode(200);
    }

    /** Starts the service with these days in the conditions besides the public holidays. */
    private void startWith(String alsoClosed) throws IOException, SQLException {
        var file = "smallsteps.yaml";
        var conditions = Files.readString(Path.of(System.getProperty("plekje.root"), "deploy", "policies", file));
        assertThat(conditions).contains("alsoClosed: []");
        Files.writeString(
                folder.resolve(file), conditions.replace("alsoClosed: []", "alsoClosed: [" + alsoClosed + "]"));
        var policies = new PolicyFolder(folder).read("placement", PlacementTermsReader::read);
        new ClosedDayRepository(database, policies, clock).write(new StartupEvent());
    }
}
