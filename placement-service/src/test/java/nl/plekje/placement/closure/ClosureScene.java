package nl.plekje.placement.closure;

import static nl.plekje.placement.scene.TestLocation.aLocation;

import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.UUID;
import nl.plekje.events.ClosureAnnounced;
import nl.plekje.kernel.id.LocationId;
import nl.plekje.placement.scene.TestFamily;
import nl.plekje.placement.scene.TestLocation;
import nl.plekje.placement.scene.Town;
import nl.plekje.testing.fact.TestFacts;
import nl.plekje.testing.stack.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A location with two groups, a family in one of them, and what its manager does. */
abstract class ClosureScene {

    /** A Wednesday. */
    static final LocalDate DAY = LocalDate.of(2026, 11, 25);

    static final LocalDate START = LocalDate.of(2026, 1, 1);

    String manager;
    LocationId location;
    UUID group;
    UUID otherGroup;
    TestFamily family;
    UUID contract;

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

    String close(String part) {
        return announce(body(part));
    }

    String announce(String body) {
        return post(body).statusCode(201).extract().path("id");
    }

    ValidatableResponse post(String body) {
        return Town.as(manager, "location-manager")
                .body(body)
                .post("/locations/{id}/closures", location.toString())
                .then();
    }

    static String body(String part) {
        var last = part.contains("lastDay") ? "" : "\"lastDay\":\"" + DAY + "\",";
        return "{\"firstDay\":\"" + DAY + "\"," + last + part + "}";
    }

    ValidatableResponse withdraw(String closure) {
        return Town.as(manager, "location-manager")
                .delete("/locations/{id}/closures/{closure}", location.toString(), closure)
                .then();
    }

    ValidatableResponse report() {
        return family.parent()
                .body("{\"day\":\"%s\",\"reason\":\"LEAVE\"}".formatted(DAY))
                .post("/children/{child}/absences", family.child())
                .then();
    }

    static ClosureAnnounced told(String closure, long version) {
        return TestFacts.awaitOne(
                ClosureAnnounced.class, it -> it.closure().toString().equals(closure) && it.version() == version);
    }

    static ValidatableResponse day(TestFamily family, LocalDate day) {
        return family.parent()
                .get("/children/{child}/days?from={d}&until={d}", family.child(), day.toString(), day.toString())
                .then()
                .statusCode(200);
    }

    static ValidatableResponse occupancy(UUID group, LocalDate day) {
        return Town.planner()
                .get("/groups/{group}/occupancy?from={d}&until={d}", group, day.toString(), day.toString())
                .then()
                .statusCode(200);
    }

    static TestFamily child() {
        return TestFamily.withChildBorn(LocalDate.of(2024, 6, 1));
    }
}
