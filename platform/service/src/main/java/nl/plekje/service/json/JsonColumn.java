package nl.plekje.service.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/**
 * Values of ours as they stand in columns of the type {@code jsonb}, in the form of our answers. What cannot be written or no
 * longer be read is a mistake of ours, and says no more than its kind: a value may be about somebody.
 */
@ApplicationScoped
public class JsonColumn {

    private final ObjectMapper json;

    JsonColumn(ObjectMapper json) {
        this.json = json;
    }

    /** A value for a column. Throws {@link IllegalStateException} when it cannot be written. */
    public JsonObject write(Object value) {
        return new JsonObject(text(value, value.getClass()));
    }

    /** A list of values for a column. Throws {@link IllegalStateException} when it cannot be written. */
    public JsonArray writeAll(List<?> values) {
        return new JsonArray(text(values, List.class));
    }

    /** The value in a column. Throws {@link IllegalStateException} when it is none of this type. */
    public <T> T read(JsonObject stored, Class<T> type) {
        return read(stored.encode(), type);
    }

    /** The value in a column that was read as text. Throws {@link IllegalStateException} when it is none of this type. */
    public <T> T read(String stored, Class<T> type) {
        try {
            return json.readValue(stored, type);
        } catch (JsonProcessingException e) {
            throw impossible("read", type);
        }
    }

    /** The values in a column. Throws {@link IllegalStateException} when they are none of this type. */
    public <T> List<T> readAll(JsonArray stored, Class<T> type) {
        try {
            return json.readerForListOf(type).readValue(stored.encode());
        } catch (JsonProcessingException e) {
            throw impossible("read", type);
        }
    }

    private String text(Object value, Class<?> type) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw impossible("written", type);
        }
    }

    /** Without the cause, which quotes the value. */
    private static IllegalStateException impossible(String done, Class<?> type) {
        return new IllegalStateException("a " + type.getSimpleName() + " that cannot be " + done);
    }
}
