package nl.plekje.notification.reach;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import nl.plekje.kernel.id.ClosureId;
import nl.plekje.kernel.id.HouseholdId;
import nl.plekje.service.caller.Caller;
import nl.plekje.service.caller.Roles;
import nl.plekje.service.command.Idempotent;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** Which families know of a closure. A manager sees closures of the own locations. */
@Path("/closures/{closure}/reach")
@RolesAllowed({Roles.PLANNER, Roles.LOCATION_MANAGER})
public class ReachResource {

    private final ReachService reach;
    private final Caller caller;

    ReachResource(ReachService reach, Caller caller) {
        this.reach = reach;
        this.caller = caller;
    }

    /** Family by family, those to call first; 404 for a closure nobody was told of yet, or not the manager's. */
    @GET
    @WithSession
    public Uni<ReachView> of(@RestPath ClosureId closure) {
        return reach.of(closure, manager());
    }

    /** The family was spoken to: 200 with the reach since; 404 for a family that the closure does not concern. */
    @POST
    @Path("/{household}/spoken")
    @Idempotent
    public Uni<RestResponse<ReachView>> spoke(@RestPath ClosureId closure, @RestPath HouseholdId household) {
        return reach.spoke(closure, household, caller.account(), manager()).map(RestResponse::ok);
    }

    private String manager() {
        return caller.is(Roles.PLANNER) ? null : caller.account();
    }
}
