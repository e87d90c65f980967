package nl.plekje.gateway.session;

import io.vertx.ext.web.RoutingContext;
import java.util.Optional;

/**
 * The session that a request belongs to.
 *
 * @param key what its cookie says
 * @param tokens valid for a while
 */
public record OpenSession(SessionKey key, Tokens tokens) {

    private static final String NAME = OpenSession.class.getName();

    /** The session of this request, if it has been opened. */
    public static Optional<OpenSession> of(RoutingContext context) {
        return Optional.ofNullable(context.get(NAME));
    }

    /** Notes that the request belongs to this session. */
    public void attachTo(RoutingContext context) {
        context.put(NAME, this);
    }
}
