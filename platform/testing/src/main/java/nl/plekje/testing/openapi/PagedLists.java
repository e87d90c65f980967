package nl.plekje.testing.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The lists of the service under test: what a GET answers as an array, or as an object with {@code items}. A list that grows
 * is read page by page, with a {@code cursor} that takes what {@code next} of the page before gave. One that cannot grow is
 * named with the reason; those that every service has are known here.
 */
public final class PagedLists {

    private static final Map<String, String> OF_EVERY_SERVICE =
            Map.of("GET /flow/history", "samples of the last day, at fixed times");

    private final JsonNode document;
    private final SortedMap<String, String> bounded = new TreeMap<>(OF_EVERY_SERVICE);

    private PagedLists(JsonNode document) {
        this.document = document;
    }

    /** Of the running service. */
    public static PagedLists offered() {
        return of(OpenApiDocument.offered());
    }

    static PagedLists of(JsonNode document) {
        return new PagedLists(document);
    }

    /**
     * Names a list that has an end by itself.
     *
     * @param endpoint as {@code GET /children/{id}/days}
     * @param reason what bounds it, in words
     */
    public PagedLists bounded(String endpoint, String reason) {
        bounded.put(endpoint, reason);
        return this;
    }

    /**
     * Fails when a list neither goes by page nor has a reason not to, when one that goes by page does not tell where the
     * next page starts or takes no {@code limit} with a most, and when a reason stands for what is no such list (any more).
     */
    public void assertPaged() {
        var whole = new TreeSet<String>();
        var halfPaged = new TreeSet<String>();
        document.path("paths").properties().forEach(path -> {
            var get = path.getValue().path("get");
            var answer = answer(get);
            if (isList(answer)) {
                var endpoint = "GET " + path.getKey();
                if (parameter(path.getValue(), get, "cursor").isMissingNode()) {
                    whole.add(endpoint);
                } else if (!answer.path("properties").has("next")
                        || !schema(parameter(path.getValue(), get, "limit").path("schema"))
                                .has("maximum")) {
                    halfPaged.add(endpoint);
                }
            }
        });
        assertThat(halfPaged)
                .as("lists with a cursor that tell no next page or take any limit")
                .isEmpty();
        assertThat(whole)
                .as("lists without a cursor are those with a reason for it")
                .isEqualTo(bounded.keySet());
    }

    private boolean isList(JsonNode answer) {
        return isArray(answer) || isArray(schema(answer.path("properties").path("items")));
    }

    private static boolean isArray(JsonNode schema) {
        var type = schema.path("type");
        return type.asText().equals("array")
                || type.isArray()
                        && type.valueStream().anyMatch(it -> it.asText().equals("array"));
    }

    /** What a success is answered with in JSON; missing where there is nothing. */
    private JsonNode answer(JsonNode operation) {
        return operation
                .path("responses")
                .propertyStream()
                .filter(response -> response.getKey().startsWith("2"))
                .map(response -> schema(response.getValue()
                        .path("content")
                        .path("application/json")
                        .path("schema")))
                .filter(schema -> !schema.isMissingNode())
                .findFirst()
                .orElseGet(() -> operation.path("no answer"));
    }

    private static JsonNode parameter(JsonNode path, JsonNode operation, String name) {
        return Stream.of(operation, path)
                .flatMap(holder -> holder.path("parameters").valueStream())
                .filter(parameter -> parameter.path("name").asText().equals(name)
                        && parameter.path("in").asText().equals("query"))
                .findFirst()
                .orElseGet(() -> operation.path("no parameter"));
    }

    private JsonNode schema(JsonNode schema) {
        var reference = schema.path("$ref");
        return reference.isMissingNode()
                ? schema
                : schema(document.at(reference.asText().substring(1)));
    }
}
