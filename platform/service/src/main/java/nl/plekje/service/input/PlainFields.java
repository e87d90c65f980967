package nl.plekje.service.input;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.UUID;
import java.util.function.Function;
import nl.plekje.service.problem.UnreadableField;

/** Reads the fields of bodies that are written as a text: as one and as nothing else, in the forms of {@link PlainValue}. */
final class PlainFields extends SimpleModule {

    PlainFields() {
        super("plekje-fields");
        read(LocalDate.class, PlainValue::date);
        read(YearMonth.class, PlainValue::month);
        read(LocalTime.class, PlainValue::time);
        read(Instant.class, PlainValue::moment);
        read(UUID.class, PlainValue::uuid);
        read(String.class, PlainFields::text);
    }

    private <T> void read(Class<T> type, Function<String, T> reader) {
        addDeserializer(type, new PlainField<>(type, reader));
    }

    private static String text(String text) {
        var misplaced = PlainText.misplaced(text);
        if (misplaced.isPresent()) {
            throw WrongValue.misplaced(misplaced.getAsInt());
        }
        return text;
    }

    private static final class PlainField<T> extends StdScalarDeserializer<T> {

        private final transient Function<String, T> reader;

        PlainField(Class<T> type, Function<String, T> reader) {
            super(type);
            this.reader = reader;
        }

        @Override
        @SuppressWarnings("unchecked")
        public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (!parser.hasToken(JsonToken.VALUE_STRING)) {
                return (T) context.handleUnexpectedToken(handledType(), parser);
            }
            try {
                return reader.apply(parser.getText());
            } catch (WrongValue e) {
                throw new UnreadableField(parser, e.why());
            }
        }
    }
}
