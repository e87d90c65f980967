package nl.plekje.service.deadletter;

import static nl.plekje.service.database.Moments.utc;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.runtime.Startup;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.UUID;
import nl.plekje.kernel.id.Id;
import nl.plekje.service.database.Sql;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Facts that could not be applied. Each is kept in the database, to be listed, explained and replayed, and told on the
 * topic {@code dlq.<service>}; both in one transaction.
 */
@Startup // so that its counter stands at zero before it first counts
@ApplicationScoped
public class DeadLetters {

    private static final Logger LOG = Logger.getLogger(DeadLetters.class);

    private final Sql sql;
    private final Clock clock;
    private final String topic;
    private final Counter counter;

    DeadLetters(Sql sql, Clock clock, MeterRegistry meters, @ConfigProperty(name = "plekje.service") String service) {
        this.sql = sql;
        this.clock = clock;
        this.topic = topicOf(service);
        this.counter = Counter.builder("plekje.dead.letters")
                .description("Facts that could not be applied")
                .register(meters);
    }

    /** The topic on which a service tells of its dead letters. */
    public static String topicOf(String service) {
        return "dlq." + service;
    }

    /** Keeps a record that could not be applied, with the reason. */
    public Uni<Void> keep(ConsumerRecord<String, byte[]> message, Throwable failure) {
        var reason = storable(reasonOf(failure));
        var headers = new JsonObject();
        message.headers().forEach(header -> headers.put(storable(header.key()), storable(header.value())));
        headers.put("partition", message.partition()).put("offset", message.offset());
        var now = utc(clock.instant());
        var id = Id.next();
        var key = storable(message.key());
        var payload = message.value() == null ? null : Buffer.buffer(message.value());
        LOG.warnf("dead letter %s from %s: %s", id, message.topic(), reason);
        return Panache.withTransaction(
                () -> sql.run("""
                        INSERT INTO dead_letter (id, fact_id, topic, key, payload, headers, reason, failed_at)
                        VALUES ($1, $2, $3, $4, $5, $6, $7, $8)""", id, factId(headers), message.topic(), key, payload, headers, reason, now)
                        .chain(() -> sql.run(
                                """
                        INSERT INTO outbox (fact_id, topic, key, payload, traceparent, reason, created_at)
                        VALUES ($1, $2, $3, $4, $5, $6, $7)""",
                                id,
                                topic,
                                key == null ? id.toString() : key,
                                payload == null ? Buffer.buffer() : payload,
                                headers.getString("traceparent"),
                                message.topic() + ": " + reason,
                                now))
                        .invoke(() -> counter.increment())
                        .replaceWithVoid());
    }

    /** What went wrong, in one line and without data of the fact. */
    public static String reasonOf(Throwable failure) {
        var root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        var message = root.getMessage() == null
                ? ""
                : ": " + root.getMessage().lines().findFirst().orElse("");
        var line = root.getClass().getSimpleName() + message;
        return line.length() > 500 ? line.substring(0, 500) : line;
    }

    /** PostgreSQL keeps no NUL in a text, and poison may hold one. */
    private static String storable(String text) {
        return text == null ? null : text.replace('\u0000', '\uFFFD');
    }

    /** A header may stand there without a value; it then reads as an empty one. */
    private static String storable(byte[] header) {
        return header == null ? "" : storable(new String(header, StandardCharsets.UTF_8));
    }

    private static UUID factId(JsonObject headers) {
        try {
            return UUID.fromString(headers.getString("ce_id", ""));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
