package nl.plekje.notification;

import static io.restassured.RestAssured.given;
import static nl.plekje.notification.surroundings.Family.aFamily;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.plekje.events.ClosureAnnounced;
import nl.plekje.events.ClosureReachChanged;
import nl.plekje.kernel.id.ChildId;
import nl.plekje.kernel.id.ClosureId;
import nl.plekje.kernel.id.LocationId;
import nl.plekje.notification.surroundings.FactsOf;
import nl.plekje.notification.surroundings.Family;
import nl.plekje.notification.surroundings.Inbox;
import nl.plekje.notification.surroundings.MailServer;
import nl.plekje.notification.surroundings.MailText;
import nl.plekje.testing.fact.TestFacts;
import nl.plekje.testing.stack.RealParts;
import nl.plekje.testing.stack.TestClock;
import nl.plekje.testing.token.Tokens;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A group closes tomorrow: who knows, and who has to be called. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
@QuarkusTestResource(MailServer.class)
class ClosureReachTest {

    private final LocationId location = LocationId.next();
    private final ClosureId closure = ClosureId.next();

    @BeforeEach
    void it_is_the_day_before() {
        TestClock.setTo("2026-11-25T15:00");
        TestFacts.tell(FactsOf.location(location, "De Eik"));
    }

    @AfterEach
    void the_clock_is_right_again() {
        TestClock.reset();
    }

    private static Family known(Family family) {
        family.tell();
        return family;
    }

    private ClosureAnnounced told(long version, boolean withdrawn, Family... missing) {
        return FactsOf.groupClosure(
                closure,
                version,
                location,
                withdrawn,
                Stream.of(missing).map(Family::child).toArray(ChildId[]::new));
    }

    private ValidatableResponse reach() {
        return given().auth()
                .oauth2(Tokens.of("mirjam", "location-manager"))
                .get("/closures/" + closure + "/reach")
                .then();
    }

    private ValidatableResponse spoke(Family family) {
        return given().auth()
                .oauth2(Tokens.of("mirjam", "location-manager"))
                .post("/closures/" + closure + "/reach/" + family.changed().household() + "/spoken")
                .then();
    }

    private static String message(Family family, int count) {
        return Inbox.awaitOf(family.person("Sanne").account(), count)
                .get(0)
                .get("id")
                .toString();
    }

    private static ValidatableResponse confirm(Family family, String message) {
        return Inbox.as(family.person("Sanne").account())
                .post("/messages/" + message + "/confirmed")
                .then();
    }

    private ClosureReachChanged lastTold(int reached) {
        return TestFacts.awaitOne(
                ClosureReachChanged.class, it -> it.closure().equals(closure) && it.reached() == reached);
    }

    @Test
    @Tag("N1")
    void whoever_reads_confirms_or_is_spoken_to_is_not_called_any_more() {
        var reads = known(aFamily().childNamed("Amir"));
        var confirms = known(aFamily().childNamed("Bram"));
        var unreachable =
                known(Family.ofNobody().with("Ans", "nl", true, "", null).childNamed("Cas"));
        TestFacts.tell(told(1, false, reads, confirms, unreachable));

        Inbox.as(reads.person("Sanne").account())
                .post("/messages/" + message(reads, 1) + "/read")
                .then()
                .statusCode(200)
                .body("asksToConfirm", is(true))
                .body("confirmedAt", nullValue());
        var message = message(confirms, 1);
        var first = confirm(confirms, message)
                .statusCode(200)
                .body("confirmedAt", notNullValue())
                .body("readAt", notNullValue())
                .extract()
                .<String>path("confirmedAt");
        TestClock.setTo("2026-11-25T16:00");
        confirm(confirms, message).statusCode(200).body("confirmedAt", is(first));

        reach().statusCode(200)
                .body("families", is(3))
                .body("reached", is(2))
                .body("confirmed", is(1))
                .body("notReached", is(1))
                .body("items.state", contains("NOT_SENT", "READ", "CONFIRMED"))
                .body("items[0].children.firstName", contains("Cas"));
        spoke(unreachable).statusCode(200).body("notReached", is(0)).body("confirmed", is(2));
        spoke(unreachable).statusCode(200).body("items[2].at", notNullValue());
        assertThat(lastTold(3))
                .extracting(ClosureReachChanged::families, ClosureReachChanged::confirmed)
                .containsExactly(3, 2);
    }

    @Test
    @Tag("N1")
    void families_that_tell_at_once_are_all_counted() {
        var families = Stream.generate(() -> known(aFamily())).limit(8).toList();
        TestFacts.tell(told(1, false, families.toArray(Family[]::new)));
        var messages = families.stream().map(family -> message(family, 1)).toList();
        var answers = IntStream.range(0, families.size())
                .mapToObj(i -> CompletableFuture.supplyAsync(() ->
                        confirm(families.get(i), messages.get(i)).extract().statusCode()))
                .toList();
        assertThat(answers).allSatisfy(answer -> assertThat(answer.join()).isEqualTo(200));
        assertThat(lastTold(8).notReached()).isZero();
    }

    @Test
    void a_closure_taken_back_is_told_to_whom_it_was_told_and_begins_anew() {
        var family = known(aFamily());
        TestFacts.tell(told(1, false, family));
        confirm(family, message(family, 1)).statusCode(200);
        TestFacts.tell(told(2, true));
        assertThat(Inbox.awaitOf(family.person("Sanne").account(), 2).get(0).get("title"))
                .asString()
                .startsWith("De Eik is toch open");
        reach().body("families", is(1)).body("notReached", is(1));
    }

    @Test
    void parents_with_two_children_there_get_one_message() {
        var family = known(aFamily());
        TestFacts.tell(told(1, false, family, family));
        Awaitility.await().untilAsserted(() -> reach().body("families", is(1)));
        assertThat(Inbox.awaitOf(family.person("Sanne").account(), 1)).hasSize(1);
    }

    @Test
    void the_mail_leads_to_where_one_says_that_one_knows() {
        var family = known(aFamily());
        TestFacts.tell(told(1, false, family));
        var message = message(family, 1);
        assertThat(MailText.of(MailServer.awaitMailTo(family.person("Sanne").email(), 1)
                                .get(0))
                        .text())
                .contains("/parent/inbox#" + message)
                .contains("Laat weten dat je dit weet");
    }

    @Test
    void a_message_that_asks_nothing_is_not_confirmed() {
        var family = known(aFamily());
        TestFacts.tell(FactsOf.extraDayWithdrawn(family.child()));
        confirm(family, message(family, 1))
                .statusCode(422)
                .body("why.key", is("notification.message.nothing-to-confirm"));
    }

    @Test
    void a_family_that_the_closure_does_not_concern_is_not_found() {
        var family = known(aFamily());
        TestFacts.tell(told(1, false, family));
        message(family, 1);
        spoke(known(aFamily())).statusCode(404);
    }
}
