package nl.plekje.service.flow;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Clock;
import nl.plekje.service.caller.Roles;
import nl.plekje.service.page.Page;

/** Whether facts leave this service and arrive in it. For operations. */
@Path("/flow")
@RolesAllowed(Roles.OPERATIONS)
public class FlowResource {

    private final FlowRepository flow;
    private final ConsumerLag lag;
    private final FlowSamples samples;
    private final Clock clock;

    FlowResource(FlowRepository flow, ConsumerLag lag, FlowSamples samples, Clock clock) {
        this.flow = flow;
        this.lag = lag;
        this.samples = samples;
        this.clock = clock;
    }

    /** How it stands now. */
    @GET
    public Uni<FlowView> now() {
        return lag.behind().chain(behind -> flow.now(clock.instant(), behind, lag.behindSeconds(), lag.repeated()));
    }

    /** How it stood in the last 24 hours, oldest first; a moment that nobody could tell of is left out. */
    @GET
    @Path("/history")
    @WithSession
    public Uni<Page<FlowSample>> history() {
        return samples.lastDay().map(Page::all);
    }
}
