package nl.plekje.events.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.Deserializers;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.util.UUID;
import nl.plekje.kernel.id.Id;

/** Writes every identity of the kernel as its plain UUID, and reads it back; the kernel itself knows no JSON. */
public final class KernelModule extends SimpleModule {

    public KernelModule() {
        super("plekje-kernel");
        addSerializer(Id.class, new ToStringSerializer(Id.class));
    }

    @Override
    public void setupModule(SetupContext context) {
        super.setupModule(context);
        context.addDeserializers(new IdDeserializers());
    }

    private static final class IdDeserializers extends Deserializers.Base {
        @Override
        public JsonDeserializer<?> findBeanDeserializer(
                JavaType type, DeserializationConfig config, BeanDescription description) {
            return type.isTypeOrSubTypeOf(Id.class) ? new IdDeserializer(type.getRawClass()) : null;
        }

        @Override
        public boolean hasDeserializerFor(DeserializationConfig config, Class<?> valueType) {
            return Id.class.isAssignableFrom(valueType);
        }
    }

    private static final class IdDeserializer extends StdDeserializer<Object> {
        private final transient Constructor<?> constructor;

        IdDeserializer(Class<?> type) {
            super(type);
            try {
                constructor = type.getConstructor(UUID.class);
            } catch (NoSuchMethodException e) {
                throw new IllegalStateException(type + " has no constructor of one UUID", e);
            }
        }

        @Override
        public Object deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (!parser.hasToken(JsonToken.VALUE_STRING)) {
                return context.handleUnexpectedToken(_valueClass, parser);
            }
            var text = parser.getText();
            if (!Id.FORM.matcher(text).matches()) {
                return context.handleWeirdStringValue(_valueClass, text, "not a UUID");
            }
            try {
                return constructor.newInstance(UUID.fromString(text));
            } catch (ReflectiveOperationException e) {
                throw new IOException(e);
            }
        }
    }
}
