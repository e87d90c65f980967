package nl.plekje.testing.openapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Fails a test whose answer is not as the service's OpenAPI document tells: a success of another status, a field that is
 * missing or null, another type, a word of no enum. What the document tells nothing of at all is let through.
 */
final class DocumentedAnswers implements Filter {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonSchemaFactory SCHEMAS = JsonSchemaFactory.getInstance(VersionFlag.V202012);

    private List<Told> told;

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification expected, FilterContext context) {
        var response = context.next(request, expected);
        if (response.statusCode() < 300) {
            operation(request.getMethod(), URI.create(request.getURI()).getPath())
                    .ifPresent(operation -> compare(request, response, operation));
        }
        return response;
    }

    private static boolean isJson(Response response) {
        return response.contentType() != null && response.contentType().startsWith("application/json");
    }

    private synchronized Optional<Told> operation(String method, String path) {
        if (told == null) {
            told = read();
        }
        return told.stream().filter(operation -> operation.is(method, path)).findFirst();
    }

    private static void compare(FilterableRequestSpecification request, Response response, Told operation) {
        var status = response.statusCode();
        if (!operation.statuses().contains(status)) {
            throw new AssertionError("%s %s is answered with %d, of which its document tells nothing"
                    .formatted(request.getMethod(), request.getURI(), status));
        }
        var schema = operation.schemas().get(status);
        if (schema == null || !isJson(response)) {
            return;
        }
        var mistakes = schema.validate(json(response.asString()));
        if (!mistakes.isEmpty()) {
            throw new AssertionError("%s %s is not answered as its document tells: %s\n%s"
                    .formatted(request.getMethod(), request.getURI(), mistakes, response.asString()));
        }
    }

    private static List<Told> read() {
        var document = OpenApiDocument.offered();
        var operations = new ArrayList<Told>();
        document.path("paths").properties().forEach(path -> path.getValue()
                .properties()
                .forEach(operation ->
                        operations.add(told(document, path.getKey(), operation.getKey(), operation.getValue()))));
        // A path without variables comes before one that its words would fit.
        operations.sort(Comparator.comparingInt(Told::variables));
        return List.copyOf(operations);
    }

    private static Told told(JsonNode document, String path, String method, JsonNode operation) {
        var statuses = new HashSet<Integer>();
        var schemas = new HashMap<Integer, JsonSchema>();
        operation.path("responses").properties().forEach(answer -> {
            if (answer.getKey().matches("2\\d\\d")) {
                var status = Integer.parseInt(answer.getKey());
                var schema = answer.getValue()
                        .path("content")
                        .path("application/json")
                        .path("schema");
                statuses.add(status);
                if (!schema.isMissingNode()) {
                    schemas.put(status, schema(document, schema));
                }
            }
        });
        return new Told(
                method.toUpperCase(Locale.ROOT),
                Pattern.compile(path.replaceAll("\\{[^}]+}", "[^/]+")),
                (int) path.chars().filter(sign -> sign == '{').count(),
                statuses,
                schemas);
    }

    /** References of the document start at its root, so the schema gets its components beside it. */
    private static JsonSchema schema(JsonNode document, JsonNode schema) {
        ObjectNode whole = JSON.createObjectNode();
        whole.putArray("allOf").add(schema);
        whole.set("components", document.path("components"));
        return SCHEMAS.getSchema(whole);
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * What the document tells of an operation.
     *
     * @param statuses of its successes
     * @param schemas of those that are answered in JSON, by status
     */
    private record Told(
            String method, Pattern path, int variables, Set<Integer> statuses, Map<Integer, JsonSchema> schemas) {

        boolean is(String method, String path) {
            return this.method.equals(method) && this.path.matcher(path).matches();
        }
    }
}
