package nl.plekje.service.masking;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.stream.StreamSupport;

/**
 * Hides in a fact what may be personal. A value is shown only when the schema of the fact gives it a form of a small closed
 * set (identity, date, moment, time, month, number, truth value, word of an enumeration, known code) <em>and</em> the value
 * has that form: what lies here could not be applied, so it need not be what its schema says. All other texts are hidden,
 * and so are fields that the schema does not know, with their names.
 */
public final class FactMask {

    /** Stands for what is hidden; always as long, so that not even the length is told. */
    public static final String HIDDEN = "•••";

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final JsonNode schema;
    private final KnownCodes codes;
    private int hidden;

    private FactMask(JsonNode schema, KnownCodes codes) {
        this.schema = schema;
        this.codes = codes;
    }

    /**
     * What may be shown of a fact.
     *
     * @param shown the fact with {@link #HIDDEN} in the place of each value that is not
     * @param hidden how many values that are
     */
    public record Masked(JsonNode shown, int hidden) {}

    /**
     * Masks a fact.
     *
     * @param fact the JSON that was sent, whether or not it is what the schema says
     * @param schema the JSON Schema of its kind, as {@code schemas/<topic>.json} has it; missing when there is none, and
     *     then all is hidden
     */
    public static Masked mask(JsonNode fact, JsonNode schema, KnownCodes codes) {
        var mask = new FactMask(schema, codes);
        var shown = mask.shown(fact, schema, "");
        return new Masked(shown, mask.hidden);
    }

    /** @param field the name under which the value stands, or its list does */
    private JsonNode shown(JsonNode value, JsonNode told, String field) {
        var form = resolved(told);
        if (value.isNull()) {
            return value;
        }
        if (value.isObject() && isA("object", form)) {
            return fields((ObjectNode) value, form);
        }
        if (value.isArray() && isA("array", form)) {
            return items((ArrayNode) value, form, field);
        }
        return isSafe(value, form, field) ? value : hide();
    }

    private ObjectNode fields(ObjectNode value, JsonNode form) {
        var shown = NODES.objectNode();
        var strangers = 0;
        for (var field : value.properties()) {
            var told = form.path("properties").path(field.getKey());
            var known = !told.isMissingNode();
            if (!known && codes.isFactName(field.getKey())) {
                told = form.path("additionalProperties");
                known = told.isObject();
            }
            if (known) {
                shown.set(field.getKey(), shown(field.getValue(), told, field.getKey()));
            } else {
                strangers++;
                shown.set(strangers == 1 ? HIDDEN : HIDDEN + " " + strangers, hide());
            }
        }
        return shown;
    }

    private ArrayNode items(ArrayNode value, JsonNode form, String field) {
        var shown = NODES.arrayNode();
        value.forEach(item -> shown.add(shown(item, form.path("items"), field)));
        return shown;
    }

    private boolean isSafe(JsonNode value, JsonNode form, String field) {
        if (value.isIntegralNumber()) {
            return isA("integer", form) || isA("number", form);
        }
        if (value.isNumber()) {
            return isA("number", form);
        }
        if (value.isBoolean()) {
            return isA("boolean", form);
        }
        return value.isTextual() && isA("string", form) && isSafe(value.textValue(), form, field);
    }

    private boolean isSafe(String text, JsonNode form, String field) {
        if (form.has("enum")) {
            return StreamSupport.stream(form.path("enum").spliterator(), false)
                    .anyMatch(word -> text.equals(word.textValue()));
        }
        if (form.has("format")) {
            return SafeFormat.of("format", form.path("format").textValue()).admits(text);
        }
        if (form.has("pattern")) {
            return SafeFormat.of("pattern", form.path("pattern").textValue()).admits(text);
        }
        return codes.isKnown(field, text);
    }

    private TextNode hide() {
        hidden++;
        return NODES.textNode(HIDDEN);
    }

    /** Behind references and "this or null"; missing where a schema leaves a choice, so that what it tells of is hidden. */
    private JsonNode resolved(JsonNode told) {
        var form = told;
        while (form.has("$ref") || form.has("anyOf")) {
            form = form.has("$ref") ? definition(form.path("$ref").asText()) : onlyOne(form.path("anyOf"));
        }
        return form;
    }

    private JsonNode definition(String reference) {
        return reference.startsWith("#/") ? schema.at(reference.substring(1)) : MissingNode.getInstance();
    }

    private static JsonNode onlyOne(JsonNode choices) {
        var others = StreamSupport.stream(choices.spliterator(), false)
                .filter(choice -> !isA("null", choice))
                .toList();
        return others.size() == 1 ? others.get(0) : MissingNode.getInstance();
    }

    private static boolean isA(String type, JsonNode form) {
        var told = form.path("type");
        return told.isArray()
                ? StreamSupport.stream(told.spliterator(), false).anyMatch(one -> type.equals(one.textValue()))
                : type.equals(told.textValue());
    }
}
