package nl.plekje.placement.contract;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import nl.plekje.kernel.id.ChildId;
import nl.plekje.placement.access.AccessRepository;
import nl.plekje.placement.access.Viewer;
import nl.plekje.service.caller.Caller;
import nl.plekje.service.caller.Roles;
import nl.plekje.service.command.Idempotent;
import nl.plekje.service.page.Cursor;
import nl.plekje.service.page.Page;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.Status;

/** Contracts. */
@Path("/contracts")
public class ContractResource {

    private final ContractService service;
    private final ContractRepository contracts;
    private final AccessRepository access;
    private final Caller caller;

    ContractResource(ContractService service, ContractRepository contracts, AccessRepository access, Caller caller) {
        this.service = service;
        this.contracts = contracts;
        this.access = access;
        this.caller = caller;
    }

    /**
     * Signs a contract. 201; 409 for an id in use or a child that is somewhere else at that time; 422 for an unknown child
     * or group, times outside the opening hours (P15), too few sessions (PL-036), a child that is too young or too old, a
     * contract form that is not sold, or a day without a seat (PL-115).
     */
    @POST
    @RolesAllowed(Roles.PLANNER)
    @Idempotent
    @Produces(MediaType.APPLICATION_JSON)
    @APIResponseSchema(value = ContractView.class, responseCode = "201")
    public Uni<RestResponse<ContractView>> sign(@NotNull @Valid ContractRequest request) {
        return service.sign(request, caller.account()).map(view -> RestResponse.status(Status.CREATED, view));
    }

    /** The contracts of a child, oldest first. 404 for a child that is unknown or not the caller's. */
    @GET
    @RolesAllowed({Roles.PARENT, Roles.PLANNER, Roles.LOCATION_MANAGER})
    @WithSession
    public Uni<Page<ContractView>> list(
            @RestQuery @NotNull ChildId child,
            @RestQuery @Size(max = Cursor.MAX_LENGTH) String cursor,
            @RestQuery @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        var after = Cursor.byDay(cursor);
        return access.requireChild(child, Viewer.of(caller, Roles.PLANNER))
                .chain(() -> contracts.ofChild(child, after, limit + 1))
                .map(found -> Page.of(
                        found, limit, it -> new Cursor<>(it.firstDay(), it.id().value()).toString()));
    }
}
