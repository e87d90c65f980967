package nl.plekje.service.flow;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Clock;
import nl.plekje.service.caller.Roles;

/** Whether facts leave this service and arrive in it. For operations. */
@Path("/flow")
@RolesAllowed(Roles.OPERATIONS)
public class FlowResource {

    private final FlowRepository flow;
    private final ConsumerLag lag;
    private final Clock clock;

    FlowResource(FlowRepository flow, ConsumerLag lag, Clock clock) {
        this.flow = flow;
        this.lag = lag;
        this.clock = clock;
    }

    /** How it stands now. */
    @GET
    public Uni<FlowView> now() {
        return lag.behind().chain(behind -> flow.now(clock.instant(), behind, lag.repeated()));
    }
}
