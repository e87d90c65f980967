package nl.plekje.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import nl.plekje.events.TariffSet;
import nl.plekje.testing.fact.TestFacts;
import nl.plekje.testing.stack.RealParts;
import org.junit.jupiter.api.Test;

/** The way out, with the real database and broker. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class FactsLeaveTest {

    @Test
    void a_command_stores_its_state_and_tells_one_fact() {
        var subject = Notes.subject();
        Notes.write(subject, "one", "NOTHING").statusCode(201);

        var fact =
                TestFacts.awaitOne(TariffSet.class, tariff -> tariff.provider().equals(subject));
        assertThat(fact.version()).isEqualTo(1);
        await().until(() -> Notes.count("SELECT count(*) FROM outbox WHERE key LIKE ?", subject + "%") == 0);
    }

    @Test
    void a_fact_carries_cloudevents_attributes_and_its_trace() {
        var subject = Notes.subject();
        Notes.write(subject, "one", "NOTHING").statusCode(201);
        TestFacts.awaitOne(TariffSet.class, tariff -> tariff.provider().equals(subject));

        var message = TestFacts.records("tariff-set").stream()
                .filter(it -> it.key().startsWith(subject))
                .findFirst()
                .orElseThrow();
        var headers = new java.util.HashMap<String, String>();
        message.headers().forEach(it -> headers.put(it.key(), new String(it.value(), StandardCharsets.UTF_8)));
        assertThat(headers)
                .containsEntry("ce_specversion", "1.0")
                .containsEntry("ce_type", "nl.plekje.tariff-set")
                .containsEntry("ce_source", "/example")
                .containsEntry("ce_subject", subject + "/DAY_CARE/52")
                .containsEntry("content-type", "application/json")
                .containsKeys("ce_id", "ce_time", "ce_dataschema");
        assertThat(headers.get("traceparent")).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-0[01]");
    }

    @Test
    void what_is_rolled_back_leaves_no_state_and_no_fact() {
        var subject = Notes.subject();
        Notes.write(subject, "refused", "REFUSE").statusCode(422);
        Notes.write(subject, "broken", "BREAK").statusCode(500);
        Notes.write(subject, "fine", "NOTHING").statusCode(201);

        var facts = TestFacts.awaitAll(
                TariffSet.class, 1, tariff -> tariff.provider().equals(subject));
        assertThat(facts).singleElement().extracting(TariffSet::version).isEqualTo(1L);
        assertThat(Notes.count("SELECT count(*) FROM note WHERE subject = ?", subject))
                .isEqualTo(1);
    }

    @Test
    void with_the_broker_away_commands_go_on_and_no_fact_is_lost_or_overtaken() {
        var subject = Notes.subject();
        RealParts.kafka().freeze();
        try {
            for (var i = 0; i < 20; i++) {
                Notes.write(subject, "away", "NOTHING").statusCode(201);
            }
        } finally {
            RealParts.kafka().unfreeze();
        }
        for (var i = 0; i < 5; i++) {
            Notes.write(subject, "back", "NOTHING").statusCode(201);
        }

        var facts = TestFacts.awaitAll(
                TariffSet.class, 25, tariff -> tariff.provider().equals(subject));
        assertThat(facts).extracting(TariffSet::version).containsExactlyElementsOf(Notes.inOrder(25));
    }
}
