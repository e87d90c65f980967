package nl.plekje.placement.contract;

import static nl.plekje.placement.scene.TestLocation.aLocation;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.UUID;
import nl.plekje.events.ContractSigned;
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

/** A birth date that was wrong, or a baby that came on another day than expected. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
@Tag("PL-001")
class BirthDateCorrectionFlowTest {

    private static final LocalDate EXPECTED = LocalDate.of(2027, 1, 11);

    private TestFamily family;
    private UUID group;
    private UUID contract;

    @BeforeEach
    void a_child_that_is_expected_has_a_place() {
        TestClock.setTo("2026-11-30T10:00");
        group = TestLocation.group(aLocation().exists(), "DAY_CARE", 12, 3);
        family = TestFamily.withChildBorn(EXPECTED);
        contract = family.signs(group, EXPECTED, "MONDAY 08:00-18:00", "TUESDAY 08:00-18:00");
    }

    @AfterEach
    void now() {
        TestClock.reset();
    }

    @Test
    void the_last_day_of_care_follows_the_right_date_and_everybody_is_told() {
        born("2026-12-20")
                .statusCode(200)
                .body("moved", hasSize(1))
                .body("moved[0].contract", is(contract.toString()))
                .body("moved[0].before", is("2031-01-11"))
                .body("moved[0].lastDay", is("2030-12-20"));
        contracts()
                .body("items[0].lastDay", is("2030-12-20"))
                .body("items[0].why.key", is("placement.end-of-care.birthday"));
        var fact = TestFacts.awaitOne(
                ContractSigned.class, it -> it.contract().value().equals(contract) && it.version() == 2);
        assertThat(fact.lastDay()).isEqualTo("2030-12-20");
        assertThat(fact.sessions()).hasSize(2);
    }

    @Test
    void a_baby_that_comes_late_keeps_its_seat_counted_as_one_of_the_youngest() {
        born("2027-02-20").statusCode(200).body("moved[0].lastDay", is("2031-02-20"));
        Town.planner()
                .get("/groups/{group}/occupancy?from=2027-01-11&until=2027-01-15", group)
                .then()
                .statusCode(200)
                .body("items[0].expected", is(1))
                .body("items[0].ages['0']", is(1));
        var other = TestFamily.withChildBorn(LocalDate.of(2025, 1, 1));
        other.signs(group, EXPECTED, "MONDAY 08:00-18:00", "TUESDAY 08:00-18:00");
    }

    @Test
    void a_date_that_no_contract_of_the_child_fits_is_refused_naming_the_contract() {
        born("2022-01-15")
                .statusCode(422)
                .body("errors[0].pointer", is("/children/0/birthDate"))
                .body("why.key", is("placement.household.birth-date-against-contract"))
                .body("detail", containsString(contract.toString()));
        contracts().body("items[0].lastDay", is("2031-01-11"));
        Town.planner()
                .get("/households/{id}", family.household())
                .then()
                .body("children[0].birthDate", is(EXPECTED.toString()));
    }

    @Test
    void a_correction_that_would_put_the_child_in_two_places_is_refused() {
        var afterSchool = TestLocation.group(aLocation().exists(), "AFTER_SCHOOL", 20, 3);
        Town.create(
                "/contracts",
                family.contract(
                        UUID.randomUUID(),
                        afterSchool,
                        "AFTER_SCHOOL",
                        LocalDate.of(2031, 1, 13),
                        "MONDAY 14:00-18:00"));
        born("2027-01-20").statusCode(422);
        born("2027-01-13").statusCode(409).body("errors[0].pointer", is("/children/0/birthDate"));
    }

    @Test
    void seats_are_counted_anew_with_the_right_age() {
        var day = LocalDate.of(2026, 12, 7);
        var toddler = TestFamily.withChildBorn(LocalDate.of(2024, 11, 1));
        toddler.signs(group, LocalDate.of(2026, 12, 1), "MONDAY 08:00-18:00", "TUESDAY 08:00-18:00");
        TestFacts.awaitOne(
                nl.plekje.events.SeatsChanged.class,
                it -> it.group().value().equals(group) && it.day().equals(day) && it.version() == 1);
        born(toddler, "2026-06-01").statusCode(200);
        var recounted = TestFacts.awaitOne(
                nl.plekje.events.SeatsChanged.class,
                it -> it.group().value().equals(group) && it.day().equals(day) && it.version() == 2);
        assertThat(recounted.expected()).isEqualTo(1);
    }

    @Test
    void a_change_of_something_else_moves_nothing() {
        born(EXPECTED.toString()).statusCode(200).body("moved", nullValue());
        contracts().body("items[0].lastDay", is("2031-01-11"));
    }

    @Test
    void a_date_beyond_sense_is_refused_with_the_bounds() {
        born("2028-01-11").statusCode(422).body("why.key", is("placement.household.birth-date"));
        born("1926-01-11").statusCode(422).body("errors[0].pointer", is("/children/0/birthDate"));
    }

    private ValidatableResponse contracts() {
        return Town.planner()
                .get("/contracts?child={child}", family.child())
                .then()
                .statusCode(200);
    }

    private ValidatableResponse born(String day) {
        return born(family, day);
    }

    private static ValidatableResponse born(TestFamily family, String day) {
        return Town.planner()
                .body("""
                        {"id":"%s","version":%d,"payer":"%s",
                         "persons":[{"id":"%s","firstName":"Sanne","lastName":"de Boer","email":"sanne@plekje.example",
                                     "language":"nl","account":"%s"}],
                         "children":[{"id":"%s","firstName":"Noor","birthDate":"%s","custodians":["%s"]}]}""".formatted(
                                family.household(),
                                Town.version("/households/" + family.household()),
                                family.person(),
                                family.person(),
                                family.account(),
                                family.child(),
                                day,
                                family.person()))
                .put("/households/{id}", family.household())
                .then();
    }
}
