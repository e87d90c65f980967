package nl.plekje.testing.malformed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.plekje.testing.malformed.Operation.Parameter;
import org.jspecify.annotations.Nullable;

/** Makes requests of one operation: one that is well-formed, and all those that are wrong in one place. */
final class MalformedRequestMaker {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String JSON_TYPE = "application/json";
    private static final byte[] NO_BODY = {};

    private final Operation operation;
    private final Map<String, String> words;
    private final MalformedValues values;
    private final List<MalformedRequest> made = new ArrayList<>();

    /** @param words what stands at these pointers where a body has them, because not every word of the enum may */
    MalformedRequestMaker(Operation operation, Map<String, String> words, Random random) {
        this.operation = operation;
        this.words = words;
        this.values = new MalformedValues(random);
    }

    /** A request in which nothing is wrong but that it may ask for what is not there. */
    MalformedRequest wellFormed() {
        return request("", null, null, Map.of(), wellFormedBody(), false);
    }

    /** Every request that is wrong in one place. */
    List<MalformedRequest> all() {
        operation.parameters().forEach(this::parameter);
        if (operation.body() != null) {
            var sample = sample(operation.body());
            value(operation.body(), sample, sample, "");
            wholeBody(sample.toString());
        }
        contentTypes();
        headers();
        return List.copyOf(made);
    }

    private void parameter(Parameter parameter) {
        if (parameter.in().equals("header")) {
            return;
        }
        var place = "#" + parameter.in() + "/" + parameter.name();
        for (var wrong : parameterValues(parameter)) {
            made.add(request(place, parameter, wrong, Map.of(), wellFormedBody(), false));
        }
        if (parameter.required() && parameter.in().equals("query")) {
            made.add(request(place, parameter, null, Map.of(), wellFormedBody(), false));
        }
    }

    private List<String> parameterValues(Parameter parameter) {
        var schema = parameter.schema();
        var wrong = new ArrayList<>(List.of("%00", "a%00b", "%ed%a0%80", "%ef%bf%be", "%ff", "%e2%80%ae"));
        // In a parameter everything is a text, so only what is written as one in JSON is wrong there too.
        Stream.of(schema)
                .filter(it -> !it.type().equals("boolean"))
                .flatMap(it -> values.of(it).stream())
                .filter(json -> json.startsWith("\""))
                .map(MalformedRequestMaker::text)
                .filter(text -> !text.isBlank() || !parameter.in().equals("path"))
                .filter(text -> !schema.type().matches("integer|number") || !text.matches("-?\\d+"))
                .filter(text -> text.chars().noneMatch(sign -> Character.isSurrogate((char) sign)))
                .forEach(text -> wrong.add(URLEncoder.encode(text, StandardCharsets.UTF_8)));
        if (schema.type().matches("integer|number")) {
            wrong.addAll(List.of("1.5", "1e3", "NaN", "0x10", "%2B7", "%D9%A3", "99999999999999999999"));
            values.of(schema).stream().filter(json -> json.matches("-?\\d+")).forEach(wrong::add);
        }
        if (schema.type().equals("boolean")) {
            wrong.addAll(List.of("-1", "1", "0", "yes", "TRUE", "truth", "%20", ""));
        }
        return wrong;
    }

    /** Goes through the fields of the body, and puts what is wrong in the place of each. */
    private void value(Schema schema, JsonNode sample, JsonNode whole, String pointer) {
        for (var wrong : values.of(schema)) {
            body(pointer, with(whole, pointer, wrong));
        }
        if (schema.type().equals("array")) {
            value(schema.items(), sample.path(0), whole, pointer + "/0");
        }
        if (schema.type().equals("object")) {
            body(pointer + "/noSuchField", with(whole, pointer + "/noSuchField", "true"));
            schema.properties().forEach((name, property) -> {
                value(property, sample.path(name), whole, pointer + "/" + name);
                if (schema.required().contains(name)) {
                    body(pointer + "/" + name, with(whole, pointer + "/" + name, "null"));
                    body(pointer + "/" + name, with(whole, pointer + "/" + name, null));
                }
            });
        }
    }

    private void wholeBody(String sample) {
        Stream.of(
                        "null",
                        " ",
                        "",
                        sample.substring(0, sample.length() - 1),
                        sample + "x",
                        sample + sample,
                        "[" + sample + "]",
                        "// a comment\n" + sample,
                        "{\"number\":NaN}",
                        sample.replace('"', '\''),
                        "[".repeat(5000),
                        "{\"a\":".repeat(5000))
                .forEach(text -> body("", text));
        var broken = sample.replaceFirst("\\{", "{\"~\":1,").getBytes(StandardCharsets.UTF_8);
        broken[2] = (byte) 0xff;
        made.add(request("", null, null, Map.of("Content-Type", JSON_TYPE), broken, false));
        if (operation.body().properties().size() > 0) {
            var twice = sample.substring(1, sample.length() - 1);
            body("", "{" + twice + "," + twice + "}");
        }
    }

