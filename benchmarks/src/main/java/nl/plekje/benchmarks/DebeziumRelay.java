package nl.plekje.benchmarks;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.debezium.engine.ChangeEvent;
import io.debezium.engine.DebeziumEngine;
import io.debezium.engine.format.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.plekje.local.part.PostgresPart;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * The peer: Debezium's engine reads the same outbox table from the write-ahead log and sends each new row to the same
 * Kafka, waiting for the acknowledgements of a batch before it marks the batch processed.
 */
final class DebeziumRelay implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final DebeziumEngine<ChangeEvent<String, String>> engine;
    private final ExecutorService thread = Executors.newSingleThreadExecutor();
    private final KafkaProducer<String, byte[]> producer;
    private final CountDownLatch streaming = new CountDownLatch(1);

    /**
     * @param slot replication slot that was made before the rows were written
     * @param pollMillis how often the engine looks for changes
     */
    DebeziumRelay(PostgresPart postgres, OutboxTable table, String slot, String kafka, int pollMillis)
            throws IOException {
        this.producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", kafka, "acks", "all", "compression.type", "lz4", "batch.size", 65_536),
                new StringSerializer(),
                new ByteArraySerializer());
        this.engine = DebeziumEngine.create(Json.class)
                .using(settings(postgres, table, slot, pollMillis))
                .using(new DebeziumEngine.ConnectorCallback() {
                    @Override
                    public void taskStarted() {
                        streaming.countDown();
                    }
                })
                .notifying(this::send)
                .build();
        thread.execute(engine);
    }

    /** Waits until the engine runs, so that its start is not measured. */
    void awaitStarted() throws InterruptedException {
        streaming.await();
    }

    private void send(
            List<ChangeEvent<String, String>> changes,
            DebeziumEngine.RecordCommitter<ChangeEvent<String, String>> committer)
            throws InterruptedException {
        try {
            var sent = new ArrayList<Future<RecordMetadata>>(changes.size());
            for (var change : changes) {
                if (change.value() != null) {
                    var row = JSON.readTree(change.value()).path("after");
                    if (row.isObject()) {
                        sent.add(producer.send(new ProducerRecord<>(
                                row.path("topic").asText(),
                                row.path("key").asText(),
                                Base64.getDecoder().decode(row.path("payload").asText()))));
                    }
                }
            }
            for (var answer : sent) {
                answer.get();
            }
            for (var change : changes) {
                committer.markProcessed(change);
            }
            committer.markBatchFinished();
        } catch (IOException | java.util.concurrent.ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Properties settings(PostgresPart postgres, OutboxTable table, String slot, int pollMillis)
            throws IOException {
        var url = java.net.URI.create(table.jdbcUrl().substring("jdbc:".length()));
        var settings = new Properties();
        settings.put("name", "outbox");
        settings.put("connector.class", "io.debezium.connector.postgresql.PostgresConnector");
        settings.put("offset.storage", "org.apache.kafka.connect.storage.FileOffsetBackingStore");
        settings.put(
                "offset.storage.file.filename",
                Files.createTempFile("offsets", "").toString());
        settings.put("offset.flush.interval.ms", "1000");
        settings.put("database.hostname", url.getHost());
        settings.put("database.port", String.valueOf(url.getPort()));
        settings.put("database.user", PostgresPart.SUPERUSER);
        settings.put("database.password", postgres.password());
        settings.put("database.dbname", table.database().name());
        settings.put("topic.prefix", "outbox");
        settings.put("table.include.list", "public.outbox");
        settings.put("plugin.name", "pgoutput");
        settings.put("publication.autocreate.mode", "filtered");
        settings.put("slot.name", slot);
        settings.put("snapshot.mode", "no_data");
        settings.put("poll.interval.ms", String.valueOf(pollMillis));
        settings.put("max.batch.size", "4096");
        settings.put("max.queue.size", "16384");
        settings.put("tombstones.on.delete", "false");
        settings.put("converter.schemas.enable", "false");
        return settings;
    }

    @Override
    public void close() throws IOException {
        engine.close();
        thread.shutdownNow();
        producer.close();
    }
}
