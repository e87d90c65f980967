package nl.plekje.placement.extraday;

import static nl.plekje.placement.scene.TestLocation.aLocation;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.plekje.events.ExtraDayCancelled;
import nl.plekje.events.ExtraDayRevoked;
import nl.plekje.kernel.explanation.Explanation;
import nl.plekje.kernel.id.ChildId;
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

/** A granted day is a commitment: only a manager takes it back, with a reason; a family may cancel it. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
@Tag("C2")
class RevocationFlowTest {

    /** A Wednesday. */
    private static final LocalDate DAY = LocalDate.of(2026, 11, 25);

    private static final String SHORTAGE = "{\"reason\":\"STAFF_SHORTAGE\",\"note\":\"Twee collega's zijn ziek.\"}";

    private String manager;
    private LocationId location;
    private UUID group;
    private TestRequest request;

    @BeforeEach
    void a_granted_day_in_the_last_seat() {
        TestClock.setTo("2026-11-17T08:00");
        manager = Town.account("mirjam");
        location = aLocation().managedBy(manager).exists();
        group = TestLocation.group(location, "DAY_CARE", 1, 1);
        request = anotherRequest();
        request.granted();
    }

    @AfterEach
    void now() {
        TestClock.reset();
    }

    @Test
    void a_manager_takes_it_back_with_words_that_the_family_reads() {
        request.revoke(manager, SHORTAGE)
                .statusCode(200)
                .body("state", is("REVOKED"))
                .body("revokedAt", notNullValue())
                .body("why.key", is("placement.extra-day.revoked.staff-shortage"))
                .body("why.because[0].facts.note.value", is("Twee collega's zijn ziek."));

        var fact = TestFacts.awaitOne(ExtraDayRevoked.class, it -> it.extraDay().equals(request.id()));
        assertThat(fact.version()).isEqualTo(3);
        assertThat(fact.reason()).isEqualTo(ExtraDayRevoked.Reason.STAFF_SHORTAGE);
        assertThat(fact.location()).isEqualTo(location);
        assertThat(fact.why().because().get(0).facts().get("note").value()).isEqualTo("Twee collega's zijn ziek.");
        assertThat(fact.alternatives()).isNotNull();
        Town.planner()
                .get("/extra-day-requests?state=DECIDED&location=" + location)
                .then()
                .body("items[0].state", is("REVOKED"))
                .body("items[0].outcome", is("GRANTED"));
    }

    @Test
    void its_seat_is_free_again() {
        var next = anotherRequest();
        next.grant().statusCode(422);
        request.revoke(manager, SHORTAGE).statusCode(200);
        next.granted();
    }

    @Test
    void it_takes_a_reason_and_words() {
        request.revoke(manager, "{\"reason\":\"STAFF_SHORTAGE\"}")
                .statusCode(400)
                .body("errors[0].pointer", is("/note"));
        request.revoke(manager, "{\"note\":\"Helaas.\"}").statusCode(400).body("errors[0].pointer", is("/reason"));
        assertThat(request.is("GRANTED")).isTrue();
    }

    @Test
    void it_is_taken_back_once_and_only_when_it_was_granted() {
        request.revoke(manager, SHORTAGE).statusCode(200);
        request.revoke(manager, SHORTAGE).statusCode(409).body("why.key", is("placement.extra-day.revoked-before"));
        anotherRequest()
                .revoke(manager, SHORTAGE)
                .statusCode(409)
                .body("why.key", is("placement.extra-day.not-granted"));
        assertThat(TestFacts.told(ExtraDayRevoked.class, it -> it.extraDay().equals(request.id())))
                .hasSize(1);
    }

    @Test
    void once_care_has_begun_it_stands() {
        TestClock.setTo("2026-11-25T08:00:01");
        request.revoke(manager, SHORTAGE).statusCode(422).body("why.key", is("placement.extra-day.begun"));
    }

    @Test
    void a_planner_or_another_manager_cannot() {
        Town.planner()
                .body(SHORTAGE)
                .post("/extra-day-requests/{id}/revocation", request.id().toString())
                .then()
                .statusCode(403);
        request.revoke(Town.account("bas"), SHORTAGE).statusCode(404);
    }

    @Test
    @Tag("C9")
    @Tag("CR-058")
    void a_day_that_its_family_cancels_frees_its_seat() {
        cancel();
        request.becomes("CANCELLED");
        anotherRequest().granted();
        request.revoke(manager, SHORTAGE).statusCode(409).body("why.key", is("placement.extra-day.withdrawn"));
    }

    @Test
    void when_both_take_it_back_the_first_counts() {
        request.revoke(manager, SHORTAGE).statusCode(200);
        cancel();
        anotherRequest();
        assertThat(request.is("REVOKED")).isTrue();
    }

    private void cancel() {
        TestFacts.tell(new ExtraDayCancelled(
                request.id(),
                3,
                new ChildId(request.family().child()),
                DAY,
                600,
                0,
                Explanation.of("credit.extra-day.cancelled"),
                Instant.parse("2026-11-17T07:00:00Z")));
    }

    private TestRequest anotherRequest() {
        var family = TestFamily.withChildBorn(LocalDate.of(2024, 6, 1));
        var contract = family.signs(group(), LocalDate.of(2026, 1, 1), "THURSDAY 08:00-18:00");
        return TestRequest.by(family, contract, location, group, DAY).arrives();
    }

    /** A group of the family's own; for seats it does not matter which. */
    private UUID group() {
        return TestLocation.group(location, "DAY_CARE", 12, 3);
    }
}
