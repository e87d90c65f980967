package nl.plekje.service.policy;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.Arrays;
import java.util.function.Function;
import nl.plekje.kernel.rule.RuleId;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * A type of single values.
 *
 * @param expected what to tell when a value is of another type
 * @param read throws {@link IllegalArgumentException} or {@link java.time.DateTimeException} for another type
 */
record Scalar<R>(String expected, Function<ScalarNode, R> read) {

    static final Scalar<String> TEXT = new Scalar<>("a text", node -> of(Tag.STR, ".+", node));
    /** Zero or more; no octal, no hexadecimal. */
    static final Scalar<Integer> NUMBER =
            new Scalar<>("a whole number", node -> Integer.valueOf(of(Tag.INT, "0|[1-9]\\d{0,8}", node)));

    static final Scalar<Boolean> FLAG =
            new Scalar<>("true or false", node -> Boolean.valueOf(of(Tag.BOOL, "true|false", node)));

    static final Scalar<LocalDate> DATE =
            new Scalar<>("a date as 2026-01-01", node -> LocalDate.parse(node.getValue()));

    static final Scalar<LocalTime> TIME = new Scalar<>("a time as 17:00", node -> LocalTime.parse(node.getValue()));

    static final Scalar<MonthDay> MONTH_DAY =
            new Scalar<>("a day of the year as 10-01", node -> MonthDay.parse("--" + node.getValue()));

    static final Scalar<RuleId> RULE = new Scalar<>("the id of a rule as CR-002", node -> new RuleId(node.getValue()));

    static <E extends Enum<E>> Scalar<E> wordOf(Class<E> kind) {
        return new Scalar<>(oneOf(kind), node -> Enum.valueOf(kind, node.getValue()));
    }

    static String oneOf(Class<? extends Enum<?>> kind) {
        return "one of "
                + String.join(
                        ", ",
                        Arrays.stream(kind.getEnumConstants()).map(Enum::name).toList());
    }

    private static String of(Tag tag, String shape, ScalarNode node) {
        if (!node.getTag().equals(tag) || !node.getValue().matches(shape)) {
            throw new IllegalArgumentException(node.getValue());
        }
        return node.getValue();
    }
}
