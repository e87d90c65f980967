package nl.plekje.testing.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.plekje.testing.stack.Management;

/**
 * The OpenAPI document of the running service under test. It is checked in as {@code docs/openapi/<service>.yaml}, from
 * which the web's client is made; what the service offers and what is checked in may not differ.
 */
public final class OpenApiDocument {

    private static final String PATH = "/q/openapi";
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch", "head", "options");

    private OpenApiDocument() {}

    /**
     * Fails when the checked-in document differs from what the service offers. With {@code -Dplekje.update=true} the
     * checked-in one is written anew instead.
     */
    public static void assertCheckedIn(String service) {
        var file = Path.of(System.getProperty("plekje.root"), "docs", "openapi", service + ".yaml");
        var offered = Management.given()
                .get(PATH + "?format=yaml")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        try {
            if (Boolean.getBoolean("plekje.update")) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, offered);
            }
            assertThat(file)
                    .as("the document of the running service; write it with -Dplekje.update=true")
                    .exists()
                    .content()
                    .isEqualTo(offered);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The document of the service under test. */
    public static JsonNode offered() {
        return Management.given()
                .get(PATH + "?format=json")
                .then()
                .statusCode(200)
                .extract()
                .as(JsonNode.class);
    }

    /** Every endpoint that the service offers, as {@code GET /children/{id}/days}. */
    public static SortedSet<String> endpoints() {
        return new TreeSet<>(operations().keySet());
    }

    /** The media type in which each endpoint that takes a body wants it; the first where it takes several. */
    public static Map<String, String> bodies() {
        var bodies = new TreeMap<String, String>();
        operations().forEach((endpoint, operation) -> operation
                .path("requestBody")
                .path("content")
                .fieldNames()
                .forEachRemaining(mediaType -> bodies.putIfAbsent(endpoint, mediaType)));
        return bodies;
    }

    private static SortedMap<String, JsonNode> operations() {
        var paths = offered().path("paths");
        var operations = new TreeMap<String, JsonNode>();
        paths.properties().forEach(path -> path.getValue().properties().stream()
                .filter(operation -> METHODS.contains(operation.getKey()))
                .forEach(operation -> operations.put(
                        operation.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey(), operation.getValue())));
        return operations;
    }
}
