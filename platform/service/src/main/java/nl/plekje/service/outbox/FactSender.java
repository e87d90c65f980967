package nl.plekje.service.outbox;

import static nl.plekje.service.outbox.OutboxRows.OutboxRow;

import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Sends outbox rows to Kafka with CloudEvents attributes in the headers. Keeps the order per key: the producer is
 * idempotent and never gives up on a record by itself, and when one is refused all later ones of its key are sent again
 * after it.
 */
@ApplicationScoped
class FactSender {

    private final Map<String, Object> kafka;
    private final String source;
    private KafkaProducer<String, byte[]> producer;

    FactSender(
            @Identifier("default-kafka-broker") Map<String, Object> kafka,
            @ConfigProperty(name = "plekje.service") String service) {
        this.kafka = kafka;
        this.source = "/" + service;
    }

    /**
     * Sends all rows there are and deletes them as they are acknowledged; reads the next batch while the last one is on
     * its way. Returns how many were sent; 0 when there were none.
     */
    int sendAll(OutboxRows rows) throws SQLException, InterruptedException {
        var sent = 0;
        var batch = send(rows.after(0));
        while (!batch.isEmpty()) {
            var next = rows.after(batch.get(batch.size() - 1).row.id());
            var more = send(next);
            sent += settle(batch, rows);
            batch = more;
        }
        return sent;
    }

    /** Closes the producer, leaving what was not acknowledged for the next start. */
    void close() {
        if (producer != null) {
            producer.close(Duration.ZERO);
            producer = null;
        }
    }

    private record Sent(OutboxRow row, Future<RecordMetadata> answer) {}

    private List<Sent> send(List<OutboxRow> rows) {
        var sent = new ArrayList<Sent>(rows.size());
        for (var row : rows) {
            sent.add(new Sent(row, producer().send(asRecord(row))));
        }
        return sent;
    }

    /** Waits for the acknowledgements and deletes what arrived. */
    private int settle(List<Sent> batch, OutboxRows rows) throws SQLException, InterruptedException {
        var arrived = new ArrayList<Long>(batch.size());
        var refusedKeys = new HashSet<String>();
        ExecutionException refusal = null;
        for (var sent : batch) {
            try {
                await(sent.answer);
                if (!refusedKeys.contains(sent.row.key())) {
                    arrived.add(sent.row.id());
                }
            } catch (ExecutionException e) {
                refusedKeys.add(sent.row.key());
                refusal = e;
            }
        }
        if (!arrived.isEmpty()) {
            rows.delete(arrived);
        }
        if (refusal != null) {
            close();
            throw new IllegalStateException(
                    "Kafka refused a fact: " + refusal.getCause().getMessage(), refusal);
        }
        return arrived.size();
    }

    /** Waits as long as it takes: a broker that is away loses nothing, it only makes the rows wait. */
    private static void await(Future<RecordMetadata> answer) throws ExecutionException, InterruptedException {
        while (true) {
            try {
                answer.get(1, TimeUnit.SECONDS);
                return;
            } catch (TimeoutException e) {
                if (Thread.interrupted()) {
                    throw new InterruptedException();
                }
            }
        }
    }

    private ProducerRecord<String, byte[]> asRecord(OutboxRow row) {
        var message = new ProducerRecord<>(row.topic(), row.key(), row.payload());
        header(message, "ce_specversion", "1.0");
        header(message, "ce_id", row.factId().toString());
        header(message, "ce_type", "nl.plekje." + row.topic());
        header(message, "ce_source", source);
        header(message, "ce_time", row.createdAt().toString());
        header(message, "ce_subject", row.key());
        header(message, "ce_dataschema", "urn:plekje:schema:" + row.topic());
        header(message, "content-type", "application/json");
        if (row.traceparent() != null) {
            header(message, "traceparent", row.traceparent());
        }
        if (row.reason() != null) {
            header(message, "dead-letter-reason", row.reason());
        }
        return message;
    }

    private static void header(ProducerRecord<?, ?> message, String name, String value) {
        message.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    private KafkaProducer<String, byte[]> producer() {
        if (producer == null) {
            var settings = new HashMap<>(kafka);
            settings.put(ProducerConfig.ACKS_CONFIG, "all");
            settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
            settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
            settings.put(ProducerConfig.BATCH_SIZE_CONFIG, 64 * 1024);
            settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
            // Never expire a record: giving up on one would let later ones of its key overtake it.
            settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, Integer.MAX_VALUE);
            settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 60_000L);
            producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
        }
        return producer;
    }
}
