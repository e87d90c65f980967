package nl.plekje.testing.fact;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
import nl.plekje.events.Fact;
import nl.plekje.events.json.FactJson;
import nl.plekje.testing.stack.RealParts;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Facts on the real broker: tell what another service would tell, and read what the service under test told. */
public final class TestFacts {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static KafkaProducer<String, byte[]> producer;

    private TestFacts() {}

    /** Tells a fact as another service would; gives its identity. */
    public static UUID tell(Fact fact) {
        var id = UUID.randomUUID();
        tell(id, fact);
        return id;
    }

    /** Tells a fact with this identity, to deliver it again. */
    public static void tell(UUID id, Fact fact) {
        send(fact.topic(), fact.key(), FactJson.write(fact).getBytes(StandardCharsets.UTF_8), id);
    }

    /** Puts any bytes on a topic. */
    public static void send(String topic, String key, byte[] payload, UUID id) {
        var message = new ProducerRecord<>(topic, key, payload);
        message.headers().add("ce_id", id.toString().getBytes(StandardCharsets.UTF_8));
        message.headers().add("ce_time", Instant.now().toString().getBytes(StandardCharsets.UTF_8));
        message.headers().add("ce_source", "/test".getBytes(StandardCharsets.UTF_8));
        try {
            producer().send(message).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    /** All facts of a kind that are on the broker now and match. */
    public static <T extends Fact> List<T> told(Class<T> kind, Predicate<T> matching) {
        var facts = new ArrayList<T>();
        for (var message : records(Fact.topicOf(kind))) {
            try {
                var fact = FactJson.read(message.value(), kind);
                if (matching.test(fact)) {
                    facts.add(fact);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return facts;
    }

    /** Waits until facts of a kind that match have been told; gives them in their order. Fails after 20 seconds. */
    public static <T extends Fact> List<T> awaitAll(Class<T> kind, int count, Predicate<T> matching) {
        var found = new ArrayList<T>();
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(100)).until(() -> {
            found.clear();
            found.addAll(told(kind, matching));
            return found.size() >= count;
        });
        return found;
    }

    /** Waits for one fact of a kind that matches, and gives the newest. */
    public static <T extends Fact> T awaitOne(Class<T> kind, Predicate<T> matching) {
        var facts = awaitAll(kind, 1, matching);
        return facts.get(facts.size() - 1);
    }

    /** Every record on a topic, partition by partition. */
    public static List<ConsumerRecord<String, byte[]>> records(String topic) {
        var settings = new HashMap<String, Object>(
                Map.of("bootstrap.servers", RealParts.kafka().bootstrapServers(), "allow.auto.create.topics", "false"));
        var records = new ArrayList<ConsumerRecord<String, byte[]>>();
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            var infos = consumer.listTopics().getOrDefault(topic, List.of());
            var partitions = infos.stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                consumer.poll(Duration.ofMillis(200)).forEach(records::add);
            }
        }
        return records;
    }

    private static synchronized KafkaProducer<String, byte[]> producer() {
        if (producer == null) {
            producer = new KafkaProducer<>(
                    Map.of("bootstrap.servers", RealParts.kafka().bootstrapServers(), "acks", "all", "linger.ms", "0"),
                    new StringSerializer(),
                    new ByteArraySerializer());
        }
        return producer;
    }
}
