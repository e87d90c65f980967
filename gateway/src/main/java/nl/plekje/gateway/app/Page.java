package nl.plekje.gateway.app;

import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/**
 * A small page kept in memory.
 *
 * @param html the page in UTF-8
 */
record Page(Buffer html) {

    /** The page with this name on the class path, or empty when there is none. */
    static Optional<Page> named(String name) {
        try (var file = Thread.currentThread().getContextClassLoader().getResourceAsStream(name)) {
            return file == null ? Optional.empty() : Optional.of(new Page(Buffer.buffer(file.readAllBytes())));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name, e);
        }
    }

    void show(RoutingContext context) {
        context.response().putHeader("Content-Type", "text/html; charset=UTF-8").end(html);
    }
}
