package nl.plekje.service.inbox;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import nl.plekje.events.Fact;
import nl.plekje.events.json.FactJson;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Reads a Kafka record into a fact. */
final class FactReader {

    private FactReader() {}

    /** Fails with an {@link IOException} that says what is wrong with the record. */
    static <T extends Fact> Envelope<T> read(ConsumerRecord<String, byte[]> message, Class<T> kind) throws IOException {
        try {
            var id = UUID.fromString(required(message, "ce_id"));
            var at = Instant.parse(required(message, "ce_time"));
            if (message.value() == null) {
                throw new IOException("no payload");
            }
            return new Envelope<>(id, at, FactJson.read(message.value(), kind));
        } catch (IllegalArgumentException | java.time.DateTimeException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    /** The value of a header, or null. */
    static String header(ConsumerRecord<String, byte[]> message, String name) {
        var header = message.headers().lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }

    private static String required(ConsumerRecord<String, byte[]> message, String name) throws IOException {
        var value = header(message, name);
        if (value == null) {
            throw new IOException("header " + name + " is missing");
        }
        return value;
    }
}
