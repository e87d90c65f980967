package nl.plekje.complaint.casework;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.util.UUID;
import nl.plekje.service.caller.Caller;
import nl.plekje.service.caller.Roles;
import nl.plekje.service.command.Idempotent;
import nl.plekje.service.page.Page;
import nl.plekje.service.problem.NotFound;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/** What the caller has to know of cases: assigned, warned, broken, overdue, written to. */
@Path("/attention")
@RolesAllowed({Roles.COMPLAINT_COORDINATOR, Roles.LOCATION_MANAGER, Roles.BOARD})
public class AttentionResource {

    private final AttentionRepository attention;
    private final Caller caller;
    private final Clock clock;

    AttentionResource(AttentionRepository attention, Caller caller, Clock clock) {
        this.attention = attention;
        this.caller = caller;
        this.clock = clock;
    }

    /** What the caller has not seen yet, newest first. */
    @GET
    @WithSession
    public Uni<Page<AttentionView>> unseen(
            @RestQuery UUID cursor,
            @RestQuery @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        return attention
                .unseen(caller.account(), cursor, limit + 1)
                .map(found -> Page.of(found, limit, it -> it.id().toString()));
    }

    /** Takes something off the caller's list; 404 when it is not the caller's. */
    @POST
    @Path("/{id}/seen")
    @Idempotent
    public Uni<RestResponse<Void>> seen(@RestPath UUID id) {
        return attention.see(id, caller.account(), clock.instant()).map(found -> {
            if (!found) {
                throw new NotFound();
            }
            return RestResponse.noContent();
        });
    }
}
