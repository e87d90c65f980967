package nl.plekje.service.json;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.time.LocalTime;
import nl.plekje.events.json.KernelModule;

/**
 * How answers are written, and what we keep as JSON written and read again: identities as plain UUIDs, dates in ISO form,
 * times of day without seconds that are zero anyway. What callers send is read more strictly than what we wrote ourselves.
 */
@Singleton
public class JsonForm implements ObjectMapperCustomizer {

    /** The last word: after the modules that Quarkus finds, of which one writes times of day with seconds. */
    @Override
    public int priority() {
        return MINIMUM_PRIORITY;
    }

    @Override
    public void customize(ObjectMapper mapper) {
        mapper.registerModule(new KernelModule());
        mapper.registerModule(timesOfDay());
        mapper.configure(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS, false);
        mapper.configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, true);
        mapper.configure(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES, true);
    }

    private static SimpleModule timesOfDay() {
        return new SimpleModule("plekje-times").addSerializer(LocalTime.class, new ToStringSerializer(LocalTime.class));
    }
}
