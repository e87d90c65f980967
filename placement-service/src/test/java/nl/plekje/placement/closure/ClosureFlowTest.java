package nl.plekje.placement.closure;

import static nl.plekje.placement.scene.TestLocation.aLocation;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import nl.plekje.events.ClosureAnnounced;
import nl.plekje.events.ClosureAnnounced.Extent;
import nl.plekje.events.ClosureAnnounced.Missed;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Closures: of a location, a group or some children, for days or from an hour on, and whom they reach. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
@Tag("PL-045")
class ClosureFlowTest {

    /** A Wednesday. */
    private static final LocalDate DAY = LocalDate.of(2026, 11, 25);

    private static final LocalDate START = LocalDate.of(2026, 1, 1);

    private String manager;
    private LocationId location;
    private UUID group;
    private UUID otherGroup;
    private TestFamily family;
    private UUID contract;

    @BeforeEach
    void a_location_with_two_groups() {
        TestClock.setTo("2026-11-17T08:00");
        manager = Town.account("mirjam");
        location = aLocation().managedBy(manager).exists();
        group = TestLocation.group(location, "DAY_CARE", 12, 3);
        otherGroup = TestLocation.group(location, "DAY_CARE", 12, 3);
        family = child();
        contract = family.signs(group, START, "WEDNESDAY 08:00-18:00", "THURSDAY 08:00-13:00");
    }

    @AfterEach
    void now() {
        TestClock.reset();
    }

    @Test
    @Tag("CR-022")
    @Tag("CR-036")
    @Tag("C10")
    void what_is_missed_is_told_by_child_contract_and_day() {
        var closure = close("\"lastDay\":\"2026-11-26\",\"cause\":\"STAFF_SHORTAGE\"");
        var fact = told(closure, 1);
        assertThat(fact.stands()).isTrue();
        assertThat(fact.extent()).isEqualTo(Extent.LOCATION);
        assertThat(fact.announcedAt()).isNotNull();
        assertThat(fact.missed()).extracting(Missed::day).containsExactly(DAY, DAY.plusDays(1));
        assertThat(fact.missed()).allSatisfy(it -> {
            assertThat(it.child().value()).isEqualTo(family.child());
            assertThat(it.contract().value()).isEqualTo(contract);
            assertThat(it.extraDay()).isNull();
        });
        assertThat(fact.missed().stream().mapToInt(it -> it.session().minutes()).sum())
                .isEqualTo(600 + 300);
    }

    @Test
    @Tag("N1")
    void its_reach_is_known_before_and_after() {
        var sibling = child();
        sibling.signs(otherGroup, START, "THURSDAY 08:00-18:00");
        var body = body("\"lastDay\":\"2026-11-26\",\"cause\":\"CALAMITY\"");
        Town.as(manager, "location-manager")
                .body(body)
                .post("/locations/{id}/closures/preview", location.toString())
                .then()
                .statusCode(200)
                .body("families", is(2))
                .body("children", is(2))
                .body("sessions", is(3))
                .body("minutes", is(600 + 300 + 600));
        assertThat(Town.count("SELECT count(*) FROM closure WHERE location_id = ?", location.value()))
                .isZero();

        var closure = close("\"lastDay\":\"2026-11-26\",\"cause\":\"CALAMITY\"");
        var one = "items.find { it.child == '" + family.child() + "' }.";
        Town.as(manager, "location-manager")
                .get("/locations/{id}/closures/{closure}/reach", location.toString(), closure)
                .then()
                .statusCode(200)
                .body("families", is(2))
                .body(one + "firstName", is("Noor"))
                .body(one + "custodians.name", contains("Sanne de Boer"))
                .body(one + "groupName", is("Egels"))
                .body(one + "minutes", is(900))
                .body(one + "sessions", hasSize(2));
    }

    @Test
    void who_was_absent_anyhow_misses_nothing() {
        family.parent()
                .body("{\"day\":\"%s\",\"reason\":\"LEAVE\"}".formatted(DAY))
                .post("/children/{child}/absences", family.child())
                .then()
                .statusCode(201);
        assertThat(told(close("\"cause\":\"BUILDING\""), 1).missed()).isEmpty();
    }

