package nl.plekje.testing.fact;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
import nl.plekje.events.Fact;
import nl.plekje.events.json.FactJson;
import nl.plekje.testing.stack.RealParts;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Facts on the real broker: tell what another service would tell, and read what the service under test told. */
public final class TestFacts {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    /** Each record is read once, however often tests look at it. */
    private static final Map<ConsumerRecord<String, byte[]>, Fact> READ = new ConcurrentHashMap<>();

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
        return matching(records(Fact.topicOf(kind)), kind, matching);
    }

    /** Waits until facts of a kind that match have been told; gives them in their order. Fails after 20 seconds. */
    public static <T extends Fact> List<T> awaitAll(Class<T> kind, int count, Predicate<T> matching) {
        var topic = Fact.topicOf(kind);
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        var records = records(topic);
        var found = matching(records, kind, matching);
        while (found.size() < count) {
            var left = deadline - System.nanoTime();
            if (left <= 0) {
                throw new AssertionError("%d of %d awaited facts among the %d of %s"
                        .formatted(found.size(), count, records.size(), topic));
            }
            records = FactLog.ofThisRun().moreThan(records.size(), topic, Duration.ofNanos(left));
            found = matching(records, kind, matching);
        }
        return found;
    }

    /** Waits for one fact of a kind that matches, and gives the newest. */
    public static <T extends Fact> T awaitOne(Class<T> kind, Predicate<T> matching) {
        var facts = awaitAll(kind, 1, matching);
        return facts.get(facts.size() - 1);
    }

    /** Every record that is on a topic now, those of one key in their order. */
    public static List<ConsumerRecord<String, byte[]>> records(String topic) {
        return FactLog.ofThisRun().now(topic);
    }

    private static <T extends Fact> List<T> matching(
            List<ConsumerRecord<String, byte[]>> records, Class<T> kind, Predicate<T> matching) {
        return records.stream()
                .map(record -> kind.cast(READ.computeIfAbsent(record, it -> read(it, kind))))
                .filter(matching)
                .toList();
    }

    private static Fact read(ConsumerRecord<String, byte[]> record, Class<? extends Fact> kind) {
        try {
            return FactJson.read(record.value(), kind);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
