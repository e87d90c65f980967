package nl.plekje.placement.application;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import nl.plekje.kernel.care.CareType;
import nl.plekje.kernel.explanation.Explanation;
import nl.plekje.kernel.explanation.RuleBroken;
import nl.plekje.kernel.id.LocationId;
import nl.plekje.placement.access.AccessRepository;
import nl.plekje.placement.access.Viewer;
import nl.plekje.service.caller.Caller;
import nl.plekje.service.caller.Roles;
import nl.plekje.service.page.Page;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** Waiting lists, as staff see them. */
@Path("/locations/{id}/waitlist")
@RolesAllowed({Roles.PLANNER, Roles.LOCATION_MANAGER})
public class WaitlistResource {

    private final WaitlistService waitlists;
    private final AccessRepository access;
    private final Caller caller;

    WaitlistResource(WaitlistService waitlists, AccessRepository access, Caller caller) {
        this.waitlists = waitlists;
        this.access = access;
        this.caller = caller;
    }

    /**
     * The families that wait for a care type at a location, in the order of the conditions, each with its reasons. 404 for
     * a location that is unknown or not the manager's.
     *
     * @param state {@code CONFIRMED} for those that count, {@code REGISTERED} for those yet to be confirmed
     * @param weekday only who wants this day, be it as an alternative
     * @param band only children of this age on the day on which care would begin
     * @param startsBy only whose care may begin by this day
     */
    @GET
    @WithSession
    public Uni<Page<WaitlistEntryView>> list(
            @RestPath LocationId id,
            @RestQuery @NotNull CareType careType,
            @RestQuery @DefaultValue("CONFIRMED") ApplicationState state,
            @RestQuery DayOfWeek weekday,
            @RestQuery AgeBand band,
            @RestQuery LocalDate startsBy,
            @RestQuery @Size(max = 200) String cursor,
            @RestQuery @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        var after = cursor(cursor);
        return access.requireLocation(id, Viewer.of(caller, Roles.PLANNER))
                .chain(() ->
                        waitlists.list(id, careType, new WaitlistFilter(state, weekday, band, startsBy), after, limit));
    }

    private static WaitlistRank cursor(String text) {
        try {
            return WaitlistRank.parse(text);
        } catch (IllegalArgumentException e) {
            throw new RuleBroken("#query/cursor", Explanation.of("problem.field.impossible"));
        }
    }
}
