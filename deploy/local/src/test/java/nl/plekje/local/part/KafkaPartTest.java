package nl.plekje.local.part;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** With the real broker. */
class KafkaPartTest {

    private static final TopicPartition FACTS = new TopicPartition("facts", 0);

    private static KafkaPart kafka;

    @BeforeAll
    static void start() {
        kafka = KafkaPart.startTemporary();
    }

    @AfterAll
    static void stop() {
        kafka.stop();
    }

    @Test
    void keeps_what_was_acknowledged_over_a_stop_and_over_a_kill() throws Exception {
        send("one");

        kafka.stop();
        assertThat(kafka.process().isRunning()).isFalse();
        assertThat(kafka.ready()).isFalse();
        kafka.startAndAwait();
        assertThat(read(1)).containsExactly("one");

        send("two");
        kafka.kill();
        kafka.startAndAwait();
        assertThat(read(2)).containsExactly("one", "two");
    }

    @Test
    void is_deaf_while_frozen_and_goes_on_afterwards() {
        kafka.freeze();
        assertThat(kafka.process().isRunning()).isTrue();
        assertThat(kafka.ready()).isFalse();

        kafka.unfreeze();
        kafka.awaitReady(Duration.ofSeconds(10));
    }

    private static void send(String value) throws Exception {
        var settings = Map.<String, Object>of("bootstrap.servers", kafka.bootstrapServers(), "acks", "all");
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(FACTS.topic(), FACTS.partition(), "key", value))
                    .get(20, TimeUnit.SECONDS);
        }
    }

    private static List<String> read(int count) {
        var settings = Map.<String, Object>of("bootstrap.servers", kafka.bootstrapServers());
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.assign(List.of(FACTS));
            consumer.seekToBeginning(List.of(FACTS));
            var values = new java.util.ArrayList<String>();
            var deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
            while (values.size() < count && System.nanoTime() < deadline) {
                consumer.poll(Duration.ofMillis(200)).forEach(it -> values.add(it.value()));
            }
            return values;
        }
    }
}
