package nl.plekje.events.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import nl.plekje.events.Fact;

/**
 * How facts are written: UTF-8 JSON, ISO dates and instants, identities as plain UUIDs. Readers ignore fields they do not
 * know, so that a fact may grow before its readers do.
 */
public final class FactJson {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .addModule(new KernelModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private FactJson() {}

    /** The fact as JSON. */
    public static String write(Fact fact) {
        try {
            return MAPPER.writeValueAsString(fact);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a fact that cannot be written: " + fact.topic(), e);
        }
    }

    /**
     * Reads a fact.
     *
     * @throws IOException when the bytes are not a fact of this kind; the message says where
     */
    public static <T extends Fact> T read(byte[] json, Class<T> kind) throws IOException {
        var fact = MAPPER.readValue(json, kind);
        if (fact == null) {
            throw new IOException("empty " + Fact.topicOf(kind));
        }
        return fact;
    }
}
