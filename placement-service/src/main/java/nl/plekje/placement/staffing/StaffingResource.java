package nl.plekje.placement.staffing;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.time.LocalDate;
import nl.plekje.kernel.explanation.Language;
import nl.plekje.kernel.id.GroupId;
import nl.plekje.kernel.id.LocationId;
import nl.plekje.placement.access.AccessRepository;
import nl.plekje.placement.access.Viewer;
import nl.plekje.placement.period.AskedPeriod;
import nl.plekje.service.caller.Caller;
import nl.plekje.service.caller.Roles;
import nl.plekje.service.command.Idempotent;
import nl.plekje.service.page.Page;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** The staff of days beside what the law asks for (PL-115). Counted when asked, so always as it is now. */
@Path("/")
public class StaffingResource {

    private final StaffingService staffing;
    private final AccessRepository access;
    private final Caller caller;

    StaffingResource(StaffingService staffing, AccessRepository access, Caller caller) {
        this.staffing = staffing;
        this.access = access;
        this.caller = caller;
    }

    /**
     * The open days of a group, both days included, with all that the law counts together with it; 404 for a group that is
     * unknown or not the manager's; 422 for over 400 days.
     */
    @GET
    @Path("/groups/{id}/staffing")
    @RolesAllowed({Roles.PLANNER, Roles.LOCATION_MANAGER, Roles.OPERATIONS, Roles.BOARD})
    @WithSession
    public Uni<Page<StaffingView>> ofGroup(
            @RestPath GroupId id, @RestQuery @NotNull LocalDate from, @RestQuery @NotNull LocalDate until) {
        var period = AskedPeriod.of(from, until);
        return access.requireGroup(id, viewer())
                .chain(() -> staffing.ofGroup(id, period))
                .map(Page::all);
    }

    /**
     * The open days of a whole location as a file for the inspector, in the words of that language; 404 for a location that is
     * unknown or not the manager's; 422 for over 400 days.
     */
    @GET
    @Path("/locations/{id}/staffing")
    @Produces(StaffingCsv.MEDIA_TYPE)
    @RolesAllowed({Roles.PLANNER, Roles.LOCATION_MANAGER, Roles.OPERATIONS, Roles.BOARD})
    @WithSession
    public Uni<RestResponse<byte[]>> export(
            @RestPath LocationId id,
            @RestQuery @NotNull LocalDate from,
            @RestQuery @NotNull LocalDate until,
            @RestQuery @DefaultValue("nl") @Pattern(regexp = "nl|en") String language) {
        var period = AskedPeriod.of(from, until);
        var csv = new StaffingCsv("en".equals(language) ? Language.ENGLISH : Language.DUTCH);
        var name = "plekje-staffing-" + from + "-" + until + ".csv";
        return access.requireLocation(id, viewer())
                .chain(() -> staffing.ofLocation(id, period))
                .map(days -> ResponseBuilder.ok(csv.of(days), StaffingCsv.MEDIA_TYPE)
                        .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                        .header("X-Content-Type-Options", "nosniff")
                        .build());
    }

    /** What the plan of a location says today; 404 for one that is unknown or not the manager's. */
    @GET
    @Path("/locations/{id}/staff-frame")
    @RolesAllowed({Roles.PLANNER, Roles.LOCATION_MANAGER, Roles.OPERATIONS, Roles.BOARD})
    @WithSession
    public Uni<StaffFrameRequest> frame(@RestPath LocationId id) {
        return access.requireLocation(id, viewer())
                .chain(() -> staffing.frame(id))
                .map(StaffFrameRequest::of);
    }

    /**
     * Sets what the plan of a location says from today on. 200; 404 as above; 422 for times that are turned around, overlap, or
     * are longer together than the law allows.
     */
    @PUT
    @Path("/locations/{id}/staff-frame")
    @RolesAllowed({Roles.PLANNER, Roles.LOCATION_MANAGER})
    @Idempotent
    public Uni<RestResponse<StaffFrameRequest>> setFrame(
            @RestPath LocationId id, @NotNull @Valid StaffFrameRequest request) {
        return access.requireLocation(id, Viewer.of(caller, Roles.PLANNER))
                .chain(() -> staffing.set(id, request.frame(), caller.account()))
                .map(frame -> RestResponse.ok(StaffFrameRequest.of(frame)));
    }

    private Viewer viewer() {
        return Viewer.of(caller, Roles.PLANNER, Roles.OPERATIONS, Roles.BOARD);
    }
}
