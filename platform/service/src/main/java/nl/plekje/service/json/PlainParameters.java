package nl.plekje.service.json;

import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.function.Function;
import nl.plekje.service.problem.UnreadableParameter;

/** Reads dates, months and words of an enum in queries. What is none is a mistake of the caller (400), not a missing page. */
@Provider
public class PlainParameters implements ParamConverterProvider {

    @Override
    @SuppressWarnings("unchecked")
    public <T> ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
        if (type == LocalDate.class) {
            return (ParamConverter<T>) new PlainConverter<>(LocalDate.class, LocalDate::parse);
        }
        if (type == YearMonth.class) {
            return (ParamConverter<T>) new PlainConverter<>(YearMonth.class, YearMonth::parse);
        }
        if (type.isEnum()) {
            return new PlainConverter<>(type, word -> Arrays.stream(type.getEnumConstants())
                    .filter(it -> ((Enum<?>) it).name().equals(word))
                    .findFirst()
                    .orElseThrow());
        }
        return null;
    }

    private record PlainConverter<T>(Class<?> type, Function<String, T> read) implements ParamConverter<T> {
        @Override
        public T fromString(String text) {
            try {
                return text == null ? null : read.apply(text);
            } catch (RuntimeException e) {
                throw UnreadableParameter.not(type, text);
            }
        }

        @Override
        public String toString(T value) {
            return value.toString();
        }
    }
}
