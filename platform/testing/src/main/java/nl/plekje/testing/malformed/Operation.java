package nl.plekje.testing.malformed;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One operation of an OpenAPI document, with its references resolved.
 *
 * @param role a role of the realm that may call it
 * @param body schema of the record in its body; null when it takes none
 * @param mediaTypes what its body may be; empty when it takes none
 * @param told every status that the document tells of
 * @param streams whether it answers with a stream that does not end
 */
record Operation(
        String method,
        String path,
        String role,
        List<Parameter> parameters,
        @Nullable Schema body,
        List<String> mediaTypes,
        Set<Integer> told,
        boolean streams) {

    /** One parameter of an operation. */
    record Parameter(String name, String in, boolean required, Schema schema) {}

    /** Reads an operation. */
    static Operation of(JsonNode document, String path, String method, JsonNode operation, String role) {
        var content = operation.path("requestBody").path("content");
        var json = content.path("application/json").path("schema");
        return new Operation(
                method,
                path,
                role,
                operation
                        .path("parameters")
                        .valueStream()
                        .map(parameter -> new Parameter(
                                parameter.path("name").asText(),
                                parameter.path("in").asText(),
                                parameter.path("required").asBoolean(),
                                Schema.of(document, parameter.path("schema"))))
                        .toList(),
                json.isMissingNode() ? null : Schema.of(document, json),
                content.propertyStream().map(java.util.Map.Entry::getKey).toList(),
                operation
                        .path("responses")
                        .propertyStream()
                        .map(java.util.Map.Entry::getKey)
                        .filter(status -> status.matches("\\d{3}"))
                        .map(Integer::valueOf)
                        .collect(java.util.stream.Collectors.toUnmodifiableSet()),
                operation.path("responses").toString().contains("text/event-stream"));
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
