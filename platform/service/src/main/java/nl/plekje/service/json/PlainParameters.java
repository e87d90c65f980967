package nl.plekje.service.json;

import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.function.Function;

/** Reads dates, months and words of an enum in queries. What is none is a mistake of the caller (400), not a missing page. */
@Provider
public class PlainParameters implements ParamConverterProvider {

    @Override
    @SuppressWarnings("unchecked")
    public <T> ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
        if (type == LocalDate.class) {
            return (ParamConverter<T>) new PlainConverter<>(LocalDate::parse);
        }
        if (type == YearMonth.class) {
            return (ParamConverter<T>) new PlainConverter<>(YearMonth::parse);
        }
        if (type.isEnum()) {
            return new PlainConverter<>(word -> Arrays.stream(type.getEnumConstants())
                    .filter(it -> ((Enum<?>) it).name().equals(word))
                    .findFirst()
                    .orElseThrow());
        }
        return null;
    }

    private record PlainConverter<T>(Function<String, T> read) implements ParamConverter<T> {
        @Override
        public T fromString(String text) {
            try {
                return text == null ? null : read.apply(text);
            } catch (RuntimeException e) {
                throw new BadRequestException(e);
            }
        }

        @Override
        public String toString(T value) {
            return value.toString();
        }
    }
}
