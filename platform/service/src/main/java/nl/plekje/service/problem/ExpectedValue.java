package nl.plekje.service.problem;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Collection;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.plekje.kernel.explanation.Explanation;
import nl.plekje.kernel.explanation.FactValue;
import nl.plekje.kernel.id.Id;

/** What a caller should have written, in the words of callers instead of the types of Java. */
public enum ExpectedValue {
    TEXT,
    NUMBER,
    YES_OR_NO,
    DATE,
    MONTH,
    TIME,
    MOMENT,
    ID,
    LIST,
    OBJECT;

    /** Says what a value of this type looks like; of an enum, its words. */
    public static Explanation explain(Class<?> type) {
        if (type.isEnum()) {
            var allowed = Arrays.stream(type.getEnumConstants())
                    .map(constant -> ((Enum<?>) constant).name())
                    .collect(Collectors.joining(", "));
            return Explanation.of("problem.field.not-one-of").with("allowed", FactValue.text(allowed));
        }
        return Explanation.of("problem.field.type").with("expected", FactValue.text(of(type).name()));
    }

    private static ExpectedValue of(Class<?> type) {
        if (type == String.class) {
            return TEXT;
        }
        if (type == LocalDate.class) {
            return DATE;
        }
        if (type == YearMonth.class) {
            return MONTH;
        }
        if (type == LocalTime.class) {
            return TIME;
        }
        if (type == Instant.class) {
            return MOMENT;
        }
        if (type == Boolean.class || type == boolean.class) {
            return YES_OR_NO;
        }
        if (type == UUID.class || Id.class.isAssignableFrom(type)) {
            return ID;
        }
        if (type.isPrimitive() || Number.class.isAssignableFrom(type)) {
            return NUMBER;
        }
        return type.isArray() || Collection.class.isAssignableFrom(type) ? LIST : OBJECT;
    }
}
