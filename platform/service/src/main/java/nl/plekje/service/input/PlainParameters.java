package nl.plekje.service.input;

import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Constructor;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import nl.plekje.kernel.id.Id;
import nl.plekje.service.problem.NotFound;
import nl.plekje.service.problem.UnreadableParameter;

/**
 * Reads the parameters of paths and queries. What is no value of its type is a mistake of the caller (400); but what is no
 * UUID is the identity of nothing, hence not found.
 */
@Provider
public class PlainParameters implements ParamConverterProvider {

    private static final Map<Class<?>, Function<String, ?>> READERS = Map.ofEntries(
            Map.entry(LocalDate.class, PlainValue::date),
            Map.entry(YearMonth.class, PlainValue::month),
            Map.entry(LocalTime.class, PlainValue::time),
            Map.entry(Instant.class, PlainValue::moment),
            Map.entry(boolean.class, PlainValue::yesOrNo),
            Map.entry(Boolean.class, PlainValue::yesOrNo),
            Map.entry(int.class, PlainValue::number),
            Map.entry(Integer.class, PlainValue::number),
            Map.entry(long.class, PlainValue::longNumber),
            Map.entry(Long.class, PlainValue::longNumber));

    @Override
    @SuppressWarnings("unchecked")
    public <T> ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
        var reader = READERS.get(type);
        if (reader != null) {
            return new PlainConverter<>((Function<String, T>) reader);
        }
        if (type.isEnum()) {
            return new PlainConverter<>(word -> PlainValue.word(type, word));
        }
        if (type == UUID.class) {
            return new PlainConverter<>(text -> (T) identity(text));
        }
        if (Id.class.isAssignableFrom(type) && !type.isInterface()) {
            var constructor = constructorOf(type);
            return new PlainConverter<>(text -> made(constructor, identity(text)));
        }
        return null;
    }

    private static UUID identity(String text) {
        try {
            return PlainValue.uuid(text);
        } catch (WrongValue e) {
            throw new NotFound();
        }
    }

    private static <T> Constructor<T> constructorOf(Class<T> id) {
        try {
            return id.getConstructor(UUID.class);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(id + " has no constructor of one UUID", e);
        }
    }

    private static <T> T made(Constructor<T> id, UUID value) {
        try {
            return id.newInstance(value);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private record PlainConverter<T>(Function<String, T> read) implements ParamConverter<T> {
        @Override
        public T fromString(String text) {
            try {
                return text == null ? null : read.apply(text);
            } catch (WrongValue e) {
                throw UnreadableParameter.carrying(text, e.why());
            }
        }

        @Override
        public String toString(T value) {
            return value.toString();
        }
    }
}
