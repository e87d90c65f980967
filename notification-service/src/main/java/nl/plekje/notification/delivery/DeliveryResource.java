package nl.plekje.notification.delivery;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;
import nl.plekje.kernel.id.PersonId;
import nl.plekje.service.caller.Roles;
import nl.plekje.service.page.Page;
import org.jboss.resteasy.reactive.RestQuery;

/** Which message reached whom by which way, and which did not. For operations. */
@Path("/deliveries")
@RolesAllowed(Roles.OPERATIONS)
public class DeliveryResource {

    private final DeliveryRepository deliveries;

    DeliveryResource(DeliveryRepository deliveries) {
        this.deliveries = deliveries;
    }

    /** The log, newest first; of one recipient, or of the messages that one fact caused. */
    @GET
    @WithSession
    public Uni<Page<DeliveryView>> list(
            @RestQuery PersonId recipient,
            @RestQuery UUID cause,
            @RestQuery UUID cursor,
            @RestQuery @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        return deliveries
                .list(recipient, cause, cursor, limit + 1)
                .map(found -> Page.of(found, limit, row -> row.id().toString()));
    }
}
