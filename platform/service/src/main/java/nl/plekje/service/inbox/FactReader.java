package nl.plekje.service.inbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.plekje.events.Fact;
import nl.plekje.events.json.FactJson;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Reads a Kafka record into a fact. */
final class FactReader {

    private FactReader() {}

    /** Fails with an {@link IOException} that says what is wrong with the record, and not what stands in it. */
    static <T extends Fact> Envelope<T> read(ConsumerRecord<String, byte[]> message, Class<T> kind) throws IOException {
        try {
            var id = UUID.fromString(required(message, "ce_id"));
            var at = Instant.parse(required(message, "ce_time"));
            if (message.value() == null) {
                throw new IOException("no payload");
            }
            return new Envelope<>(id, at, FactJson.read(message.value(), kind));
        } catch (JsonMappingException e) {
            throw new IOException(misfit(e));
        } catch (JsonProcessingException e) {
            var at = e.getLocation();
            throw new IOException("no JSON, at line %d, column %d".formatted(at.getLineNr(), at.getColumnNr()));
        } catch (IllegalArgumentException | java.time.DateTimeException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    /** Jackson's own words quote the value; these name its place. */
    private static String misfit(JsonMappingException misfit) {
        var place = misfit.getPath().stream()
                .map(step -> "/" + (step.getFieldName() == null ? step.getIndex() : step.getFieldName()))
                .collect(Collectors.joining());
        var where = place.isEmpty() ? "the whole" : place;
        return misfit instanceof MismatchedInputException mismatch
                        && !(misfit instanceof ValueInstantiationException)
                        && mismatch.getTargetType() != null
                ? where + " is no " + mismatch.getTargetType().getSimpleName()
                : where + " cannot be so";
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
