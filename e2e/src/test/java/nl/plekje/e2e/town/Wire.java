package nl.plekje.e2e.town;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/** The broker, for facts that none of our services would tell. */
public final class Wire {

    private Wire() {}

    /** Tells this on a topic, in the envelope of every fact, and gives the identity that is on it. */
    public static UUID tell(String topic, String payload) {
        var id = UUID.randomUUID();
        Map<String, Object> settings =
                Map.of("bootstrap.servers", Plekje.stack().kafka().bootstrapServers());
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            var fact = new ProducerRecord<>(topic, UUID.randomUUID().toString(), payload);
            fact.headers().add("ce_id", id.toString().getBytes(UTF_8));
            fact.headers().add("ce_time", "2026-11-17T07:00:00Z".getBytes(UTF_8));
            producer.send(fact).get();
            return id;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        }
    }
}
