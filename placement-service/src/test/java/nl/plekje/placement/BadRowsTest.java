package nl.plekje.placement;

import static nl.plekje.placement.scene.TestLocation.aLocation;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * One row of one family, whatever became of it, stops nobody: not the planner's queue, not the occupancy of the group, not
 * another family's page; and the next child of the group still gets its seat.
 */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
@Tag("PL-115")
class BadRowsTest {

    private static final LocalDate MONDAY = LocalDate.of(2027, 1, 11);

    private String manager;
    private LocationId location;
    private UUID group;
    private TestFamily bad;
    private TestFamily other;
    private UUID badContract;
    private TestRequest badRequest;
    private TestRequest otherRequest;

    @BeforeEach
    void two_families_of_one_group() {
        TestClock.setTo("2026-11-30T10:00");
        manager = Town.account("mirjam");
        location = aLocation().managedBy(manager).exists();
        group = TestLocation.group(location, "DAY_CARE", 12, 3);
        bad = TestFamily.withChildBorn(LocalDate.of(2025, 1, 11));
        other = TestFamily.withChildBorn(LocalDate.of(2024, 5, 1));
        badContract = bad.signs(group, LocalDate.of(2026, 12, 1), "MONDAY 08:00-18:00");
        var contract = other.signs(group, LocalDate.of(2026, 12, 1), "TUESDAY 08:00-18:00");
        badRequest = TestRequest.by(bad, badContract, location, group, MONDAY.plusDays(1))
                .arrives();
        otherRequest = TestRequest.by(other, contract, location, group, MONDAY).arrives();
    }

    @AfterEach
    void now() {
        TestClock.reset();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "UPDATE child SET birth_date = '2027-02-20' WHERE id = :child",
                "UPDATE child SET birth_date = '2028-02-29' WHERE id = :child",
                "UPDATE child SET birth_date = '2199-12-31' WHERE id = :child",
                "UPDATE child SET birth_date = '2000-01-01' WHERE id = :child",
                "UPDATE child SET birth_date = '2022-01-15' WHERE id = :child",
                "UPDATE child SET first_name = '' WHERE id = :child",
                "UPDATE contract SET last_day = '2099-12-31' WHERE id = :contract",
                "UPDATE contract SET care_type = 'AFTER_SCHOOL' WHERE id = :contract",
                "UPDATE contract SET weeks_per_year = 1 WHERE id = :contract",
                "UPDATE contract_session SET begins = '00:00', ends = '23:59:59.999' WHERE contract_id = :contract",
                "UPDATE contract_session SET begins = '05:00', ends = '06:00' WHERE contract_id = :contract",
                "UPDATE extra_day SET begins = '00:00', ends = '23:59' WHERE id = :request",
                "UPDATE extra_day SET credit_minutes = -1, invoice_minutes = 2147483647 WHERE id = :request",
                "UPDATE extra_day SET care_type = 'LUNCH' WHERE id = :request",
                "UPDATE extra_day SET day = '2099-12-31' WHERE id = :request",
                "DELETE FROM custody WHERE child_id = :child"
            })
    void a_bad_row_stops_nobody(String damage) {
        Town.change(damage.replace(":child", "'" + bad.child() + "'")
                .replace(":contract", "'" + badContract + "'")
                .replace(":request", "'" + badRequest.id() + "'"));

        for (var list : lists()) {
            assertThat(Town.as(manager, "location-manager", "planner").get(list).statusCode())
                    .as(list)
                    .isEqualTo(200);
        }
        for (var page : pages()) {
            assertThat(other.parent().get(page).statusCode()).as(page).isEqualTo(200);
        }
        Town.planner()
                .get("/extra-day-requests?location={location}", location.toString())
                .then()
                .body("items.id", hasItem(badRequest.id().toString()))
                .body("items.id", hasItem(otherRequest.id().toString()));
        otherRequest.grant().statusCode(200);
        TestFamily.withChildBorn(LocalDate.of(2025, 1, 1)).signs(group, MONDAY, "MONDAY 08:00-18:00");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"infinity", "-infinity", "1999-12-31", "2200-01-01", "0044-03-15 BC"})
    void a_date_that_nobody_can_be_born_on_does_not_reach_the_table(String born) {
        assertThatIllegalStateException()
                .isThrownBy(() ->
                        Town.change("UPDATE child SET birth_date = '%s' WHERE id = ?".formatted(born), bad.child()))
                .withMessageContaining("ck_child_birth_date_within_a_century");
    }

    /** A time that no clock shows cannot be read, so it would stop every list that its row is on. */
    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "UPDATE extra_day SET ends = '24:00' WHERE id = :request",
                "UPDATE contract_session SET ends = '24:00' WHERE contract_id = :contract",
                "UPDATE opening_hours SET closes = '24:00'"
            })
    void a_time_that_no_clock_shows_does_not_reach_the_table(String damage) {
        var statement =
                damage.replace(":contract", "'" + badContract + "'").replace(":request", "'" + badRequest.id() + "'");
        assertThatIllegalStateException()
                .isThrownBy(() -> Town.change(statement))
                .withMessageContaining("within_the_day");
    }

    @ParameterizedTest(name = "born {0}")
    @ValueSource(strings = {"2027-02-20", "2021-01-15"})
    void an_age_that_does_not_fit_is_shown_as_such(String born) {
        Town.change("UPDATE child SET birth_date = '%s' WHERE id = ?".formatted(born), bad.child());
        Town.planner()
                .get("/groups/{group}/occupancy?from=2027-01-11&until=2027-01-11", group)
                .then()
                .body("items[0].expected", is(1))
                .body("items[0].why.because.key", hasItem("placement.seat.age-assumed"));
        Town.planner()
                .get("/extra-day-requests?location={location}", location.toString())
                .then()
                .body(
                        "items.find { it.id == '%s' }.why.because.key".formatted(badRequest.id()),
                        hasItem("placement.seat.age-assumed"));
    }

    private List<String> lists() {
        return List.of(
                "/locations",
                "/locations/" + location,
                "/locations/" + location + "/closures",
                "/locations/" + location + "/waitlist?careType=DAY_CARE",
                "/locations/" + location + "/extra-day-answers",
                "/locations/" + location + "/staffing?from=2027-01-04&until=2027-01-15",
                "/groups/" + group + "/occupancy?from=2027-01-04&until=2027-01-15",
                "/groups/" + group + "/staffing?from=2027-01-04&until=2027-01-15",
                "/extra-day-requests",
                "/extra-day-requests?location=" + location,
                "/contracts?child=" + bad.child(),
                "/contracts?child=" + other.child(),
                "/children/" + bad.child() + "/days?from=2027-01-04&until=2027-01-15");
    }

    private List<String> pages() {
        return List.of(
                "/households/mine",
                "/locations",
                "/contracts?child=" + other.child(),
                "/children/" + other.child() + "/days?from=2027-01-04&until=2027-01-15");
    }
}
