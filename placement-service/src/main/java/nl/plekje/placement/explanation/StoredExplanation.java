package nl.plekje.placement.explanation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import nl.plekje.kernel.explanation.Explanation;

/** How an explanation stands in a column: as JSON. A decision keeps the words it was given with. */
@Converter
public class StoredExplanation implements AttributeConverter<Explanation, String> {

    private static final ObjectMapper JSON = JsonMapper.builder().build();

    /** The explanation as JSON; null for none. */
    public static String write(Explanation explanation) {
        try {
            return explanation == null ? null : JSON.writeValueAsString(explanation);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an explanation that cannot be written: " + explanation.key(), e);
        }
    }

    /** Reads what {@link #write} wrote. */
    public static Explanation read(String json) {
        try {
            return json == null ? null : JSON.readValue(json, Explanation.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an explanation that cannot be read", e);
        }
    }

    @Override
    public String convertToDatabaseColumn(Explanation explanation) {
        return write(explanation);
    }

    @Override
    public Explanation convertToEntityAttribute(String json) {
        return read(json);
    }
}
