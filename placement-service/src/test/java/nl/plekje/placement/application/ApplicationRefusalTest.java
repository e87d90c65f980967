package nl.plekje.placement.application;

import static nl.plekje.placement.scene.TestApplication.anApplication;
import static nl.plekje.placement.scene.TestLocation.aLocation;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import nl.plekje.kernel.id.LocationId;
import nl.plekje.placement.scene.TestApplication;
import nl.plekje.placement.scene.TestFamily;
import nl.plekje.placement.scene.TestLocation;
import nl.plekje.placement.scene.Town;
import nl.plekje.testing.stack.RealParts;
import nl.plekje.testing.stack.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What cannot be wished, with the field to change and in words. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class ApplicationRefusalTest {

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
    void a_start_in_the_past() {
        refused(wish().from("2026-11-16"), "/wish/earliestStart", "placement.application.start-in-past")
                .body("detail", is("Choose a first day on or after Tue 17 November 2026."));
    }

    @Test
    void no_day_and_a_day_twice() {
        refused(wish().on(), "/wish/days", "placement.application.no-day");
        refused(wish().on("MONDAY", "MONDAY"), "/wish/days/1/weekday", "placement.weekday-twice");
        refused(wish().orOn("MONDAY", "MONDAY"), "/wish/alternatives/0/1/weekday", "placement.weekday-twice");
    }

    @Test
    void a_weekday_on_which_a_location_is_closed() {
        refused(wish().on("MONDAY", "SATURDAY"), "/wish/days/1/weekday", "placement.application.closed-weekday")
                .body("detail", is("De Eik is not open on Saturday."));
    }

    @Test
    void a_care_type_the_location_lacks() {
        refused(wish().careType("PRESCHOOL"), "/wish/locations/0", "placement.application.care-type-not-here")
                .body("detail", is("De Eik has no preschool."));
    }

    @Test
    void a_location_that_is_unknown_named_twice_or_of_another_provider() {
        refused(wish().at(LocationId.next()), "/wish/locations/0", "placement.application.location-unknown");
        refused(wish().at(location, location), "/wish/locations/1", "placement.application.location-twice");
        refused(
                wish().at(location, aLocation().of("sterre").exists()),
                "/wish/locations/1",
                "placement.application.one-provider");
    }

    @Test
    void a_child_that_is_too_old_at_the_start() {
        refused(wish().from("2029-02-02"), "/wish/earliestStart", "placement.contract.too-old");
        refused(
                wish().careType("AFTER_SCHOOL").from("2029-01-31"),
                "/wish/earliestStart",
                "placement.contract.too-young");
    }

    @Test
    void fewer_days_than_a_contract_has_unless_the_child_has_days_already() {
        var partou = aLocation().of("partou").exists();
        var wish = wish().at(partou).on("THURSDAY");
        refused(wish, "/wish/days", "placement.contract.too-few-sessions");
        family.signs(
                TestLocation.group(partou, "DAY_CARE", 12, 3),
                LocalDate.of(2026, 12, 1),
                "MONDAY 08:00-18:00",
                "TUESDAY 08:00-18:00");
        wish.transferCausedBy("FAMILY").by(family.parent()).statusCode(201);
    }

    @Test
    void another_familys_child_is_not_found() {
        wish().by(Town.as(Town.account("bas"), "parent")).statusCode(404);
        anApplication(family.household(), location).by(family.parent()).statusCode(404);
    }

    @Test
    void a_transfer_of_a_child_without_a_place_or_caused_by_the_provider_in_the_words_of_a_parent() {
        refused(wish().transferCausedBy("FAMILY"), "/transfer", "placement.application.transfer-without-place");
        refused(wish().transferCausedBy("PROVIDER"), "/transfer", "placement.application.transfer-by-staff");
    }

    @Test
    @Tag("PL-048")
    void nobody_registers_earlier_than_they_did() {
        refused(wish().registeredAt("2025-01-01T08:00:00Z"), "/registeredAt", "placement.application.by-staff-only");
        refused(wish().channel("PHONE"), "/channel", "placement.application.by-staff-only");
        byStaff(wish(), "/channel", "placement.application.channel-needed");
        byStaff(
                wish().channel("FORM").registeredAt("2026-11-17T08:00:00Z"),
                "/registeredAt",
                "placement.application.registered-in-future");
        byStaff(
                wish().channel("FORM").registeredAt("2023-05-01T08:00:00Z"),
                "/registeredAt",
                "placement.application.registered-too-early");
    }

    @Test
    void words_that_are_none() {
        wish().careType("CASTLE").by(family.parent()).statusCode(400).body("errors[0].pointer", is("/careType"));
        wish().on("DOOMSDAY").by(family.parent()).statusCode(400).body("errors[0].pointer", is("/wish/days/0/weekday"));
    }

    private TestApplication wish() {
        return anApplication(family.child(), location);
    }

    private ValidatableResponse refused(TestApplication wish, String field, String sentence) {
        return wish.by(family.parent())
                .statusCode(422)
                .body("errors[0].pointer", is(field))
                .body("why.key", is(sentence));
    }

    private static void byStaff(TestApplication wish, String field, String sentence) {
        wish.by(Town.planner())
                .statusCode(422)
                .body("errors[0].pointer", is(field))
                .body("why.key", is(sentence));
    }
}
