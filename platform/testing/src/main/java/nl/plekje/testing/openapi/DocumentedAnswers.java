package nl.plekje.testing.openapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import io.restassured.RestAssured;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Fails a test whose answer is not as the service's OpenAPI document tells: a field that is missing or null, another
 * type, a word of no enum. Answers that the document tells nothing of are let through.
 */
final class DocumentedAnswers implements Filter {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonSchemaFactory SCHEMAS = JsonSchemaFactory.getInstance(VersionFlag.V202012);

    private List<Answered> told;

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification expected, FilterContext context) {
        var response = context.next(request, expected);
        if (isJson(response)) {
            schemaOf(request.getMethod(), URI.create(request.getURI()).getPath(), response.statusCode())
                    .ifPresent(schema -> compare(request, response, schema));
        }
        return response;
    }

    private static boolean isJson(Response response) {
        return response.contentType() != null && response.contentType().startsWith("application/json");
    }

    private synchronized Optional<JsonSchema> schemaOf(String method, String path, int status) {
        if (told == null) {
            told = read();
        }
        return told.stream()
                .filter(answer -> answer.is(method, path, status))
                .findFirst()
                .map(Answered::schema);
    }

    private static void compare(FilterableRequestSpecification request, Response response, JsonSchema schema) {
        var mistakes = schema.validate(json(response.asString()));
        if (!mistakes.isEmpty()) {
            throw new AssertionError("%s %s is not answered as its document tells: %s\n%s"
                    .formatted(request.getMethod(), request.getURI(), mistakes, response.asString()));
        }
    }

    private static List<Answered> read() {
        var document = json(RestAssured.given()
                .noFilters()
                .get("/q/openapi?format=json")
                .then()
                .statusCode(200)
                .extract()
                .asString());
        var answers = new ArrayList<Answered>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(operation -> operation
                        .getValue()
                        .path("responses")
                        .properties()
                        .forEach(answer -> answers.addAll(answered(
                                document, path.getKey(), operation.getKey(), answer.getKey(), answer.getValue())))));
        // A path without variables comes before one that its words would fit.
        answers.sort((one, other) -> Integer.compare(one.variables(), other.variables()));
        return List.copyOf(answers);
    }

    private static List<Answered> answered(
            JsonNode document, String path, String method, String status, JsonNode answer) {
        var schema = answer.path("content").path("application/json").path("schema");
        if (schema.isMissingNode() || !status.matches("2\\d\\d")) {
            return List.of();
        }
        // References of the document start at its root, so the schema gets its components beside it.
        ObjectNode whole = JSON.createObjectNode();
        whole.putArray("allOf").add(schema);
        whole.set("components", document.path("components"));
        return List.of(new Answered(
                method.toUpperCase(Locale.ROOT),
                Pattern.compile(path.replaceAll("\\{[^}]+}", "[^/]+")),
                (int) path.chars().filter(sign -> sign == '{').count(),
                Integer.parseInt(status),
                SCHEMAS.getSchema(whole)));
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Answered(String method, Pattern path, int variables, int status, JsonSchema schema) {

        boolean is(String method, String path, int status) {
            return this.status == status
                    && this.method.equals(method)
                    && this.path.matcher(path).matches();
        }
    }
}
