package nl.plekje.service.openapi;

import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** Which schemas of a document are told in answers, and which are taken in bodies. */
final class Reached {

    private final Map<String, Schema> schemas;
    private final Set<String> answered = new HashSet<>();
    private final Set<String> taken = new HashSet<>();

    Reached(OpenAPI document) {
        schemas = document.getComponents().getSchemas();
        document.getPaths().getPathItems().values().stream()
                .flatMap(path -> path.getOperations().values().stream())
                .forEach(operation -> {
                    bodies(operation).forEach(schema -> walk(schema, taken));
                    answers(operation).forEach(schema -> walk(schema, answered));
                });
    }

    /** Told in an answer. */
    boolean answered(String name) {
        return answered.contains(name);
    }

    /** Taken in a body. */
    boolean taken(String name) {
        return taken.contains(name);
    }

    private static Stream<Schema> bodies(Operation operation) {
        return operation.getRequestBody() == null
                ? Stream.of()
                : content(operation.getRequestBody().getContent());
    }

    private static Stream<Schema> answers(Operation operation) {
        return operation.getResponses() == null
                ? Stream.of()
                : operation.getResponses().getAPIResponses().values().stream()
                        .flatMap(response -> content(response.getContent()));
    }

    private static Stream<Schema> content(Content content) {
        return content == null
                ? Stream.of()
                : content.getMediaTypes().values().stream()
                        .map(type -> type.getSchema())
                        .filter(Objects::nonNull);
    }

    private void walk(Schema schema, Set<String> found) {
        if (schema == null) {
            return;
        }
        if (schema.getRef() != null) {
            var name = schema.getRef().substring(schema.getRef().lastIndexOf('/') + 1);
            if (found.add(name)) {
                walk(schemas.get(name), found);
            }
            return;
        }
        Stream.of(
                        values(schema.getProperties()),
                        all(schema.getAllOf()),
                        all(schema.getAnyOf()),
                        all(schema.getOneOf()),
                        Stream.ofNullable(schema.getItems()),
                        Stream.ofNullable(schema.getAdditionalPropertiesSchema()))
                .flatMap(inner -> inner)
                .forEach(inner -> walk(inner, found));
    }

    private static Stream<Schema> values(Map<String, Schema> schemas) {
        return schemas == null ? Stream.of() : schemas.values().stream();
    }

    private static Stream<Schema> all(Collection<Schema> schemas) {
        return schemas == null ? Stream.of() : schemas.stream();
    }
}
