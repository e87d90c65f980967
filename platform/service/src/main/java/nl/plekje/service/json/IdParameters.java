package nl.plekje.service.json;

import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Constructor;
import java.lang.reflect.Type;
import java.util.UUID;
import nl.plekje.kernel.id.Id;
import nl.plekje.service.problem.NotFound;

/** Reads identities in paths and queries. What is no UUID is the identity of nothing, hence not found. */
@Provider
public class IdParameters implements ParamConverterProvider {

    @Override
    public <T> ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
        if (!Id.class.isAssignableFrom(type) || type.isInterface()) {
            return null;
        }
        try {
            return new IdConverter<>(type.getConstructor(UUID.class));
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(type + " has no constructor of one UUID", e);
        }
    }

    private record IdConverter<T>(Constructor<T> constructor) implements ParamConverter<T> {
        @Override
        public T fromString(String text) {
            try {
                return text == null ? null : constructor.newInstance(UUID.fromString(text));
            } catch (IllegalArgumentException e) {
                throw new NotFound();
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public String toString(T id) {
            return id.toString();
        }
    }
}
