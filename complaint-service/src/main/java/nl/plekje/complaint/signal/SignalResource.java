package nl.plekje.complaint.signal;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import nl.plekje.complaint.casework.Viewer;
import nl.plekje.kernel.calendar.Amsterdam;
import nl.plekje.kernel.id.LocationId;
import nl.plekje.service.audit.Audit;
import nl.plekje.service.caller.Caller;
import nl.plekje.service.caller.Roles;
import nl.plekje.service.command.Idempotent;
import nl.plekje.service.page.Page;
import nl.plekje.service.problem.NotFound;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/** The early-warning board. */
@Path("/signals")
@RolesAllowed({Roles.COMPLAINT_COORDINATOR, Roles.LOCATION_MANAGER})
public class SignalResource {

    private final SignalRepository signals;
    private final SignalService service;
    private final Audit audit;
    private final Caller caller;
    private final Clock clock;

    SignalResource(SignalRepository signals, SignalService service, Audit audit, Caller caller, Clock clock) {
        this.signals = signals;
        this.service = service;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    public record SignalAssignment(
            @NotBlank @Size(max = 100) String account) {}

    public record SnoozeRequest(
            @NotNull LocalDate until,
            @NotBlank @Size(max = 500) String reason) {}

    public record DisputedRequest(@NotBlank @Size(max = 500) String reason) {}

    /**
     * Warnings: the coordinator all, a manager those at their locations; kinds with most complaints behind them first, page by
     * page.
     *
     * @param cleared those that are over, instead of those that stand
     * @param snoozed also those that are hidden for a while
     */
    @GET
    @WithSession
    public Uni<Page<SignalView>> list(
            @RestQuery @Size(max = 10) String kind,
            @RestQuery LocationId location,
            @RestQuery @DefaultValue("false") boolean cleared,
            @RestQuery @DefaultValue("false") boolean snoozed,
            @RestQuery UUID cursor,
            @RestQuery @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        return signals.list(
                        Viewer.asHandler(caller),
                        service.kinds(),
                        new SignalFilter(kind, location, cleared, snoozed),
                        Amsterdam.dateOf(clock.instant()),
                        cursor,
                        limit + 1)
                .map(found -> Page.of(found, limit, it -> it.id().toString()));
    }

    /** The kinds in numbers, with how many of each were followed by a complaint. Nothing leads to a person. */
    @GET
    @Path("/summary")
    @WithSession
    @RolesAllowed({Roles.COMPLAINT_COORDINATOR, Roles.LOCATION_MANAGER, Roles.BOARD})
    public Uni<Page<SignalSummary>> summary() {
        return service.summary(clock.instant()).map(Page::all);
    }

    /** Somebody takes it up. 404 for a warning not seen, or over. */
    @POST
    @Path("/{id}/assignment")
    @Idempotent
    public Uni<RestResponse<Void>> assign(@RestPath UUID id, @NotNull @Valid SignalAssignment request) {
        return change(id, "signal-assigned", request.account(), null, null);
    }

    /** Hides it from the board until a day, with a reason. 404 for a warning not seen, or over. */
    @POST
    @Path("/{id}/snooze")
    @Idempotent
    public Uni<RestResponse<Void>> snooze(@RestPath UUID id, @NotNull @Valid SnoozeRequest request) {
        return change(id, "signal-snoozed", null, request.until(), null);
    }

    /** Says that it is not so; thresholds are reviewed by these. 404 for a warning not seen, or over. */
    @POST
    @Path("/{id}/dispute")
    @Idempotent
    public Uni<RestResponse<Void>> dispute(@RestPath UUID id, @NotNull @Valid DisputedRequest request) {
        return change(id, "signal-disputed", null, null, request.reason());
    }

    private Uni<RestResponse<Void>> change(
            UUID id, String action, String account, LocalDate snoozedUntil, String disputed) {
        return signals.lock(id, Viewer.asHandler(caller))
                .invoke(found -> {
                    if (!found) {
                        throw new NotFound();
                    }
                })
                .chain(() -> signals.change(id, account, snoozedUntil, disputed))
                .call(() -> audit.record(caller.account(), action, "signal/" + id))
                .replaceWith(RestResponse::noContent);
    }
}
