package nl.plekje.testing.malformed;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** JSON that does not fit a schema, each as it stands in a body. What can vary is drawn at random. */
final class MalformedValues {

    private final Random random;

    MalformedValues(Random random) {
        this.random = random;
    }

    /** Values that may not stand where this schema is asked for. */
    List<String> of(Schema schema) {
        return switch (schema.type()) {
            case "string" -> texts(schema);
            case "integer", "number" -> numbers(schema);
            case "boolean" -> List.of("\"true\"", "\"\"", "1", "-1", "0.5", "[]", "[true]", "{}");
            case "array" -> lists(schema);
            default -> List.of("\"text\"", "\"\"", "7", "true", "[]", "[{}]");
        };
    }

    private List<String> texts(Schema schema) {
        var malformed = new ArrayList<>(List.of("7", "1.5", "true", "[]", "[\"text\"]", "{}", "{\"value\":\"text\"}"));
        if (schema.has("enum")) {
            malformed.addAll(List.of("\"\"", "\" \"", "\"NO_SUCH_WORD\"", "0"));
        }
        switch (schema.format()) {
            case "date" -> malformed.addAll(dates());
            case "date-time" -> malformed.addAll(moments());
            case "time" ->
                malformed.addAll(List.of(
                        "\"\"",
                        "\" \"",
                        "\"24:00\"",
                        "\"8:00\"",
                        "\"08:60\"",
                        "\"08:00:30\"",
                        "\"08:00:00.000000001\"",
                        "\"T08:00\"",
                        "\"08:00Z\"",
                        "[8,0]",
                        "480"));
            case "email" -> malformed.addAll(List.of("\"ouder\"", "\"a@b@c\"", "\"ou der@example.org\""));
            case "uuid" ->
                malformed.addAll(List.of(
                        "\"\"",
                        "\" \"",
                        "\"1-1-1-1-1\"",
                        "\"no-uuid\"",
                        "\"00000000-0000-0000-0000-00000000000g\"",
                        "\"AAAAAAAAAAAAAAAAAAAAAA==\""));
            default -> {}
        }
        if (schema.month()) {
            malformed.addAll(
                    List.of("\"\"", "\"2026-13\"", "\"0000-01\"", "\"-9999-01\"", "\"9999-12\"", "\"2026-1\""));
        }
        if (schema.freeText()) {
            malformed.addAll(unstorable());
            if (schema.has("maxLength")) {
                malformed.add(quoted("x".repeat((int) schema.number("maxLength") + 1)));
            }
            if (schema.text("pattern").equals(Schema.NOT_BLANK)) {
                malformed.addAll(List.of("\"\"", "\"   \"", "\"\\t\\n\""));
            } else if (schema.has("pattern")) {
                Stream.of("", "?", "9".repeat(100))
                        .filter(text -> !text.matches(schema.text("pattern")))
                        .forEach(text -> malformed.add(quoted(text)));
            }
        }
        return malformed;
    }

    /** Texts that a database, a letter or a screen cannot keep, print or show as they were typed. */
    private List<String> unstorable() {
        var malformed = new ArrayList<String>();
        var nonCharacters = List.of("\\ufffe", "\\uffff", "\\ufdd0", "\\ud83f\\udffe", "\\udbff\\udfff");
        var controls = List.of("\\u0001", "\\u0008", "\\u001b", "\\u007f", "\\u0085", "\\u009f");
        var directions = List.of("\\u202a", "\\u202e", "\\u2066", "\\u2069");
        var halves = List.of("\\ud800", "\\udbff", "\\udc00", "\\udfff", "\\udc00\\ud800");
        for (var signs : List.of(List.of("\\u0000"), nonCharacters, controls, directions, halves)) {
            var sign = signs.get(random.nextInt(signs.size()));
            malformed.add(quoted("een " + sign + " tekst"));
        }
        return malformed;
    }

    private List<String> dates() {
        return List.of(
                "\"\"",
                "\" \"",
                "\"2026-02-30\"",
                "\"2026-13-01\"",
                "\"2026-1-1\"",
                "\"20260101\"",
                "\"01-02-2026\"",
                "\"2026-12-07T08:00:00Z\"",
                "\"0000-01-01\"",
                "\"-5000-06-01\"",
                "\"-999999999-01-01\"",
                "\"+999999999-12-31\"",
                "\"9999-12-31\"",
                "\"1899-12-31\"",
                "\"2101-01-01\"",
                "\"2026-W50-1\"",
                quoted("%04d-06-01".formatted(2101 + random.nextInt(7000))),
                "[2026,12,7]",
                "20794",
                "1.7e9");
    }

    private List<String> moments() {
        return List.of(
                "\"\"",
                "\" \"",
                "\"2026-12-07\"",
                "\"2026-12-07T08:00:00\"",
                "\"2026-12-07T25:00:00Z\"",
                "\"0000-01-01T00:00:00Z\"",
                "\"-1000000000-01-01T00:00:00Z\"",
                "\"+1000000000-12-31T23:59:59.999999999Z\"",
                "\"9999-12-31T23:59:59Z\"",
                "\"1899-12-31T00:00:00Z\"",
                "\"2026-12-07T08:00:00+25:00\"",
                "1796630400",
                "1796630400.5",
                "[2026,12,7,8,0]");
    }

    private static List<String> numbers(Schema schema) {
        var malformed = new ArrayList<>(List.of(
                "\"7\"",
                "\"\"",
                "\" \"",
                "\"seven\"",
                "true",
                "1.5",
                "1.0",
                "1e400",
                "-1e400",
                "99999999999999999999999",
                "-99999999999999999999999",
                "[]",
                "[7]",
                "{}"));
        if (schema.has("maximum") && schema.number("maximum") < Long.MAX_VALUE) {
            malformed.add(Long.toString(schema.number("maximum") + 1));
        }
        if (schema.has("minimum") && schema.number("minimum") > Long.MIN_VALUE) {
            malformed.add(Long.toString(schema.number("minimum") - 1));
        }
        malformed.add(schema.format().equals("int32") ? "2147483648" : "9223372036854775808");
        malformed.add(schema.format().equals("int32") ? "-2147483649" : "-9223372036854775809");
        return malformed;
    }

    private static List<String> lists(Schema schema) {
        var malformed = new ArrayList<>(List.of("\"text\"", "\"\"", "7", "true", "{}", "[null]"));
        var item = schema.items().sample().toString();
        malformed.add("[" + item + ",null]");
        if (schema.number("minItems") > 0) {
            malformed.add("[]");
        }
        // The words of an enum are fewer than any set of them may hold.
        if (schema.has("maxItems") && !schema.items().has("enum")) {
            malformed.add(IntStream.rangeClosed(0, (int) schema.number("maxItems"))
                    .mapToObj(number -> schema.items().sample(number).toString())
                    .collect(Collectors.joining(",", "[", "]")));
        }
        return malformed;
    }

    private static String quoted(String text) {
        return '"' + text + '"';
    }
}
