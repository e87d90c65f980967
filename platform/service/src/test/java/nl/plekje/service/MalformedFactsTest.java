package nl.plekje.service;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import nl.plekje.events.ClosureAnnounced;
import nl.plekje.events.json.FactJson;
import nl.plekje.kernel.id.ClosureId;
import nl.plekje.kernel.id.LocationId;
import nl.plekje.testing.fact.TestFacts;
import nl.plekje.testing.stack.RealParts;
import nl.plekje.testing.token.Tokens;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whatever lies on a topic: what is no fact becomes a dead letter that can be looked at, and the next fact is applied. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class MalformedFactsTest {

    private static final String TOPIC = "closure-announced";
    private static final int RECORDS = 300;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final LocalDate DAY = LocalDate.of(2026, 11, 26);

    private final Random random = new Random(9);

    /** Others read this topic from its beginning, and what lies here is nothing to them. */
    @AfterEach
    void the_topic_is_clean_again() throws InterruptedException, ExecutionException {
        try (var admin = Admin.create(
                Map.<String, Object>of("bootstrap.servers", RealParts.kafka().bootstrapServers()))) {
            admin.deleteRecords(Map.of(new TopicPartition(TOPIC, 0), RecordsToDelete.beforeOffset(-1)))
                    .all()
                    .get();
        }
    }

    @Test
    void each_becomes_a_dead_letter_and_stops_nothing() throws InterruptedException, ExecutionException {
        var before = deadLetters();
        try (var producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", RealParts.kafka().bootstrapServers()),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
            for (var number = 0; number < RECORDS; number++) {
                producer.send(malformed()).get();
            }
        }
        var good = closure();
        TestFacts.tell(good);

        await().atMost(PATIENCE)
                .until(() -> Notes.count(
                                "SELECT count(*) FROM seen WHERE closure = ?",
                                good.closure().value())
                        == 1);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(deadLetters() - before).isEqualTo(RECORDS));
        var letters = Notes.texts("SELECT id::text FROM dead_letter WHERE state = 'OPEN' ORDER BY id DESC LIMIT 50");
        for (var letter : letters) {
            operations().get("/dead-letters/" + letter).then().statusCode(200);
            operations()
                    .post("/dead-letters/" + letter + "/rehearsal")
                    .then()
                    .statusCode(200)
                    .body("outcome", is("FAILS_AGAIN"));
        }
        operations().get("/dead-letters?limit=200").then().statusCode(200);
    }

    /** A record that is wrong in its payload or in its headers, with any key. */
    private ProducerRecord<byte[], byte[]> malformed() {
        var wrongHeaders = random.nextBoolean();
        var payload = wrongHeaders ? FactJson.write(closure()).getBytes(StandardCharsets.UTF_8) : payload();
        var message = new ProducerRecord<>(TOPIC, 0, key(), payload);
        message.headers().add("ce_id", wrongHeaders && random.nextBoolean() ? noText() : text(UUID.randomUUID()));
        if (!wrongHeaders || message.headers().lastHeader("ce_id").value() != null && isText(message)) {
            message.headers().add("ce_time", wrongHeaders ? noText() : text(Instant.now()));
        }
        message.headers().add("traceparent", anyOf(null, new byte[] {0}, bytes(), text("00-zz")));
        message.headers().add("no\0name", anyOf(null, new byte[0], bytes()));
        return message;
    }

    private static boolean isText(ProducerRecord<byte[], byte[]> message) {
        return new String(message.headers().lastHeader("ce_id").value(), StandardCharsets.UTF_8).length() == 36;
    }

    /** A header's value that is neither an identity nor a moment. */
    private byte[] noText() {
        return anyOf(null, new byte[0], new byte[] {0}, bytes(), text("+9999999999-01-01T00:00:00Z"), text("1-1"));
    }

    private byte[] key() {
        return anyOf(null, new byte[0], text("a\0b"), bytes(), text(ClosureId.next()), text("k".repeat(5000)));
    }

    private byte[] payload() {
        var fact = FactJson.write(closure());
        return anyOf(
                null,
                new byte[0],
                bytes(),
                text("null"),
                text("[]"),
                text("7"),
                text("\"\0\""),
                text("[".repeat(20_000)),
                text("{\"closure\":".repeat(2_000)),
                text(fact.substring(0, random.nextInt(fact.length()))),
                text(fact.replace("\"closure\":\"", "\"closure\":\"x")),
                text(fact.replace("\"version\":1", "\"version\":" + "9".repeat(1 + 19 + random.nextInt(500)))),
                text(fact.replace("\"version\":1", "\"version\":null")),
                text(fact.replace("STUDY_DAY", "NO_SUCH_CAUSE")),
                text(fact.replace("STUDY_DAY", "\\u0000")),
                text(fact.replace("2026-11-26", "2026-02-30")),
                text(fact.replace("\"lastDay\":\"2026-11-26\"", "\"lastDay\":\"-999999999-01-01\"")));
    }

    private byte[] bytes() {
        var bytes = new byte[random.nextInt(64)];
        random.nextBytes(bytes);
        return bytes;
    }

    private static byte[] text(Object value) {
        return value.toString().getBytes(StandardCharsets.UTF_8);
    }

    private byte[] anyOf(byte[]... all) {
        return all[random.nextInt(all.length)];
    }

    private static ClosureAnnounced closure() {
        return new ClosureAnnounced(ClosureId.next(), 1, LocationId.next(), DAY, DAY, ClosureAnnounced.Cause.STUDY_DAY);
    }

    private static long deadLetters() {
        return Notes.count("SELECT count(*) FROM dead_letter");
    }

    private static RequestSpecification operations() {
        return given().auth().oauth2(Tokens.of("olga", "operations"));
    }
}
