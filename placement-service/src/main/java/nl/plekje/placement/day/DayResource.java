package nl.plekje.placement.day;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import nl.plekje.kernel.id.ChildId;
import nl.plekje.placement.access.AccessRepository;
import nl.plekje.placement.access.Viewer;
import nl.plekje.placement.period.AskedPeriod;
import nl.plekje.service.caller.Caller;
import nl.plekje.service.caller.Roles;
import nl.plekje.service.page.Page;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** A child's days. */
@Path("/children/{id}/days")
public class DayResource {

    private final DayRepository days;
    private final AccessRepository access;
    private final Caller caller;

    DayResource(DayRepository days, AccessRepository access, Caller caller) {
        this.days = days;
        this.access = access;
        this.caller = caller;
    }

    /**
     * The child's sessions from one day to another, both included: contracted ones, and extra days granted or asked for.
     * 404 for a child that is unknown or not the caller's; 422 for over 400 days.
     */
    @GET
    @RolesAllowed({Roles.PARENT, Roles.PLANNER, Roles.LOCATION_MANAGER})
    @WithSession
    public Uni<Page<DayView>> list(
            @RestPath ChildId id, @RestQuery @NotNull LocalDate from, @RestQuery @NotNull LocalDate until) {
        var period = AskedPeriod.of(from, until);
        return access.requireChild(id, Viewer.of(caller, Roles.PLANNER))
                .chain(() -> days.list(id, period))
                .map(Page::all);
    }
}
