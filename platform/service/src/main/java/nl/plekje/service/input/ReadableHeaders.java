package nl.plekje.service.input;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import java.util.function.Consumer;
import org.jboss.resteasy.reactive.common.headers.HeaderUtil;

/**
 * Sets aside headers that cannot be read, before anybody tries. Those that only say which answer is liked best are left out:
 * the caller gets our usual one. A body of an unreadable type is a body of an unknown type.
 */
@ApplicationScoped
class ReadableHeaders {

    private static final int BEFORE_ALL_ELSE = 1000;

    void register(@Observes Filters filters) {
        filters.register(ReadableHeaders::check, BEFORE_ALL_ELSE);
    }

    private static void check(RoutingContext exchange) {
        var headers = exchange.request().headers();
        if (!isReadable(headers, HttpHeaders.ACCEPT, HeaderUtil::getAcceptableMediaTypes)) {
            headers.remove(HttpHeaders.ACCEPT);
        }
        if (!isReadable(headers, HttpHeaders.ACCEPT_LANGUAGE, HeaderUtil::getAcceptableLanguages)) {
            headers.remove(HttpHeaders.ACCEPT_LANGUAGE);
        }
        if (!isReadable(
                headers,
                HttpHeaders.CONTENT_TYPE,
                texts -> MediaType.valueOf(texts.getFirst(HttpHeaders.CONTENT_TYPE)))) {
            headers.set(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_OCTET_STREAM);
        }
        exchange.next();
    }

    private static boolean isReadable(
            MultiMap headers, String name, Consumer<MultivaluedHashMap<String, String>> reader) {
        var texts = headers.getAll(name);
        if (texts.isEmpty()) {
            return true;
        }
        try {
            var alone = new MultivaluedHashMap<String, String>();
            alone.addAll(name, texts);
            reader.accept(alone);
            return true;
        } catch (RuntimeException e) {
            return false;
        }
    }
}