    @Test
    void what_one_closure_takes_another_does_not_take_again() {
        assertThat(told(close("\"cause\":\"BUILDING\",\"from\":\"15:00\""), 1).missed())
                .singleElement()
                .satisfies(it -> assertThat(it.session().minutes()).isEqualTo(180));
        assertThat(told(close("\"cause\":\"BUILDING\""), 1).missed())
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.session().from()).isEqualTo(LocalTime.of(8, 0));
                    assertThat(it.session().until()).isEqualTo(LocalTime.of(15, 0));
                });
        assertThat(told(close("\"cause\":\"CALAMITY\""), 1).missed()).isEmpty();
    }

    @Test
    void the_same_closure_announced_at_once_is_one() {
        var statuses = IntStream.range(0, 4)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> post(body("\"cause\":\"BUILDING\"")).extract().statusCode()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .sorted()
                .toList();
        assertThat(statuses).containsExactly(201, 409, 409, 409);
    }

    @Test
    void what_a_closure_took_is_taken_by_the_next_once_it_was_taken_back() {
        var early = close("\"cause\":\"BUILDING\",\"from\":\"15:00\"");
        var all = close("\"cause\":\"CALAMITY\"");
        withdraw(early).statusCode(200);
        assertThat(told(all, 2).missed())
                .singleElement()
                .satisfies(it -> assertThat(it.session().minutes()).isEqualTo(600));
    }

    @Test
    @Tag("CR-022")
    void an_absence_taken_back_on_a_day_that_closes_early_is_care_until_then_and_missed_after_it() {
        var absence = report().statusCode(201).extract().<String>path("id");
        var closure = close("\"cause\":\"BUILDING\",\"from\":\"13:00\"");
        family.parent()
                .delete("/children/{child}/absences/{absence}", family.child(), absence)
                .then()
                .statusCode(200);
        day(family, DAY).body("items[0].status", is("CARE"));
        assertThat(told(closure, 2).missed()).singleElement().satisfies(it -> {
            assertThat(it.session().from()).isEqualTo(LocalTime.of(13, 0));
            assertThat(it.session().until()).isEqualTo(LocalTime.of(18, 0));
        });
    }

    @Test
    void a_day_that_closes_early_may_still_be_given_up_and_stays_missed_from_then_on() {
        var closure = close("\"cause\":\"BUILDING\",\"from\":\"13:00\"");
        report().statusCode(201);
        close("\"cause\":\"CALAMITY\"");
        assertThat(told(closure, 1).missed())
                .singleElement()
                .satisfies(it -> assertThat(it.session().minutes()).isEqualTo(300));
        assertThat(Town.count("SELECT count(*) FROM closure_missed WHERE child_id = ?", family.child()))
                .isEqualTo(1);
    }

    @Test
    void a_child_at_home_anyhow_is_asked_to_stay_there_when_its_absence_is_taken_back() {
        var absence = report().statusCode(201).extract().<String>path("id");
        var closure =
                close("\"cause\":\"QUARANTINE\",\"extent\":\"CHILDREN\",\"children\":[\"" + family.child() + "\"]");
        assertThat(told(closure, 1).missed()).isEmpty();
        family.parent()
                .delete("/children/{child}/absences/{absence}", family.child(), absence)
                .then()
                .statusCode(200);
        day(family, DAY).body("items[0].status", is("CLOSED"));
        assertThat(told(closure, 2).missed()).hasSize(1);
    }

    @Test
    void a_contract_that_begins_after_the_announcement_misses_its_days_too() {
        var closure = close("\"cause\":\"BUILDING\",\"from\":\"13:00\"");
        var later = child();
        later.signs(group, START, "WEDNESDAY 08:00-18:00");
        assertThat(told(closure, 2).missed()).hasSize(2);
    }

    @Test
    void an_extra_day_that_ends_is_no_longer_missed() {
        var request = TestRequest.by(family, contract, location, group, LocalDate.of(2026, 11, 27))
                .arrives();
        request.granted();
        var closure = announce("{\"firstDay\":\"2026-11-27\",\"lastDay\":\"2026-11-27\",\"cause\":\"BUILDING\"}");
        request.revoke(manager, "{\"reason\":\"CLOSURE\",\"note\":\"Dicht\"}").statusCode(200);
        assertThat(told(closure, 2).missed()).isEmpty();
    }

    @Test
    void on_a_public_holiday_nothing_is_missed() {
        var closure = announce("{\"firstDay\":\"2026-12-24\",\"lastDay\":\"2026-12-31\",\"cause\":\"PLANNED\"}");
        assertThat(told(closure, 1).missed())
                .extracting(Missed::day)
                .containsExactly(LocalDate.of(2026, 12, 24), LocalDate.of(2026, 12, 30), LocalDate.of(2026, 12, 31));
    }

    @Test
    void a_granted_extra_day_is_missed_too_and_goes_on_when_the_closure_is_taken_back() {
        var request = TestRequest.by(family, contract, location, group, LocalDate.of(2026, 11, 27))
                .arrives();
        request.granted();
        var closure = announce("{\"firstDay\":\"2026-11-27\",\"lastDay\":\"2026-11-27\",\"cause\":\"QUARANTINE\"}");
        assertThat(told(closure, 1).missed()).singleElement().satisfies(it -> {
            assertThat(it.day()).isEqualTo(LocalDate.of(2026, 11, 27));
            assertThat(it.extraDay()).isEqualTo(request.id());
        });
        withdraw(closure).statusCode(200).body("withdrawnAt", notNullValue());
        assertThat(request.is("GRANTED")).isTrue();
        occupancy(group, LocalDate.of(2026, 11, 27))
                .body("items[0].extra", is(1))
                .body("items[0].open", is(true));
    }

    @Test
    void a_group_closes_and_the_other_stays_open() {
        child().signs(otherGroup, START, "WEDNESDAY 08:00-18:00");
        var fact = told(close("\"cause\":\"STAFF_SHORTAGE\",\"extent\":\"GROUP\",\"group\":\"" + group + "\""), 1);
        assertThat(fact.group().value()).isEqualTo(group);
        assertThat(fact.missed()).hasSize(1);
        occupancy(group, DAY).body("items[0].word", is("CLOSED"));
        occupancy(otherGroup, DAY).body("items[0].expected", is(1)).body("items[0].open", is(true));
        day(family, DAY).body("items[0].status", is("CLOSED")).body("items[0].closure.cause", is("STAFF_SHORTAGE"));
    }

    @Test
    void children_collected_early_miss_the_rest_of_the_day() {
        var fact = told(close("\"cause\":\"BUILDING\",\"from\":\"14:30\",\"note\":\"De verwarming is stuk.\""), 1);
        assertThat(fact.from()).isEqualTo(LocalTime.of(14, 30));
        assertThat(fact.missed()).singleElement().satisfies(it -> {
            assertThat(it.session().from()).isEqualTo(LocalTime.of(14, 30));
            assertThat(it.session().until()).isEqualTo(LocalTime.of(18, 0));
            assertThat(it.begins()).isEqualTo(LocalTime.of(8, 0));
        });
        day(family, DAY)
                .body("items[0].status", is("CARE"))
                .body("items[0].closure.from", is("14:30"))
                .body("items[0].closure.note", is("De verwarming is stuk."));
        occupancy(group, DAY).body("items[0].expected", is(1)).body("items[0].open", is(true));
        var later = TestRequest.by(child(), contract, location, group, DAY).arrives();
        later.grant().statusCode(422).body("why.key", is("placement.seat.outside-hours"));
    }

    @Test
    @Tag("CR-036")
    void some_children_may_be_asked_to_stay_at_home() {
        var other = child();
        other.signs(group, START, "WEDNESDAY 08:00-18:00");
        var fact = told(
                close("\"cause\":\"STAFF_SHORTAGE\",\"extent\":\"CHILDREN\",\"children\":[\"" + family.child() + "\"]"),
                1);
        assertThat(fact.extent()).isEqualTo(Extent.CHILDREN);
        assertThat(fact.missed())
                .singleElement()
                .satisfies(it -> assertThat(it.child().value()).isEqualTo(family.child()));
        day(family, DAY).body("items[0].status", is("CLOSED"));
        day(other, DAY).body("items[0].status", is("CARE")).body("items[0].closure", nullValue());
        occupancy(group, DAY).body("items[0].expected", is(1)).body("items[0].absent", is(1));
    }

    @Test
    void a_closure_that_was_taken_back_leaves_all_as_it_was() {
        var closure = close("\"cause\":\"BUILDING\"");
        withdraw(closure).statusCode(200);
        var fact = told(closure, 2);
        assertThat(fact.stands()).isFalse();
        assertThat(fact.missed()).isEmpty();
        day(family, DAY).body("items[0].status", is("CARE"));
        occupancy(group, DAY).body("items[0].expected", is(1)).body("items[0].open", is(true));
        withdraw(closure).statusCode(409).body("why.key", is("placement.closure.withdrawn-before"));
    }

    @Test
    void a_closure_that_has_begun_ends_today() {
        var closure = close("\"lastDay\":\"2026-11-26\",\"cause\":\"BUILDING\"");
        TestClock.setTo("2026-11-25T12:00");
        withdraw(closure).statusCode(200).body("lastDay", is(DAY.toString())).body("withdrawnAt", nullValue());
        var fact = told(closure, 2);
        assertThat(fact.stands()).isTrue();
        assertThat(fact.missed()).extracting(Missed::day).containsExactly(DAY);
        day(family, DAY.plusDays(1)).body("items[0].status", is("CARE"));
        withdraw(closure).statusCode(422).body("why.key", is("placement.closure.over"));
    }

    @Test
    void a_closed_day_can_be_reported_absent_again_once_it_opens() {
        var closure = close("\"cause\":\"BUILDING\"");
        report().statusCode(422).body("why.key", is("placement.absence.closed"));
        withdraw(closure);
        report().statusCode(201);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "'cause':'FORCE_MAJEURE'                                        | /circumstance",
                "'cause':'BUILDING','circumstance':'STRIKE'                     | /circumstance",
                "'cause':'BUILDING','extent':'GROUP'                            | /group",
                "'cause':'BUILDING','group':'01981f00-0000-7000-8000-000000000007' | /group",
                "'cause':'BUILDING','extent':'GROUP','group':'01981f00-0000-7000-8000-000000000007' | /group",
                "'cause':'BUILDING','extent':'CHILDREN'                         | /children"
            },
            quoteCharacter = '`')
    @Tag("PL-114")
    void what_does_not_fit_together_is_refused(String part, String pointer) {
        post(body(part.strip().replace('\'', '"'))).statusCode(422).body("errors[0].pointer", is(pointer));
    }

    @Test
    @Tag("PL-114")
    void force_majeure_names_its_circumstance() {
        post(body("\"cause\":\"FORCE_MAJEURE\"")).statusCode(422).body("errors[0].rule", is("PL-114"));
        post(body("\"cause\":\"FORCE_MAJEURE\",\"circumstance\":\"STRIKE\""))
                .statusCode(201)
                .body("circumstance", is("STRIKE"));
    }

    private String close(String part) {
        return announce(body(part));
    }

    private String announce(String body) {
        return post(body).statusCode(201).extract().path("id");
    }

    private ValidatableResponse post(String body) {
        return Town.as(manager, "location-manager")
                .body(body)
                .post("/locations/{id}/closures", location.toString())
                .then();
    }

    private static String body(String part) {
        var last = part.contains("lastDay") ? "" : "\"lastDay\":\"" + DAY + "\",";
        return "{\"firstDay\":\"" + DAY + "\"," + last + part + "}";
    }

    private ValidatableResponse withdraw(String closure) {
        return Town.as(manager, "location-manager")
                .delete("/locations/{id}/closures/{closure}", location.toString(), closure)
                .then();
    }

    private ValidatableResponse report() {
        return family.parent()
                .body("{\"day\":\"%s\",\"reason\":\"LEAVE\"}".formatted(DAY))
                .post("/children/{child}/absences", family.child())
                .then();
    }

    private static ClosureAnnounced told(String closure, long version) {
        return TestFacts.awaitOne(
                ClosureAnnounced.class, it -> it.closure().toString().equals(closure) && it.version() == version);
    }

    private static ValidatableResponse day(TestFamily family, LocalDate day) {
        return family.parent()
                .get("/children/{child}/days?from={d}&until={d}", family.child(), day.toString(), day.toString())
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse occupancy(UUID group, LocalDate day) {
        return Town.planner()
                .get("/groups/{group}/occupancy?from={d}&until={d}", group, day.toString(), day.toString())
                .then()
                .statusCode(200);
    }

    private static TestFamily child() {
        return TestFamily.withChildBorn(LocalDate.of(2024, 6, 1));
    }
}
