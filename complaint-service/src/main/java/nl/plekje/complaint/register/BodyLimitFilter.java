package nl.plekje.complaint.register;

import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * The five megabytes that the service admits are for registers and files; every other body keeps to one, as in all services. A body
 * that tells its length is refused by it, one that comes in chunks is cut off while it is read.
 */
class BodyLimitFilter {

    private static final long MAX_BYTES = 1024 * 1024;

    @ServerRequestFilter(preMatching = true)
    void limit(ContainerRequestContext request, RoutingContext route) {
        var path = request.getUriInfo().getPath();
        if (path.startsWith("/registers/") || path.startsWith("/documents/")) {
            return;
        }
        if (request.getLength() > MAX_BYTES) {
            throw new WebApplicationException(413);
        }
        route.put(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY, MAX_BYTES);
    }
}
