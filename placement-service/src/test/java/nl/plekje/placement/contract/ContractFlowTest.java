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
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import nl.plekje.events.ContractSigned;
import nl.plekje.events.SeatsChanged;
import nl.plekje.kernel.care.Session;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Contracts: what may be signed, until when, and what others hear of it. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class ContractFlowTest {

    private static final LocalDate BORN = LocalDate.of(2024, 2, 29);
    private static final LocalDate START = LocalDate.of(2026, 12, 1);
    private static final String THURSDAY = "THURSDAY 08:00-18:00";

    private LocationId location;
    private UUID group;
    private TestFamily family;

    @BeforeEach
    void a_location_and_a_family() {
        TestClock.setTo("2026-11-17T08:00");
        location = aLocation().exists();
        group = TestLocation.group(location, "DAY_CARE", 12, 3);
        family = TestFamily.withChildBorn(BORN);
    }

    @AfterEach
    void now() {
        TestClock.reset();
    }

    @Test
    @Tag("PL-001")
    void a_signed_contract_ends_by_itself_and_is_told() {
        var id = UUID.randomUUID();
        sign(family.contract(id, group, "DAY_CARE", START, "MONDAY 08:00-13:00", THURSDAY))
                .statusCode(201)
                .body("provider", is("smallsteps"))
                .body("location", is(location.toString()))
                .body("household", is(family.household().toString()))
                .body("lastDay", is("2028-02-29"))
                .body("policy", is("smallsteps@2026-01-01"))
                .body("sessions", hasSize(2))
                .body("why.rule", is("PL-001"))
                .body("why.key", is("placement.end-of-care.birthday"));

        var fact = TestFacts.awaitOne(
                ContractSigned.class, it -> it.contract().value().equals(id));
        assertThat(fact.lastDay()).isEqualTo("2028-02-29");
        assertThat(fact.sessions())
                .containsExactly(
                        new Session(DayOfWeek.MONDAY, LocalTime.of(8, 0), LocalTime.of(13, 0)),
                        new Session(DayOfWeek.THURSDAY, LocalTime.of(8, 0), LocalTime.of(18, 0)));
        var seats = TestFacts.awaitOne(
                SeatsChanged.class,
                it -> it.group().value().equals(group) && it.day().equals(LocalDate.of(2026, 12, 3)));
        assertThat(seats.expected()).isEqualTo(1);
        family.parent()
                .get("/contracts?child={child}", family.child())
                .then()
                .statusCode(200)
                .body("items.id", is(List.of(id.toString())));
    }

    @ParameterizedTest(name = "{0} in {1}: {2}")
    @CsvSource({
        "smallsteps,    DAY_CARE, Almere,  2028-02-29",
        "eerste-stapje, DAY_CARE, Utrecht, 2028-02-28",
        "sterre,        DAY_CARE, Utrecht, 2028-02-29",
        "smallsteps,    PRESCHOOL, Almere, 2028-02-29",
        "smallsteps,    PRESCHOOL, Utrecht, 2028-02-29"
    })
    @Tag("PL-001")
    @Tag("PL-005")
    @Tag("PL-080")
    @Tag("PL-108")
    void care_ends_by_the_rule_of_provider_care_type_and_town(
            String provider, String careType, String town, LocalDate lastDay) {
        var place = aLocation().of(provider).in(town).exists();
        var there = TestLocation.group(place, careType, 12, 3);
        sign(family.contract(UUID.randomUUID(), there, careType, START, THURSDAY))
                .statusCode(201)
                .body("lastDay", is(lastDay.toString()));
    }

    @Test
    @Tag("PL-005")
    void in_almere_preschool_ends_on_the_next_half_of_the_month() {
        var place = aLocation().in("Almere").exists();
        var there = TestLocation.group(place, "PRESCHOOL", 12, 3);
        var child = TestFamily.withChildBorn(LocalDate.of(2024, 3, 3));
        sign(child.contract(UUID.randomUUID(), there, "PRESCHOOL", START, THURSDAY))
                .statusCode(201)
                .body("lastDay", is("2028-03-15"));
    }

    @ParameterizedTest(name = "{0} refused at {1}")
    @CsvSource({
        "THURSDAY 07:29-18:00, /sessions/0/from, placement.contract.outside-opening-hours",
        "THURSDAY 08:00-18:31, /sessions/0/until, placement.contract.outside-opening-hours",
        "SATURDAY 08:00-18:00, /sessions/0/weekday, placement.contract.closed-weekday",
        "THURSDAY 18:00-08:00, /sessions/0/until, placement.times-turned-around"
    })
    @Tag("P15")
    void times_outside_the_opening_hours_are_refused(String session, String pointer, String sentence) {
        refused(family.contract(UUID.randomUUID(), group, "DAY_CARE", START, session), pointer, sentence);
    }

    @Test
    @Tag("P15")
    void the_whole_of_the_opening_hours_may_be_contracted() {
        sign(family.contract(UUID.randomUUID(), group, "DAY_CARE", START, "THURSDAY 07:30-18:30"))
                .statusCode(201);
    }

    @Test
    @Tag("PL-036")
    void too_few_days_are_refused_where_the_conditions_say_so() {
        var place = aLocation().of("partou").exists();
        var there = TestLocation.group(place, "DAY_CARE", 12, 3);
        refused(
                family.contract(UUID.randomUUID(), there, "DAY_CARE", START, THURSDAY),
                "/sessions",
                "placement.contract.too-few-sessions");
    }

    @Test
    @Tag("PL-069")
    void too_few_sessions_are_advised_against_where_the_conditions_only_advise() {
        var place = aLocation().of("sterre").exists();
        var there = TestLocation.group(place, "DAY_CARE", 12, 3);
        sign(family.contract(UUID.randomUUID(), there, "DAY_CARE", START, THURSDAY))
                .statusCode(201)
                .body("why.because[0].key", is("placement.contract.more-sessions-advised"));
    }

    @Test
    @Tag("PL-102")
    void a_form_that_is_not_sold_is_refused_with_those_that_are() {
        var place = aLocation().of("eerste-stapje").exists();
        var there = TestLocation.group(place, "AFTER_SCHOOL", 18, 2);
        var pupil = TestFamily.withChildBorn(LocalDate.of(2020, 1, 1));
        refused(
                        pupil.contract(UUID.randomUUID(), there, "AFTER_SCHOOL", START, "THURSDAY 14:30-18:00"),
                        "/weeksPerYear",
                        "placement.contract.form-not-sold")
                .body("detail", containsString("40"));
    }

    @Test
    @Tag("PL-063")
    void day_care_of_school_weeks_is_not_sold_where_the_year_has_52() {
        var place = aLocation().of("sterre").exists();
        var there = TestLocation.group(place, "DAY_CARE", 12, 3);
        refused(
                family.contract(UUID.randomUUID(), there, "DAY_CARE", START, THURSDAY)
                        .replace("\"weeksPerYear\":52", "\"weeksPerYear\":40"),
                "/weeksPerYear",
                "placement.contract.form-not-sold");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"smallsteps, 52, 2033-05-10", "eerste-stapje, 40, 2032-05-09"})
    @Tag("PL-002")
    @Tag("PL-109")
    void after_school_care_ends_at_thirteen_or_twelve(String provider, int weeks, LocalDate lastDay) {
        var place = aLocation().of(provider).open("07:00", "18:30").exists();
        var there = TestLocation.group(place, "AFTER_SCHOOL", 18, 2);
        var pupil = TestFamily.withChildBorn(LocalDate.of(2020, 5, 10));
        sign(pupil.contract(UUID.randomUUID(), there, "AFTER_SCHOOL", START, "THURSDAY 14:30-18:00")
                        .replace("\"weeksPerYear\":52", "\"weeksPerYear\":" + weeks))
                .statusCode(201)
                .body("lastDay", is(lastDay.toString()));
    }

    @Test
    @Tag("PL-109")
    void a_child_under_four_is_too_young_for_after_school_care() {
        var there = TestLocation.group(location, "AFTER_SCHOOL", 18, 2);
        refused(
                family.contract(UUID.randomUUID(), there, "AFTER_SCHOOL", START, "THURSDAY 14:30-18:00"),
                "/firstDay",
                "placement.contract.too-young");
    }

    @Test
    void a_child_past_the_end_of_care_is_too_old() {
        var old = TestFamily.withChildBorn(LocalDate.of(2022, 11, 1));
        refused(
                old.contract(UUID.randomUUID(), group, "DAY_CARE", START, THURSDAY),
                "/firstDay",
                "placement.contract.too-old");
    }

    @Test
    @Tag("PL-111")
    void a_contract_may_be_temporary_but_not_outlast_the_age() {
        var request = family.contract(UUID.randomUUID(), group, "DAY_CARE", START, THURSDAY);
        refused(
                request.replace("\"weeksPerYear\"", "\"lastDay\":\"2028-03-01\",\"weeksPerYear\""),
                "/lastDay",
                "placement.contract.ends-too-late");
        refused(
                request.replace("\"weeksPerYear\"", "\"lastDay\":\"2026-11-30\",\"weeksPerYear\""),
                "/lastDay",
                "placement.days-turned-around");
        sign(request.replace("\"weeksPerYear\"", "\"lastDay\":\"2027-02-28\",\"weeksPerYear\""))
                .statusCode(201)
                .body("lastDay", is("2027-02-28"));
    }

    @Test
    @Tag("PL-016")
    void a_zero_hours_contract_has_no_days_and_takes_no_seat() {
        var request = family.contract(UUID.randomUUID(), group, "DAY_CARE", START)
                .replace("\"weeksPerYear\":52", "\"weeksPerYear\":0");
        sign(request).statusCode(201).body("sessions", hasSize(0));
    }

    @Test
    @Tag("PL-115")
    void a_full_day_is_refused_even_when_it_fills_up_only_later() {
        var small = TestLocation.group(location, "DAY_CARE", 1, 1);
        TestFamily.withChildBorn(BORN).signs(small, LocalDate.of(2027, 9, 1), THURSDAY);
        refused(
                family.contract(UUID.randomUUID(), small, "DAY_CARE", START, THURSDAY),
                "/sessions",
                "placement.seat.full");
        sign(family.contract(UUID.randomUUID(), small, "DAY_CARE", START, "FRIDAY 08:00-18:00"))
                .statusCode(201);
    }

    @Test
    @Tag("PL-115")
    void babies_need_more_staff_than_toddlers() {
        var one = TestLocation.group(location, "DAY_CARE", 12, 1);
        for (var n = 0; n < 3; n++) {
            TestFamily.withChildBorn(LocalDate.of(2026, 6, 1)).signs(one, START, THURSDAY);
        }
        var fourth = TestFamily.withChildBorn(LocalDate.of(2026, 6, 1));
        refused(
                        fourth.contract(UUID.randomUUID(), one, "DAY_CARE", START, THURSDAY),
                        "/sessions",
                        "placement.seat.staff")
                .body("errors[0].rule", is("PL-115"));
    }

    @Test
    void half_days_that_follow_each_other_share_a_seat() {
        var small = TestLocation.group(location, "DAY_CARE", 1, 1);
        family.signs(small, START, "THURSDAY 07:30-13:00");
        TestFamily.withChildBorn(BORN).signs(small, START, "THURSDAY 13:00-18:30");
        refused(
                TestFamily.withChildBorn(BORN)
                        .contract(UUID.randomUUID(), small, "DAY_CARE", START, "THURSDAY 12:00-14:00"),
                "/sessions",
                "placement.seat.full");
    }

    @Test
    void a_child_is_in_one_place_at_a_time() {
        family.signs(group, START, THURSDAY);
        var elsewhere = TestLocation.group(aLocation().exists(), "DAY_CARE", 12, 3);
        sign(family.contract(UUID.randomUUID(), elsewhere, "DAY_CARE", START, "THURSDAY 17:00-18:00"))
                .statusCode(409)
                .body("why.key", is("placement.contract.child-elsewhere"));
        sign(family.contract(UUID.randomUUID(), elsewhere, "DAY_CARE", START, "THURSDAY 18:00-18:30"))
                .statusCode(201);
    }

    @Test
    void contracts_are_read_page_by_page_in_the_order_of_their_first_days() {
        var later = family.signs(group, START.plusMonths(2), "FRIDAY 08:00-18:00");
        var atOnce = List.of(
                family.signs(group, START, THURSDAY).toString(),
                family.signs(group, START, "MONDAY 08:00-18:00").toString());
        var list = "/contracts?child=%s&limit=2".formatted(family.child());

        var first = family.parent().get(list).then().statusCode(200).extract().jsonPath();
        assertThat(first.getList("items.id", String.class)).hasSameElementsAs(atOnce);
        family.parent()
                .get(list + "&cursor=" + first.getString("next"))
                .then()
                .statusCode(200)
                .body("items.id", is(List.of(later.toString())))
                .body("next", nullValue());
        family.parent()
                .get(list + "&cursor=2026-12-01")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", is("#query/cursor"));
    }

    @Test
    void unknown_child_group_and_an_id_in_use_are_told_apart() {
        var id = family.signs(group, START, THURSDAY);
        sign(family.contract(id, group, "DAY_CARE", START, "FRIDAY 08:00-18:00"))
                .statusCode(409);
        refused(
                family.contract(UUID.randomUUID(), UUID.randomUUID(), "DAY_CARE", START, THURSDAY),
                "/group",
                "placement.group-unknown");
        refused(
                family.contract(UUID.randomUUID(), group, "DAY_CARE", START, THURSDAY)
                        .replace(family.child().toString(), UUID.randomUUID().toString()),
                "/child",
                "placement.child-unknown");
        refused(
                family.contract(UUID.randomUUID(), group, "LUNCH", START, THURSDAY),
                "/careType",
                "placement.contract.care-type-of-group");
    }

    private static ValidatableResponse sign(String request) {
        return Town.planner().body(request).post("/contracts").then();
    }

    private static ValidatableResponse refused(String request, String pointer, String sentence) {
        return sign(request)
                .statusCode(422)
                .body("errors[0].pointer", is(pointer))
                .body("why.key", is(sentence));
    }
}
