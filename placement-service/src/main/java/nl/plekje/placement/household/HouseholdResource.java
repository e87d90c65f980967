package nl.plekje.placement.household;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import nl.plekje.kernel.id.HouseholdId;
import nl.plekje.service.audit.Audit;
import nl.plekje.service.caller.Caller;
import nl.plekje.service.caller.Roles;
import nl.plekje.service.command.Idempotent;
import nl.plekje.service.page.Page;
import nl.plekje.service.problem.NotFound;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.Status;

/** Households. */
@Path("/households")
public class HouseholdResource {

    private final HouseholdService service;
    private final HouseholdRepository households;
    private final Audit audit;
    private final Caller caller;

    HouseholdResource(HouseholdService service, HouseholdRepository households, Audit audit, Caller caller) {
        this.service = service;
        this.households = households;
        this.audit = audit;
        this.caller = caller;
    }

    /** 201; 409 for an id in use; 422 for a payer or custodian who is not known, or a birth date over a year ahead. */
    @POST
    @RolesAllowed(Roles.PLANNER)
    @Idempotent
    @Produces(MediaType.APPLICATION_JSON)
    @APIResponseSchema(value = HouseholdView.class, responseCode = "201")
    public Uni<RestResponse<HouseholdView>> register(@NotNull @Valid HouseholdRequest request) {
        return service.register(request, caller.account()).map(view -> RestResponse.status(Status.CREATED, view));
    }

    /**
     * What {@link #get} gives is taken back unchanged. 200; 404 for an unknown household; 409 when it was changed since the
     * version that the request names; 409 and 422 as for a new one, and 422 when someone is left out, or when a corrected
     * birth date does not fit a contract of the child. Where it fits, the contract's last day follows it (PL-001).
     */
    @PUT
    @Path("/{id}")
    @RolesAllowed(Roles.PLANNER)
    @Idempotent
    public Uni<RestResponse<HouseholdView>> change(@RestPath HouseholdId id, @NotNull @Valid HouseholdRequest request) {
        return service.change(id, request, caller.account()).map(RestResponse::ok);
    }

    /** The households of the children in the caller's custody, and those the caller is part of. */
    @GET
    @Path("/mine")
    @RolesAllowed(Roles.PARENT)
    @WithSession
    public Uni<Page<OwnHouseholdView>> mine() {
        return households.ofAccount(caller.account()).map(Page::all);
    }

    /** 404 for an unknown household. Reading is audited. */
    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.PLANNER, Roles.OPERATIONS})
    @WithTransaction
    public Uni<HouseholdView> get(@RestPath HouseholdId id) {
        return households
                .find(id)
                .onItem()
                .ifNull()
                .failWith(NotFound::new)
                .map(StoredHousehold::view)
                .call(() -> audit.record(caller.account(), "household-read", "household/" + id));
    }
}
