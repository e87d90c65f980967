package nl.plekje.placement.application;

import static nl.plekje.placement.scene.TestApplication.anApplication;
import static nl.plekje.placement.scene.TestLocation.aLocation;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.anEmptyMap;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import nl.plekje.events.ApplicationChanged;
import nl.plekje.kernel.explanation.Catalogue;
import nl.plekje.kernel.explanation.Explanation;
import nl.plekje.kernel.explanation.Language;
import nl.plekje.kernel.id.LocationId;
import nl.plekje.placement.scene.TestApplication;
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

/** In which order families wait, as staff see it, and where each of them stands, as the family sees it. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class WaitlistFlowTest {

    private static final LocalDate ONE_YEAR_OLD = LocalDate.of(2025, 2, 1);
    private static final LocalDate CARE = LocalDate.of(2026, 12, 1);

    private LocationId location;
    private UUID group;

    @BeforeEach
    void a_location() {
        TestClock.setTo("2026-11-17T08:00");
        location = aLocation().exists();
        group = TestLocation.group(location, "DAY_CARE", 12, 3);
    }

    @AfterEach
    void now() {
        TestClock.reset();
    }

    @Test
    @Tag("PL-048")
    @Tag("PL-051")
    void provider_caused_moves_go_first_then_siblings_then_children_of_the_provider_then_the_registration() {
        var last = waits(aChild(), "2026-03-01T08:00:00Z");
        var earlier = waits(aChild(), "2026-02-01T08:00:00Z");
        var own = waits(withPlaceElsewhere(aChild()), "2026-04-01T08:00:00Z");
        var sibling = waits(withSiblingHere(), "2026-05-01T08:00:00Z");
        var moved = application(withPlaceElsewhere(aChild()))
                .transferCausedBy("PROVIDER")
                .waitsSince("2026-06-01T08:00:00Z");

        list("").body("items.id", is(ids(moved, sibling, own, earlier, last)))
                .body("items.place", contains(1, 2, 3, 4, 5))
                .body("items[0].why.because[0].key", is("placement.waitlist.reason.internal-transfer"))
                .body("items[1].why.because[0].key", is("placement.waitlist.reason.sibling-at-location"))
                .body("items[1].why.because[0].facts.number.value", is("2"))
                .body("items[3].why.because.key", contains("placement.waitlist.reason.registration"))
                .body("items[3].why.policy", is("smallsteps@2026-01-01"));
        last.read(Town.planner())
                .body("locations[0].position.position", is(5))
                .body("locations[0].position.ahead.INTERNAL_TRANSFER", is(1))
                .body("locations[0].position.ahead.SIBLING_AT_LOCATION", is(1))
                .body("locations[0].position.ahead.CHILD_AT_PROVIDER", is(1))
                .body("locations[0].position.ahead.REGISTRATION", is(1));
    }

    @Test
    @Tag("PL-048")
    void a_family_is_not_its_own_rival_and_another_counts_once() {
        var born = LocalDate.of(2026, 9, 1);
        var first = TestFamily.of(Town.account("sanne"), born);
        var second = first.andAChildBorn(born);
        waits(first, "2026-10-01T08:00:00Z");
        waits(second, "2026-10-01T09:00:00Z")
                .read(first.parent())
                .body("locations[0].position.position", is(1))
                .body("locations[0].position.ahead", anEmptyMap());
        waits(TestFamily.of(Town.account("sem"), born), "2026-10-02T09:00:00Z")
                .read(Town.planner())
                .body("locations[0].position.position", is(2))
                .body("locations[0].position.ahead.REGISTRATION", is(1));
    }

    @Test
    void a_wish_that_is_met_leaves_the_list_and_the_family_hears_why() {
        var family = aChild();
        var met = waits(family, "2026-02-01T08:00:00Z");
        var other = waits(aChild(), "2026-03-01T08:00:00Z");
        family.signs(group, CARE, "THURSDAY 08:00-18:00");
        met.read(family.parent())
                .body("state", is("REMOVED"))
                .body("removedFor", is("PLACED"))
                .body("history.change", contains("REGISTERED", "CONFIRMED", "REMOVED"));
        list("").body("items.id", is(ids(other)));
        other.read(Town.planner()).body("locations[0].position.position", is(1));
        assertThat(TestFacts.awaitOne(
                                ApplicationChanged.class,
                                it -> it.application().value().equals(met.id()) && it.removedFor() != null)
                        .removedFor())
                .isEqualTo(ApplicationChanged.RemovedFor.PLACED);
    }

    @Test
    void half_of_a_wish_is_not_the_wish_and_a_better_place_is_waited_for_still() {
        var better = aLocation().exists();
        var family = aChild();
        var application = anApplication(family.child(), better, location)
                .on("MONDAY", "THURSDAY")
                .waitsSince("2026-02-01T08:00:00Z");
        family.signs(group, CARE, "MONDAY 08:00-18:00");
        application.read(Town.planner()).body("state", is("CONFIRMED")).body("locations", hasSize(2));
        family.signs(group, CARE, "THURSDAY 08:00-12:30");
        application.read(Town.planner()).body("state", is("CONFIRMED")).body("locations", hasSize(2));

        var second = aChild();
        var both = anApplication(second.child(), better, location).waitsSince("2026-02-01T08:00:00Z");
        second.signs(group, CARE, "THURSDAY 08:00-18:00");
        both.read(Town.planner())
                .body("state", is("CONFIRMED"))
                .body("registeredAt", is("2026-02-01T08:00:00Z"))
                .body("locations.id", contains(better.toString()));
        list("").body("items.id", not(hasItem(both.id().toString())));
    }

    @Test
    @Tag("PL-048")
    void a_list_older_than_the_conditions_keeps_its_order() {
        var later = waits(aChild(), "2026-01-02T08:00:00Z");
        var school = TestFamily.of(Town.account("old"), LocalDate.of(2023, 8, 1));
        var taken = application(school).channel("TAKEOVER").registeredAt("2023-12-20T10:00:00Z");
        taken.by(Town.planner()).statusCode(201).body("registeredAt", is("2023-12-20T10:00:00Z"));
        taken.confirm(Town.planner(), 1).statusCode(200).body("locations[0].position.position", is(1));
        list("").body("items.id", is(ids(taken, later)));
    }

    @Test
    @Tag("PL-029")
    void nobody_registers_a_child_years_before_it_is_born() {
        var expected = TestFamily.of(Town.account("kim"), LocalDate.of(2027, 4, 10));
        application(expected)
                .from("2027-08-01")
                .channel("TAKEOVER")
                .registeredAt("2024-03-31T10:00:00Z")
                .by(Town.planner())
                .statusCode(422)
                .body("errors[0].pointer", is("/registeredAt"))
                .body("why.key", is("placement.application.registered-before-child"))
                .body("why.facts.earliest.value", is("2026-04-10"));
        application(expected)
                .from("2027-08-01")
                .channel("TAKEOVER")
                .registeredAt("2026-04-10T10:00:00Z")
                .by(Town.planner())
                .statusCode(201);
    }

    @Test
    void a_family_reads_who_stands_ahead_by_reason_and_nothing_about_them() {
        waits(withSiblingHere(), "2026-05-01T08:00:00Z");
        waits(aChild(), "2026-01-01T08:00:00Z");
        waits(aChild(), "2026-01-02T08:00:00Z");
        var family = aChild();
        var own = waits(family, "2026-03-01T08:00:00Z");
        var answer = own.read(family.parent()).statusCode(200).body(not(containsString("sanne@")));

        var why = answer.extract().jsonPath().getObject("locations[0].position.why", Explanation.class);
        assertThat(Catalogue.in(Language.DUTCH).lines(why).stream().map(String::strip))
                .containsExactly(
                        "De Eik: je staat op plek 4. Vóór jou staan 3 gezinnen.",
                        "1 met een broer of zus op deze locatie (regel 2).",
                        "2 die eerder inschreven (regel 4).");
        assertThat(Catalogue.in(Language.ENGLISH).lines(why).stream().map(String::strip))
                .containsExactly(
                        "De Eik: you are at position 4. Ahead of you are 3 families.",
                        "1 with a sibling at this location (rule 2).",
                        "2 that registered earlier (rule 4).");
    }

    @Test
    void only_who_could_take_the_same_seat_stands_ahead() {
        var before = "2026-01-01T08:00:00Z";
        waits(TestFamily.of(Town.account("baby"), LocalDate.of(2026, 6, 1)), before);
        application(aChild()).on("MONDAY").waitsSince(before);
        application(aChild()).careType("AFTER_SCHOOL").from("2029-02-01").waitsSince(before);
        anApplication(aChild().child(), aLocation().exists()).waitsSince(before);
        application(aChild()).registeredAt(before).recorded();
        var withdrawn = waits(aChild(), before);
        withdrawn.withdraw(Town.planner()).statusCode(200);
        application(aChild()).on("MONDAY").orOn("THURSDAY").waitsSince(before);

        waits(aChild(), "2026-02-01T08:00:00Z")
                .read(Town.planner())
                .body("locations[0].position.position", is(2))
                .body("locations[0].position.ahead.REGISTRATION", is(1));
    }

    @Test
    @Tag("PL-051")
    void a_sibling_counts_by_a_shared_custodian_too_and_only_where_and_while_it_has_its_place() {
        var account = Town.account("joris");
        var his = TestFamily.of(account, LocalDate.of(2024, 5, 1));
        his.signs(group, CARE, "THURSDAY 08:00-18:00");
        var hers = UUID.randomUUID();
        var child = UUID.randomUUID();
        Town.create("/households", """
                {"id":"%s","payer":"%s",
                 "persons":[{"id":"%s","firstName":"Eva","lastName":"Bos","email":"eva@plekje.example","language":"nl"}],
                 "children":[{"id":"%s","firstName":"Mees","birthDate":"2025-02-01","custodians":["%s","%s"]}]}""".formatted(UUID.randomUUID(), hers, hers, child, hers, his.person()));
        anApplication(child, location, aLocation().exists()).waitsSince("2026-05-01T08:00:00Z");
        list("").body("items[0].why.because[0].key", is("placement.waitlist.reason.sibling-at-location"));

        TestClock.setTo("2028-06-01T08:00");
        list("").body("items[0].why.because.key", contains("placement.waitlist.reason.registration"));
    }

    @Test
    void a_score_that_depends_on_the_seats_is_told_and_not_guessed() {
        location = aLocation().of("sterre").exists();
        var own = waits(aChild(), "2026-03-01T08:00:00Z");
        own.read(Town.planner())
                .body("locations[0].position.why.because.key", contains("placement.waitlist.score-when-given"))
                .body("locations[0].position.why.because[0].facts.number.value", is("2"));
    }

    @Test
    void staff_filter_a_list_and_every_family_keeps_its_place_on_it() {
        var monday = application(aChild()).on("MONDAY").waitsSince("2026-01-01T08:00:00Z");
        var thursday = waits(aChild(), "2026-02-01T08:00:00Z");
        var baby = waits(TestFamily.of(Town.account("baby"), LocalDate.of(2026, 8, 1)), "2026-03-01T08:00:00Z");
        var later = application(aChild()).from("2027-09-01").waitsSince("2026-04-01T08:00:00Z");
        var unconfirmed = application(aChild()).recorded();

        list("&weekday=THURSDAY")
                .body("items.id", is(ids(thursday, baby, later)))
                .body("items.place", contains(2, 3, 4));
        list("&band=AGE_0").body("items.id", is(ids(baby))).body("items.place", contains(3));
        list("&startsBy=2027-03-01").body("items.id", is(ids(monday, thursday, baby)));
        list("&state=REGISTERED").body("items.id", is(ids(unconfirmed))).body("items[0].place", nullValue());
        Town.planner()
                .get("/locations/{id}/waitlist?careType=AFTER_SCHOOL", location.toString())
                .then()
                .body("items", hasSize(0));
        Town.planner()
                .get("/locations/{id}/waitlist", location.toString())
                .then()
                .statusCode(400)
                .body("errors[0].pointer", is("#query/careType"));
    }

    @Test
    void a_list_is_read_page_by_page_even_when_someone_leaves_in_between() {
        var all = new ArrayList<TestApplication>();
        for (var day = 1; day <= 5; day++) {
            all.add(waits(aChild(), "2026-03-0%dT08:00:00Z".formatted(day)));
        }
        var first = list("&limit=2").body("items.id", is(ids(all.get(0), all.get(1))));
        all.get(1).withdraw(Town.planner()).statusCode(200);
        String cursor = first.extract().path("next");
        var second = list("&limit=2&cursor=" + cursor).body("items.id", is(ids(all.get(2), all.get(3))));
        cursor = second.extract().path("next");
        list("&limit=2&cursor=" + cursor).body("items.id", is(ids(all.get(4)))).body("next", nullValue());
        Town.planner()
                .get("/locations/{id}/waitlist?careType=DAY_CARE&cursor=nonsense", location.toString())
                .then()
                .statusCode(422)
                .body("errors[0].pointer", is("#query/cursor"));
    }

    private ValidatableResponse list(String filter) {
        return Town.planner()
                .get("/locations/" + location + "/waitlist?careType=DAY_CARE" + filter)
                .then()
                .statusCode(200);
    }

    private TestApplication application(TestFamily family) {
        return anApplication(family.child(), location);
    }

    private TestApplication waits(TestFamily family, String since) {
        return application(family).waitsSince(since);
    }

    private static TestFamily aChild() {
        return TestFamily.of(Town.account("sanne"), ONE_YEAR_OLD);
    }

    private static TestFamily withPlaceElsewhere(TestFamily family) {
        family.signs(TestLocation.group(aLocation().exists(), "DAY_CARE", 12, 3), CARE, "MONDAY 08:00-18:00");
        return family;
    }

    /** A family of two children, the elder with a place here; as the younger. */
    private TestFamily withSiblingHere() {
        var elder = TestFamily.of(Town.account("joris"), LocalDate.of(2024, 5, 1));
        elder.signs(group, CARE, "THURSDAY 08:00-18:00");
        return elder.andAChildBorn(ONE_YEAR_OLD);
    }

    private static List<String> ids(TestApplication... applications) {
        return Stream.of(applications).map(it -> it.id().toString()).toList();
    }
}
