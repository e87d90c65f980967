package nl.plekje.service.input;

import io.vertx.core.http.HttpHeaders;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * A body is JSON unless the resource says what else it takes. Otherwise a record of one text could be sent as plain text,
 * past everything that reads JSON.
 */
class BodiesAreJson {

    @ServerRequestFilter
    void check(ContainerRequestContext request, ResourceInfo resource) {
        if (hasBody(request) && !saysItself(resource) && !isJson(request.getMediaType())) {
            throw new NotSupportedException();
        }
    }

    /** Some clients name a type of nothing. */
    private static boolean hasBody(ContainerRequestContext request) {
        return request.getLength() > 0 || request.getHeaders().containsKey(HttpHeaders.TRANSFER_ENCODING.toString());
    }

    private static boolean saysItself(ResourceInfo resource) {
        return resource.getResourceMethod().isAnnotationPresent(Consumes.class)
                || resource.getResourceClass().isAnnotationPresent(Consumes.class);
    }

    private static boolean isJson(MediaType type) {
        return type != null
                && type.getType().equalsIgnoreCase(MediaType.APPLICATION_JSON_TYPE.getType())
                && type.getSubtype().equalsIgnoreCase(MediaType.APPLICATION_JSON_TYPE.getSubtype());
    }
}
