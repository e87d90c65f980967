package nl.plekje.placement.absence;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import nl.plekje.kernel.id.AbsenceId;
import nl.plekje.kernel.id.ChildId;
import nl.plekje.placement.access.Viewer;
import nl.plekje.service.caller.Caller;
import nl.plekje.service.caller.Roles;
import nl.plekje.service.command.AnsweredCommands;
import nl.plekje.service.command.IdempotencyKey;
import nl.plekje.service.command.Idempotent;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** Absences of a child. */
@Path("/children/{id}/absences")
public class AbsenceResource {

    private final AbsenceService service;
    private final AnsweredCommands commands;
    private final Caller caller;
    private final Clock clock;

    AbsenceResource(AbsenceService service, AnsweredCommands commands, Caller caller, Clock clock) {
        this.service = service;
        this.commands = commands;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Reports an absence, however far ahead (C6). 201; 404 for a child that is unknown or not the caller's; 409 when it was
     * reported before; 422 for a day without care, several sessions to choose from, a closed day, or care that has begun
     * (PL-083). Staff record it some days later too, which never earns credit. Idempotent by the header
     * {@code Idempotency-Key} like every command, though its key is written by the statement that writes the absence: see
     * {@link AbsenceReportRepository}. A tap that is sent again is the same command, be it that the device now says when it
     * was tapped.
     */
    @POST
    @RolesAllowed({Roles.PARENT, Roles.PLANNER, Roles.LOCATION_MANAGER})
    @Produces(MediaType.APPLICATION_JSON)
    @APIResponseSchema(value = AbsenceView.class, responseCode = "201")
    public Uni<RestResponse<AbsenceView>> report(
            @RestPath ChildId id,
            @RestHeader(IdempotencyKey.HEADER) @Schema(format = "uuid") String key,
            @NotNull @Valid AbsenceRequest request) {
        var report = new AbsenceReport(
                AbsenceId.next(),
                id,
                request,
                Viewer.of(caller, Roles.PLANNER),
                ReportMoment.of(request.tappedAt(), clock.instant()),
                IdempotencyKey.read(key),
                commands.fingerprint(id, request.whenever()));
        return service.report(report);
    }

    /**
     * Takes an absence back before care begins. 200; 404 for an absence or child that is unknown or not the caller's; 409
     * when it was taken back before, or when an extra day fills its time; 422 once care has begun, or when the seat has been
     * given to another (PL-025).
     */
    @DELETE
    @Path("/{absence}")
    @RolesAllowed({Roles.PARENT, Roles.PLANNER, Roles.LOCATION_MANAGER})
    @Idempotent
    public Uni<RestResponse<AbsenceView>> withdraw(@RestPath ChildId id, @RestPath AbsenceId absence) {
        return service.withdraw(id, absence, Viewer.of(caller, Roles.PLANNER)).map(RestResponse::ok);
    }
}