    private void contentTypes() {
        if (operation.mediaTypes().isEmpty()) {
            return;
        }
        Stream.of("application/xml", "application/x-www-form-urlencoded", "multipart/form-data")
                .forEach(type -> made.add(request(
                        "#header/Content-Type", null, null, Map.of("Content-Type", type), wellFormedBody(), false)));
        if (operation.body() != null) {
            Stream.of("text/plain", "application/octet-stream", "text/json", "*/*", ";;", "a/b/c", "json")
                    .forEach(type -> made.add(request(
                            "#header/Content-Type",
                            null,
                            null,
                            Map.of("Content-Type", type),
                            wellFormedBody(),
                            false)));
            made.add(request("#header/Content-Type", null, null, Map.of("Content-Type", ""), wellFormedBody(), false));
        }
    }

    private void headers() {
        if (operation.streams()) {
            return;
        }
        tolerable("Accept-Language", "en;q=abc", ";;", "*;q=", "x".repeat(3000));
        tolerable("Accept", "image/png", ";;", "a/b/c", "text", "*/*;q=x", "/");
        if (!operation.method().equals("GET")) {
            tolerable("Idempotency-Key", "", "seven", "1-1-1-1-1", "x".repeat(3000));
        }
    }

    private void tolerable(String header, String... wrong) {
        for (var text : wrong) {
            var headers = new HashMap<>(Map.of(header, text));
            if (operation.body() != null) {
                headers.put("Content-Type", JSON_TYPE);
            }
            made.add(request("#header/" + header, null, null, headers, wellFormedBody(), true));
        }
    }

    private void body(String place, String text) {
        made.add(request(
                place, null, null, Map.of("Content-Type", JSON_TYPE), text.getBytes(StandardCharsets.UTF_8), false));
    }

    private JsonNode sample(Schema body) {
        var sample = body.sample();
        words.forEach((pointer, word) -> {
            if (!sample.at(pointer).isMissingNode()) {
                var step = pointer.lastIndexOf('/');
                ((ObjectNode) sample.at(pointer.substring(0, step))).put(pointer.substring(step + 1), word);
            }
        });
        return sample;
    }

    private byte[] wellFormedBody() {
        if (operation.body() != null) {
            return sample(operation.body()).toString().getBytes(StandardCharsets.UTF_8);
        }
        return operation.mediaTypes().isEmpty() ? NO_BODY : "a,b\n".getBytes(StandardCharsets.UTF_8);
    }

    /** @param wrong what stands in {@code instead}, as sent; null to leave it out */
    private MalformedRequest request(
            String place,
            @Nullable Parameter instead,
            @Nullable String wrong,
            Map<String, String> headers,
            byte[] body,
            boolean tolerable) {
        var path = operation.path();
        for (var parameter : operation.parameters()) {
            if (parameter.in().equals("path")) {
                path = path.replace("{" + parameter.name() + "}", parameter == instead ? wrong : sample(parameter));
            }
        }
        var query = operation.parameters().stream()
                .filter(parameter -> parameter.in().equals("query"))
                .filter(parameter -> parameter == instead ? wrong != null : parameter.required())
                .map(parameter -> parameter.name() + "=" + (parameter == instead ? wrong : sample(parameter)))
                .collect(Collectors.joining("&"));
        var sent = headers.containsKey("Content-Type") || operation.mediaTypes().isEmpty()
                ? headers
                : with(headers, "Content-Type", operation.mediaTypes().get(0));
        return new MalformedRequest(
                operation, place, query.isEmpty() ? path : path + "?" + query, sent, body, tolerable);
    }

    private static Map<String, String> with(Map<String, String> headers, String name, String value) {
        var more = new HashMap<>(headers);
        more.put(name, value);
        return more;
    }

    private static String sample(Parameter parameter) {
        return URLEncoder.encode(parameter.schema().sample().asText(), StandardCharsets.UTF_8);
    }

    /** The body with this JSON at the pointer; null takes the field away. */
    private static String with(JsonNode whole, String pointer, @Nullable String json) {
        if (pointer.isEmpty()) {
            return json;
        }
        var body = whole.deepCopy();
        var step = pointer.lastIndexOf('/');
        var holder = body.at(pointer.substring(0, step));
        var name = pointer.substring(step + 1);
        if (json == null) {
            ((ObjectNode) holder).remove(name);
        } else {
            var raw = JsonNodeFactory.instance.rawValueNode(new RawValue(json));
            if (holder instanceof ArrayNode array) {
                array.set(Integer.parseInt(name), raw);
            } else {
                ((ObjectNode) holder).set(name, raw);
            }
        }
        return written(body);
    }

    private static String written(JsonNode body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(String json) {
        try {
            return JSON.readValue(json, String.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
