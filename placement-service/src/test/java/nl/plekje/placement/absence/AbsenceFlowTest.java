package nl.plekje.placement.absence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import nl.plekje.events.AbsenceReason;
import nl.plekje.events.AbsenceReported;
import nl.plekje.events.json.FactJson;
import nl.plekje.placement.scene.Town;
import nl.plekje.testing.fact.TestFacts;
import nl.plekje.testing.stack.RealParts;
import nl.plekje.testing.stack.TestClock;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Absences: from the parent's tap to the fact that others read. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class AbsenceFlowTest extends AbsenceScene {

    @Test
    @Tag("PL-012")
    @Tag("PL-083")
    void a_reported_absence_is_answered_told_and_takes_the_child_off_the_expected_list() {
        var id = report(DAY, "ILLNESS")
                .statusCode(201)
                .body("child", is(family.child().toString()))
                .body("contract", is(contract.toString()))
                .body("day", is("2026-11-26"))
                .body("session.weekday", is("THURSDAY"))
                .body("session.from", is("08:00"))
                .body("session.until", is("18:30"))
                .body("reason", is("ILLNESS"))
                .body("reportedAt", notNullValue())
                .body("withdrawnAt", nullValue())
                .extract()
                .<String>path("id");

        var fact = TestFacts.awaitOne(
                AbsenceReported.class, it -> it.absence().toString().equals(id));
        assertThat(fact.reason()).isEqualTo(AbsenceReason.ILLNESS);
        assertThat(fact.channel()).isEqualTo(AbsenceReported.Channel.PORTAL);
        dayIs("ABSENT").body("items[0].absence.id", is(id));
        occupancy().body("items[0].expected", is(0)).body("items[0].absent", is(1));
        assertThat(Town.count("SELECT count(*) FROM audit WHERE subject = ?", "absence/" + id))
                .isEqualTo(1);
    }

    @Test
    void the_fact_written_by_the_database_is_the_fact_as_the_record_writes_it() throws Exception {
        report(DAY, "LEAVE").statusCode(201);
        TestFacts.awaitOne(AbsenceReported.class, it -> it.child().value().equals(family.child()));
        var written = TestFacts.records("absence-reported").stream()
                .filter(message -> message.key().equals(family.child().toString()))
                .findFirst()
                .orElseThrow()
                .value();
        var json = new ObjectMapper();
        var fact = FactJson.read(written, AbsenceReported.class);
        assertThat(json.readTree(written)).isEqualTo(json.readTree(FactJson.write(fact)));
    }

    @Test
    void a_second_report_for_the_same_session_is_a_conflict() {
        report(DAY, "ILLNESS").statusCode(201);
        refused(report(DAY, "LEAVE"), 409, "placement.absence.twice");
    }

    @Test
    void reports_that_arrive_together_are_one_absence() {
        var statuses = IntStream.range(0, 12)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> report(DAY, "LEAVE").extract().statusCode()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .sorted()
                .toList();
        assertThat(statuses).startsWith(201).filteredOn(status -> status == 409).hasSize(11);
        assertThat(Town.count("SELECT count(*) FROM absence WHERE contract_id = ?", contract))
                .isEqualTo(1);
    }

    @Test
    void a_repeated_report_gets_the_first_answer_and_changes_nothing() {
        var key = UUID.randomUUID();
        var first = reportOnce(key, DAY, "LEAVE").statusCode(201).extract().asString();
        var again = reportOnce(key, DAY, "LEAVE")
                .statusCode(201)
                .header("Idempotent-Replayed", "true")
                .extract()
                .asString();
        assertThat(again).isEqualTo(first);
        assertThat(Town.count("SELECT count(*) FROM absence WHERE contract_id = ?", contract))
                .isEqualTo(1);
    }

    @Test
    void a_tap_that_is_sent_again_without_knowing_that_it_arrived_is_the_same_report() {
        var key = UUID.randomUUID();
        var first = reportOnce(key, DAY, "LEAVE").statusCode(201).extract().<String>path("id");
        family.parent()
                .header("Idempotency-Key", key)
                .body("{\"day\":\"%s\",\"reason\":\"LEAVE\",\"tappedAt\":\"2026-11-17T06:59:00Z\"}".formatted(DAY))
                .post("/children/{child}/absences", family.child())
                .then()
                .statusCode(201)
                .header("Idempotent-Replayed", "true")
                .body("id", is(first));
    }

    @Test
    void a_key_used_for_another_report_is_refused_and_nothing_is_written() {
        var key = UUID.randomUUID();
        reportOnce(key, DAY, "LEAVE").statusCode(201);
        refused(reportOnce(key, DAY.plusWeeks(1), "LEAVE"), 422, "problem.idempotency-key-reused");
        assertThat(Town.count("SELECT count(*) FROM absence WHERE contract_id = ?", contract))
                .isEqualTo(1);
    }

    @Test
    void a_tap_without_a_connection_counts_from_the_tap_and_says_so() {
        TestClock.setTo("2026-11-26T08:30");
        family.parent()
                .body("{\"day\":\"%s\",\"reason\":\"LEAVE\",\"tappedAt\":\"2026-11-26T06:30:00Z\"}".formatted(DAY))
                .post("/children/{child}/absences", family.child())
                .then()
                .statusCode(201)
                .body("reportedAt", is("2026-11-26T06:30:00Z"))
                .body("receivedAt", startsWith("2026-11-26T07:30:"));
        var fact = TestFacts.awaitOne(
                AbsenceReported.class, it -> it.child().value().equals(family.child()));
        assertThat(fact.reportedAt()).isEqualTo("2026-11-26T06:30:00Z");
        dayIs("ABSENT").body("items[0].absence.receivedAt", is(fact.receivedAt().toString()));
    }
}
