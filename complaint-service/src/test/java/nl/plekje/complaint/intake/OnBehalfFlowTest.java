package nl.plekje.complaint.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import nl.plekje.complaint.Family;
import nl.plekje.complaint.Filing;
import nl.plekje.complaint.Stored;
import nl.plekje.events.ComplaintFiled;
import nl.plekje.testing.fact.TestFacts;
import nl.plekje.testing.stack.RealParts;
import nl.plekje.testing.stack.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The complaint coordinator enters what reached us another way than by the app. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class OnBehalfFlowTest {

    @AfterEach
    void put_the_clock_back() {
        TestClock.reset();
    }

    private static final String COORDINATOR = "complaint-coordinator";

    @ParameterizedTest(name = "by {0} from {1}")
    @Tag("CO-009")
    @Tag("CO-029")
    @Tag("CO-033")
    @Tag("CO-054")
    @CsvSource({
        "EMAIL, CUSTOMER",
        "TELEPHONE, FORMER_CUSTOMER",
        "LETTER, PROSPECT",
        "IN_PERSON, PARENT_COMMITTEE",
        "EMAIL, NO_CUSTOMER"
    })
    void the_coordinator_enters_it_whatever_way_it_came_and_from_whom(String channel, String relation) {
        var id = Filing.complaint()
                .with("replyTo", "committee@example.nl")
                .onBehalfOf(channel, relation, Map.of())
                .by("karin", COORDINATOR)
                .statusCode(201)
                .extract()
                .<String>path("id");
        assertThat(Stored.count(
                        "SELECT count(*) FROM complaint WHERE id = ? AND channel = ? AND relation = ? AND account IS NULL",
                        UUID.fromString(id),
                        channel,
                        relation))
                .isEqualTo(1);
        var fact = TestFacts.awaitOne(
                ComplaintFiled.class, it -> it.complaint().toString().equals(id));
        assertThat(fact.replyTo()).isEqualTo("committee@example.nl");
    }

    @Test
    @Tag("CO-002")
    void a_caller_without_address_is_called_back_and_someone_who_cannot_be_answered_is_not_entered() {
        Filing.complaint()
                .onBehalfOf("TELEPHONE", "NO_CUSTOMER", Map.of("telephone", "+31 (0)30-123 4567"))
                .by("karin", COORDINATOR)
                .statusCode(201);
        Filing.complaint()
                .onBehalfOf("TELEPHONE", "NO_CUSTOMER", Map.of())
                .by("karin", COORDINATOR)
                .statusCode(422)
                .body("errors[0].rule", is("CO-002"));
        Filing.complaint()
                .onBehalfOf("TELEPHONE", "NO_CUSTOMER", Map.of("telephone", "call me"))
                .by("karin", COORDINATOR)
                .statusCode(400)
                .body("errors[0].pointer", is("/onBehalfOf/telephone"));
    }

    @Test
    void the_coordinator_enters_it_for_a_person_we_know() {
        var family = Family.known();
        var id = Filing.complaint()
                .child(family)
                .onBehalfOf(
                        "TELEPHONE",
                        "CUSTOMER",
                        Map.of("person", family.withoutAccount().toString()))
                .by("karin", COORDINATOR)
                .statusCode(201)
                .extract()
                .<String>path("id");
        var fact = TestFacts.awaitOne(
                ComplaintFiled.class, it -> it.complaint().toString().equals(id));
        assertThat(fact.complainant()).isEqualTo(family.withoutAccount());
        Filing.complaint()
                .onBehalfOf(
                        "TELEPHONE",
                        "CUSTOMER",
                        Map.of("person", UUID.randomUUID().toString()))
                .by("karin", COORDINATOR)
                .statusCode(404);
    }

    @Test
    void for_another_only_the_coordinator_files_and_the_coordinator_says_for_whom() {
        Filing.complaint()
                .onBehalfOf("TELEPHONE", "CUSTOMER", Map.of())
                .by(Family.known())
                .statusCode(422)
                .body("errors[0].pointer", is("/onBehalfOf"));
        Filing.complaint().by("karin", COORDINATOR).statusCode(422).body("errors[0].pointer", is("/onBehalfOf"));
        Filing.complaint()
                .with("replyTo", "a@example.nl")
                .onBehalfOf("APP", "CUSTOMER", Map.of())
                .by("karin", COORDINATOR)
                .statusCode(400)
                .body("errors[0].pointer", is("/onBehalfOf"));
    }

    @Test
    @Tag("CO-015")
    @Tag("CO-018")
    void the_clocks_of_a_letter_that_lay_run_from_its_receipt() {
        TestClock.setTo("2026-11-30T10:00");
        var letter = Map.of("telephone", "030-1234567", "receivedOn", "2026-11-13");
        var id = Filing.complaint()
                .onBehalfOf("LETTER", "CUSTOMER", letter)
                .by("karin", COORDINATOR)
                .statusCode(201)
                .body("filedAt", is("2026-11-12T23:00:00Z"))
                .body("contactDue", is("2026-11-17T17:00:00Z"))
                .body("verdictDue", is("2026-12-25T23:00:00Z"))
                .extract()
                .<String>path("id");
        await().atMost(Duration.ofSeconds(20))
                .until(() -> Stored.count(
                                "SELECT count(*) FROM case_event WHERE complaint = ? AND kind = 'CLOCK_BROKEN'",
                                UUID.fromString(id))
                        == 1);
    }

    @ParameterizedTest(name = "received {0}: {1}")
    @CsvSource({
        "2026-12-01, 422",
        "2031-01-01, 422",
        "2025-11-29, 422",
        "2025-11-30, 201",
        "2026-11-30, 201",
    })
    @Tag("CO-033")
    void a_receipt_lies_neither_ahead_nor_absurdly_far_back(String receivedOn, int status) {
        TestClock.setTo("2026-11-30T10:00");
        Filing.complaint()
                .onBehalfOf("LETTER", "CUSTOMER", Map.of("telephone", "030-1234567", "receivedOn", receivedOn))
                .by("karin", COORDINATOR)
                .statusCode(status);
    }
}
