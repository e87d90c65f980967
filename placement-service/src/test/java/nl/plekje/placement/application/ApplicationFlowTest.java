package nl.plekje.placement.application;

import static nl.plekje.placement.scene.TestApplication.anApplication;
import static nl.plekje.placement.scene.TestLocation.aLocation;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.plekje.events.ApplicationChanged;
import nl.plekje.events.ApplicationChanged.Change;
import nl.plekje.events.ApplicationChanged.ChangedBy;
import nl.plekje.events.ApplicationChanged.RemovedFor;
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

/** What happens to an application, from its registration until it leaves the list; and that the family always hears. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class ApplicationFlowTest {

    private LocationId location;
    private TestFamily family;

    @BeforeEach
    void a_location_and_a_family() {
        TestClock.setTo("2026-11-17T08:00");
        location = aLocation().exists();
        family = TestFamily.of(Town.account("sanne"), LocalDate.of(2025, 2, 1));
    }

    @AfterEach
    void now() {
        TestClock.reset();
    }

    @Test
    @Tag("P3")
    void a_parents_own_application_stands_on_the_list_at_once() {
        var application = anApplication(family.child(), location).on("MONDAY", "THURSDAY");
        application
                .by(family.parent())
                .statusCode(201)
                .body("state", is("CONFIRMED"))
                .body("channel", is("PORTAL"))
                .body("provider", is("smallsteps"))
                .body("policy", is("smallsteps@2026-01-01"))
                .body("days.weekday", contains("MONDAY", "THURSDAY"))
                .body("days.part", contains("WHOLE_DAY", "WHOLE_DAY"))
                .body("confirmBy", nullValue())
                .body("locations[0].name", is("De Eik"))
                .body("locations[0].position.position", is(1))
                .body("history.change", contains("REGISTERED"))
                .body("history.changedBy", contains("FAMILY"));

        var fact = told(application, 1);
        assertThat(fact.state()).isEqualTo(ApplicationChanged.State.CONFIRMED);
        assertThat(fact.change()).isEqualTo(Change.REGISTERED);
        assertThat(fact.locations()).containsExactly(location);
        assertThat(fact.weekdays()).containsExactly(DayOfWeek.MONDAY, DayOfWeek.THURSDAY);
        assertThat(fact.confirmBy()).isNull();
    }

    @Test
    @Tag("P3")
    void what_staff_record_counts_when_the_family_has_confirmed_it_within_its_term() {
        var application = anApplication(family.child(), location).recorded();
        application
                .read(family.parent())
                .body("state", is("REGISTERED"))
                .body("channel", is("PHONE"))
                .body("confirmBy", is("2026-12-01T23:00:00Z"));
        assertThat(told(application, 1).confirmBy()).isEqualTo("2026-12-01T23:00:00Z");

        application.confirm(family.parent(), 1).statusCode(200).body("state", is("CONFIRMED"));
        var fact = told(application, 2);
        assertThat(fact.change()).isEqualTo(Change.CONFIRMED);
        assertThat(fact.changedBy()).isEqualTo(ChangedBy.FAMILY);
        application
                .confirm(family.parent(), 2)
                .statusCode(409)
                .body("why.key", is("placement.application.confirmed-before"));
    }

    @Test
    void applications_are_read_page_by_page_the_oldest_first() {
        var second = anApplication(family.child(), location).waitsSince("2026-11-10T08:00:00Z");
        second.withdraw(family.parent()).statusCode(200);
        var first = anApplication(family.child(), location).waitsSince("2026-11-09T08:00:00Z");
        var list = "/children/%s/applications?limit=1".formatted(family.child());

        String next = family.parent()
                .get(list)
                .then()
                .statusCode(200)
                .body("items.id", contains(first.id().toString()))
                .extract()
                .path("next");
        family.parent()
                .get(list + "&cursor=" + next)
                .then()
                .statusCode(200)
                .body("items.id", contains(second.id().toString()))
                .body("next", nullValue());
    }

    @Test
    @Tag("P3")
    void nobody_confirms_what_was_changed_after_it_was_read() {
        var application = anApplication(family.child(), location).recorded();
        application.on("FRIDAY").change(Town.planner()).statusCode(200).body("state", is("REGISTERED"));
        application.confirm(family.parent(), 1).statusCode(409).body("errors[0].pointer", is("/version"));
        application.confirm(family.parent(), 2).statusCode(200).body("days.weekday", contains("FRIDAY"));
    }

    @Test
    @Tag("P3")
    void what_nobody_confirms_leaves_the_list_at_the_end_of_the_term_and_the_family_hears() {
        var application = anApplication(family.child(), location).recorded();
        TestClock.setTo("2026-12-01T23:59:30");
        application.read(family.parent()).body("state", is("REGISTERED"));
        TestClock.setTo("2026-12-02T00:00:01");
        await().atMost(Duration.ofSeconds(20))
                .until(() -> Town.count(
                                "SELECT count(*) FROM application WHERE id = ? AND state = 'REMOVED'", application.id())
                        == 1);

        var fact = told(application, 2);
        assertThat(fact.change()).isEqualTo(Change.REMOVED);
        assertThat(fact.changedBy()).isEqualTo(ChangedBy.DEADLINE);
        assertThat(fact.removedFor()).isEqualTo(RemovedFor.NOT_CONFIRMED);
        application
                .read(family.parent())
                .body("state", is("REMOVED"))
                .body("removedFor", is("NOT_CONFIRMED"))
                .body("locations[0].position", nullValue())
                .body("history.change", contains("REGISTERED", "REMOVED"));
        anApplication(family.child(), location).by(family.parent()).statusCode(201);
    }

    @Test
    @Tag("P3")
    void a_further_location_is_for_the_family_to_ask() {
        var further = aLocation().exists();
        var application = anApplication(family.child(), location);
        application.by(family.parent()).statusCode(201);
        application
                .at(location, further)
                .change(Town.planner())
                .statusCode(422)
                .body("errors[0].pointer", is("/locations"))
                .body("why.key", is("placement.application.further-location"));
        application.change(family.parent()).statusCode(200).body("locations", hasSize(2));
    }

    @Test
    @Tag("PL-048")
    void a_changed_wish_keeps_its_moment_of_registration_and_the_conditions_of_that_day() {
        var application = anApplication(family.child(), location).from("2026-06-01");
        application.waitsSince("2025-06-02T07:00:00Z");
        application
                .on("TUESDAY")
                .orOn("FRIDAY")
                .change(family.parent())
                .statusCode(200)
                .body("registeredAt", is("2025-06-02T07:00:00Z"))
                .body("policy", is("smallsteps@2024-01-01"))
                .body("version", is(3))
                .body("days.weekday", contains("TUESDAY"))
                .body("alternatives[0].weekday", contains("FRIDAY"))
                .body("history.change", contains("REGISTERED", "CONFIRMED", "WISH_CHANGED"));
        application
                .from("2026-07-01")
                .change(family.parent())
                .statusCode(422)
                .body("errors[0].pointer", is("/earliestStart"));
        assertThat(told(application, 3).registeredAt()).isEqualTo("2025-06-02T07:00:00Z");
    }

    @Test
    @Tag("PL-021")
    void a_child_waits_for_several_places_and_each_is_withdrawn_by_itself() {
        var one = anApplication(family.child(), location);
        var other = anApplication(family.child(), aLocation().exists());
        one.by(family.parent()).statusCode(201);
        other.by(family.parent()).statusCode(201);
        one.withdraw(family.parent()).statusCode(200).body("state", is("WITHDRAWN"));

        family.parent()
                .get("/children/{child}/applications", family.child())
                .then()
                .statusCode(200)
                .body("items.state", contains("WITHDRAWN", "CONFIRMED"));
        assertThat(told(one, 2).change()).isEqualTo(Change.WITHDRAWN);
        one.withdraw(family.parent()).statusCode(409);
        one.change(family.parent()).statusCode(409);
        one.confirm(family.parent(), 2).statusCode(409).body("why.key", is("placement.application.withdrawn-before"));
    }

    @Test
    void a_child_stands_once_on_a_list() {
        anApplication(family.child(), location).by(family.parent()).statusCode(201);
        anApplication(family.child(), aLocation().exists(), location)
                .by(family.parent())
                .statusCode(409)
                .body("errors[0].pointer", is("/wish/locations"))
                .body("why.key", is("placement.application.second"));
        anApplication(family.child(), location)
                .careType("AFTER_SCHOOL")
                .from("2029-02-01")
                .by(family.parent())
                .statusCode(201);
    }

    @Test
    @Tag("PL-029")
    void a_child_that_is_not_born_yet_waits_for_named_days() {
        var expecting = TestFamily.of(Town.account("lieke"), LocalDate.of(2027, 3, 10));
        var application = anApplication(expecting.child(), location).on("TUESDAY", "FRIDAY");
        application
                .from("2027-03-01")
                .by(expecting.parent())
                .statusCode(422)
                .body("errors[0].pointer", is("/wish/earliestStart"))
                .body("why.key", is("placement.contract.too-young"));
        application
                .from("2027-06-01")
                .by(expecting.parent())
                .statusCode(201)
                .body("child.expected", is(true))
                .body("child.birthDate", is("2027-03-10"))
                .body("days.weekday", contains("TUESDAY", "FRIDAY"));
    }

    @Test
    @Tag("PL-040")
    void a_family_that_takes_a_place_elsewhere_keeps_its_place_on_the_list() {
        var application = anApplication(family.child(), location);
        application.by(family.parent()).statusCode(201);
        var elsewhere = TestLocation.group(aLocation().exists(), "DAY_CARE", 12, 3);
        family.signs(elsewhere, LocalDate.of(2026, 12, 1), "MONDAY 08:00-18:00");
        application
                .read(family.parent())
                .body("state", is("CONFIRMED"))
                .body("version", is(1))
                .body("locations[0].position.position", is(1));
    }

    @Test
    @Tag("PL-047")
    void day_care_never_turns_into_after_school_care_by_itself() {
        var four = TestFamily.of(Town.account("daan"), LocalDate.of(2023, 1, 10));
        var contract = four.signs(
                TestLocation.group(location, "DAY_CARE", 12, 3), LocalDate.of(2026, 11, 23), "THURSDAY 08:00-18:00");
        TestClock.setTo("2027-02-01T08:00");
        var applications = "/children/{child}/applications";
        four.parent().get(applications, four.child()).then().body("items", hasSize(0));
        four.parent()
                .get("/contracts?child={child}", four.child())
                .then()
                .body("items.id", contains(contract.toString()))
                .body("items.lastDay", contains("2027-01-10"));
        anApplication(four.child(), location)
                .careType("AFTER_SCHOOL")
                .from("2027-02-08")
                .by(four.parent())
                .statusCode(201);
        four.parent().get(applications, four.child()).then().body("items.careType", contains("AFTER_SCHOOL"));
    }

    @Test
    @Tag("P3")
    void staff_remove_with_a_reason_that_the_family_hears() {
        var application = anApplication(family.child(), location);
        application.by(family.parent()).statusCode(201);
        application.remove("NOT_CONFIRMED").statusCode(422).body("errors[0].pointer", is("/reason"));
        application.remove("NO_ANSWER").statusCode(200).body("state", is("REMOVED"));
        assertThat(told(application, 2).removedFor()).isEqualTo(RemovedFor.NO_ANSWER);
    }

    @Test
    void a_repeated_registration_is_one() {
        var application = anApplication(family.child(), location);
        var key = UUID.randomUUID().toString();
        application.by(family.parent().header("Idempotency-Key", key)).statusCode(201);
        application
                .by(family.parent().header("Idempotency-Key", key))
                .statusCode(201)
                .header("Idempotent-Replayed", "true")
                .body("locations[0].position.position", is(1));
        application.by(family.parent()).statusCode(409).body("errors[0].pointer", is("/id"));
        assertThat(facts(application)).hasSize(1);
    }

    private static ApplicationChanged told(TestApplication application, long version) {
        return TestFacts.awaitOne(
                ApplicationChanged.class,
                it -> it.application().value().equals(application.id()) && it.version() == version);
    }

    private static List<ApplicationChanged> facts(TestApplication application) {
        return TestFacts.awaitAll(
                ApplicationChanged.class, 1, it -> it.application().value().equals(application.id()));
    }
}
