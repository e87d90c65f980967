package nl.plekje.complaint.casework;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import nl.plekje.complaint.history.CaseEvent;
import nl.plekje.events.json.KernelModule;

/** How events stand in the database: a word for the kind, and its fields as JSON. */
public final class EventCodec {

    private static final Pattern HUMP = Pattern.compile("(?<=[a-z])(?=[A-Z])");
    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .addModule(new KernelModule())
            .disable(com.fasterxml.jackson.databind.SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();
    private static final Map<String, Class<?>> KINDS = new TreeMap<>();

    static {
        for (var kind : CaseEvent.class.getPermittedSubclasses()) {
            KINDS.put(word(kind), kind);
        }
    }

    private EventCodec() {}

    /** The word of a kind: {@code CONTACT_MADE}. */
    public static String word(Class<?> kind) {
        return HUMP.matcher(kind.getSimpleName()).replaceAll("_").toUpperCase(java.util.Locale.ROOT);
    }

    static String write(CaseEvent event) {
        try {
            return JSON.writeValueAsString(event);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an event that cannot be written: " + word(event.getClass()));
        }
    }

    static CaseEvent read(String kind, String data) {
        try {
            return (CaseEvent) JSON.readValue(data, KINDS.get(kind));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an event that cannot be read: " + kind);
        }
    }
}
