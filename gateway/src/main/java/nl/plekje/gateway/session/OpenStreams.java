package nl.plekje.gateway.session;

import io.vertx.core.http.HttpConnection;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jboss.logging.Logger;

/**
 * The streams of events that browsers have open here. A stream stays open for as long as it likes, so somebody has to look
 * whether its session still is: at once when it is ended here, every other second when it ends elsewhere or by itself.
 */
@Singleton
public class OpenStreams {

    private static final Logger LOG = Logger.getLogger(OpenStreams.class);

    private final SessionTable table;
    private final ConcurrentMap<SessionKey, Set<HttpConnection>> open = new ConcurrentHashMap<>();

    OpenStreams(SessionTable table) {
        this.table = table;
    }

    /** Lets the stream that this request asks for end with its session; no effect on a request without session. */
    public void endWithSession(RoutingContext context) {
        OpenSession.of(context).map(OpenSession::key).ifPresent(key -> {
            var connection = context.request().connection();
            open.computeIfAbsent(key, first -> ConcurrentHashMap.newKeySet()).add(connection);
            context.addEndHandler(ended -> forget(key, connection));
        });
    }

    private void forget(SessionKey key, HttpConnection connection) {
        open.computeIfPresent(key, (same, connections) -> {
            connections.remove(connection);
            return connections.isEmpty() ? null : connections;
        });
    }

    /** Closes the streams of a session that has ended. */
    void end(SessionKey key) {
        var connections = open.remove(key);
        if (connections != null) {
            connections.forEach(HttpConnection::close);
        }
    }

    /** Closes the streams of sessions that have ended at another replica or by themselves. */
    void look() {
        var keys = new HashSet<>(open.keySet());
        if (keys.isEmpty()) {
            return;
        }
        table.among(keys)
                .subscribe()
                .with(
                        alive -> keys.stream()
                                .filter(key -> !alive.contains(key))
                                .forEach(this::end),
                        failure -> LOG.warnf(
                                "streams go on unseen: %s", failure.getClass().getSimpleName()));
    }
}
