package nl.plekje.gateway.edge;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.TimeUnit;
import nl.plekje.gateway.request.Order;
import nl.plekje.gateway.request.Trace;
import nl.plekje.gateway.request.VisitorLeft;
import org.jboss.logging.Logger;

/**
 * One line per request for those who keep the system running: method, path, status, duration, trace. No address, no
 * account, no query; ids in the path are left out, for they stand for children and households. The logger {@code
 * nl.plekje.gateway.access} can be turned off.
 */
class AccessLog {

    private static final Logger LOG = Logger.getLogger("nl.plekje.gateway.access");

    void register(@Observes Filters filters) {
        filters.register(AccessLog::handle, Order.ACCESS_LOG);
    }

    private static void handle(RoutingContext context) {
        if (LOG.isInfoEnabled()) {
            var start = System.nanoTime();
            context.addEndHandler(ended -> LOG.infof(
                    "%s %s %d %d ms %s",
                    context.request().method().name(),
                    withoutIds(context.request().path()),
                    context.response().ended() ? context.response().getStatusCode() : VisitorLeft.STATUS,
                    TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start),
                    Trace.of(context).id()));
        }
        context.next();
    }

    /** The path with {@code {id}} in place of every segment that holds a digit, control characters left out. */
    static String withoutIds(String path) {
        var text = new StringBuilder(path.length());
        for (var start = 0; start < path.length(); ) {
            var slash = path.indexOf('/', start + 1);
            var end = slash < 0 ? path.length() : slash;
            var segment = path.substring(start, end);
            text.append(segment.chars().anyMatch(Character::isDigit) ? "/{id}" : printable(segment));
            start = end;
        }
        return text.toString();
    }

    private static String printable(String segment) {
        return segment.chars().allMatch(c -> c > ' ' && c < 127) ? segment : "/{unprintable}";
    }
}
