package nl.plekje.testing.malformed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What a document says of one value: its keywords, with references and unions with null resolved. */
final class Schema {

    /** The pattern of a text that is not blank. */
    static final String NOT_BLANK = "\\S";

    /** Texts of which one fits any pattern that the services use. */
    private static final List<String> EXAMPLES = List.of("nl", "2026-12", "K-2026-000001", "0612345678", "een tekst");

    /** First half of identities that are nobody's. */
    private static final long SOMEBODY = 0x1234_5678_1234_4123L;

    private final JsonNode document;
    private final ObjectNode keywords;

    private Schema(JsonNode document, ObjectNode keywords) {
        this.document = document;
        this.keywords = keywords;
    }

    static Schema of(JsonNode document, JsonNode written) {
        var merged = JsonNodeFactory.instance.objectNode();
        merge(document, written, merged);
        return new Schema(document, merged);
    }

    private static void merge(JsonNode document, JsonNode written, ObjectNode merged) {
        if (written.has("$ref")) {
            merge(document, document.at(written.path("$ref").asText().substring(1)), merged);
        }
        written.path("allOf").forEach(part -> merge(document, part, merged));
        for (var union : List.of("anyOf", "oneOf")) {
            written.path(union)
                    .valueStream()
                    .filter(part -> !part.path("type").asText().equals("null"))
                    .findFirst()
                    .ifPresent(part -> merge(document, part, merged));
        }
        written.properties().forEach(keyword -> merged.set(keyword.getKey(), keyword.getValue()));
    }

    /** {@code string}, {@code integer}, {@code boolean}, {@code array} or {@code object}. */
    String type() {
        var type = keywords.path("type");
        return type.isArray()
                ? type.valueStream()
                        .map(JsonNode::asText)
                        .filter(name -> !name.equals("null"))
                        .findFirst()
                        .orElse("object")
                : type.asText("object");
    }

    /** {@code date}, {@code date-time}, {@code time}, {@code uuid}, ...; empty for none. */
    String format() {
        return keywords.path("format").asText("");
    }

    boolean has(String keyword) {
        return keywords.has(keyword);
    }

    long number(String keyword) {
        return keywords.path(keyword).asLong();
    }

    String text(String keyword) {
        return keywords.path(keyword).asText();
    }

    /** Whether the value is one of a month: the only texts with a pattern of digits that are read as a type. */
    boolean month() {
        return text("pattern").equals("[0-9]{4}-[0-9]{2}");
    }

    /** Whether the value is any text, within bounds. */
    boolean freeText() {
        return type().equals("string") && format().isEmpty() && !has("enum") && !month();
    }

    Schema items() {
        return of(document, keywords.path("items"));
    }

    Map<String, Schema> properties() {
        var properties = new LinkedHashMap<String, Schema>();
        keywords.path("properties")
                .properties()
                .forEach(property -> properties.put(property.getKey(), of(document, property.getValue())));
        return properties;
    }

    Set<String> required() {
        var required = new TreeSet<String>();
        keywords.path("required").forEach(name -> required.add(name.asText()));
        return required;
    }

    /** The places in it, from its own on, at which anything of any size could stand. */
    Stream<String> unbounded(String place) {
        return switch (type()) {
            case "string" ->
                Stream.of("maxLength", "pattern", "format", "enum").anyMatch(this::has)
                        ? Stream.of()
                        : Stream.of(place);
            case "integer", "number" -> has("minimum") && has("maximum") ? Stream.of() : Stream.of(place);
            case "array" ->
                Stream.concat(has("maxItems") ? Stream.of() : Stream.of(place), items().unbounded(place + "/0"));
            case "object" ->
                properties().entrySet().stream()
                        .flatMap(property -> property.getValue().unbounded(place + "/" + property.getKey()));
            default -> Stream.of();
        };
    }

    /** A value of the right shape. */
    JsonNode sample() {
        return sample(0);
    }

    /** One of several values of the right shape: where a set is asked for, those of different numbers differ. */
    JsonNode sample(int number) {
        var json = JsonNodeFactory.instance;
        return switch (type()) {
            case "string" -> json.textNode(sampleText(number));
            case "integer", "number" -> json.numberNode(has("minimum") ? number("minimum") : 1);
            case "boolean" -> json.booleanNode(true);
            case "array" -> {
                var array = json.arrayNode();
                IntStream.range(0, (int) Math.max(1, number("minItems"))).forEach(item -> array.add(items().sample()));
                yield array;
            }
            default -> {
                var object = json.objectNode();
                properties().forEach((name, schema) -> object.set(name, schema.sample()));
                yield object;
            }
        };
    }

    private String sampleText(int number) {
        if (has("enum")) {
            return keywords.path("enum").path(0).asText();
        }
        return switch (format()) {
            case "uuid" -> new UUID(SOMEBODY, number).toString();
            case "date" -> "2026-12-07";
            case "date-time" -> "2026-12-07T08:00:00Z";
            case "time" -> "08:00";
            case "email" -> "ouder@example.org";
            default ->
                EXAMPLES.stream().filter(this::fits).findFirst().orElse("een tekst") + (number == 0 ? "" : number);
        };
    }

    private boolean fits(String example) {
        return (!has("pattern") || fitsPattern(example))
                && (!has("minLength") || example.length() >= number("minLength"))
                && (!has("maxLength") || example.length() <= number("maxLength"));
    }

    /** A pattern describes the whole text, but for the one of texts that are not blank. */
    private boolean fitsPattern(String example) {
        var pattern = Pattern.compile(text("pattern")).matcher(example);
        return text("pattern").equals(NOT_BLANK) ? pattern.find() : pattern.matches();
    }
}
