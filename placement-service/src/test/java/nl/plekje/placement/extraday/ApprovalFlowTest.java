package nl.plekje.placement.extraday;

import static nl.plekje.placement.scene.TestLocation.aLocation;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.UUID;
import nl.plekje.kernel.id.LocationId;
import nl.plekje.placement.scene.TestFamily;
import nl.plekje.placement.scene.TestLocation;
import nl.plekje.placement.scene.TestRequest;
import nl.plekje.placement.scene.Town;
import nl.plekje.testing.stack.RealParts;
import nl.plekje.testing.stack.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How many requests a location granted, counted over the last weeks. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
@Tag("C4")
class ApprovalFlowTest {

    /** A Wednesday. */
    private static final LocalDate DAY = LocalDate.of(2026, 11, 25);

    @AfterEach
    void now() {
        TestClock.reset();
    }

    @Test
    void the_rate_counts_what_was_answered_in_the_last_weeks_and_by_whom() {
        TestClock.setTo("2026-11-17T08:00");
        var manager = Town.account("mirjam");
        var location = aLocation().managedBy(manager).exists();
        var group = TestLocation.group(location, "DAY_CARE", 12, 3);
        request(location, group).granted();
        request(location, group).granted();
        request(location, group)
                .decide("{\"outcome\":\"DECLINED\",\"reason\":\"STAFF_SHORTAGE\"}")
                .statusCode(200);
        var late = request(location, group);
        TestClock.setTo(late.decideBy().plusSeconds(1));
        late.becomes("GRANTED");

        Town.as(manager, "location-manager")
                .get("/extra-day-approvals")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].location", is(location.toString()))
                .body("items[0].answered", is(4))
                .body("items[0].granted", is(3))
                .body("items[0].byStaff", is(3))
                .body("items[0].byDeadline", is(1))
                .body("items[0].rate", is(0.75f));

        TestClock.setTo("2027-02-01T08:00");
        Town.as(manager, "location-manager")
                .get("/extra-day-approvals?weeks=8")
                .then()
                .body("items[0].answered", is(0))
                .body("items[0].rate", nullValue());
        Town.as(manager, "location-manager")
                .get("/extra-day-approvals?weeks=12")
                .then()
                .body("items[0].answered", is(4));
        Town.as(manager, "location-manager")
                .get("/extra-day-approvals?weeks=0")
                .then()
                .statusCode(400);
    }

    private static TestRequest request(LocationId location, UUID group) {
        var family = TestFamily.withChildBorn(LocalDate.of(2024, 6, 1));
        var contract = family.signs(group, LocalDate.of(2026, 1, 1), "FRIDAY 08:00-18:00");
        return TestRequest.by(family, contract, location, group, DAY).arrives();
    }
}
