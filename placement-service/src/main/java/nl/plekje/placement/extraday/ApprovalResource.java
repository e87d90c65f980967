package nl.plekje.placement.extraday;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.Duration;
import nl.plekje.kernel.id.LocationId;
import nl.plekje.placement.access.Viewer;
import nl.plekje.service.caller.Caller;
import nl.plekje.service.caller.Roles;
import nl.plekje.service.page.Page;
import org.jboss.resteasy.reactive.RestQuery;

/** How many requests for extra days each location granted, and how fast (C4). */
@Path("/extra-day-approvals")
@RolesAllowed({Roles.PLANNER, Roles.LOCATION_MANAGER, Roles.BOARD})
public class ApprovalResource {

    private static final int DAYS_A_WEEK = 7;

    private final ApprovalRepository approvals;
    private final Caller caller;
    private final Clock clock;

    ApprovalResource(ApprovalRepository approvals, Caller caller, Clock clock) {
        this.approvals = approvals;
        this.caller = caller;
        this.clock = clock;
    }

    /** The locations that the caller manages, over the last weeks; planners and board see all. */
    @GET
    @WithSession
    public Uni<Page<ApprovalView>> list(
            @RestQuery @DefaultValue("8") @Min(1) @Max(52) int weeks,
            @RestQuery LocationId cursor,
            @RestQuery @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        var since = clock.instant().minus(Duration.ofDays((long) weeks * DAYS_A_WEEK));
        return approvals
                .list(Viewer.of(caller, Roles.PLANNER, Roles.BOARD), since, cursor, limit + 1)
                .map(found -> Page.of(found, limit, it -> it.location().toString()));
    }
}
