package nl.plekje.complaint.register;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import nl.plekje.service.caller.Roles;
import nl.plekje.service.command.Idempotent;
import nl.plekje.service.page.Page;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** Registers of past years: read in by the coordinator, shown to coordinator and board. Nothing leads to a person. */
@Path("/registers")
public class RegisterResource {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2999;

    private final RegisterRepository registers;
    private final RegisterService service;

    RegisterResource(RegisterRepository registers, RegisterService service) {
        this.registers = registers;
        this.service = service;
    }

    /** The years of which there is a register. */
    @GET
    @WithSession
    @RolesAllowed({Roles.COMPLAINT_COORDINATOR, Roles.BOARD})
    public Uni<Page<YearView>> years() {
        return registers.years().map(Page::all);
    }

    /**
     * Reads a register of at most five megabytes: CSV with the columns {@code seq,location,label,category,verdict}, in UTF-8,
     * or as a Dutch spreadsheet writes it: in Windows-1252 and with semicolons. Good rows are taken in, bad ones are listed with line and reason; the same file again changes nothing. 422 when the
     * file as a whole is no register.
     */
    @POST
    @Path("/{year}")
    @Consumes("text/csv")
    @Idempotent
    @RolesAllowed(Roles.COMPLAINT_COORDINATOR)
    public Uni<RestResponse<ImportedView>> read(@RestPath @Min(FIRST_YEAR) @Max(LAST_YEAR) int year, byte[] file) {
        return service.read(year, file).map(RestResponse::ok);
    }

    /**
     * Takes rows out of the register of a year, or all of it: for what was read in by mistake. They are kept with who did it
     * and why. 404 when there is no register of that year, 422 for a row that is not in it.
     */
    @POST
    @Path("/{year}/removals")
    @Idempotent
    @RolesAllowed(Roles.COMPLAINT_COORDINATOR)
    public Uni<RestResponse<RemovalView>> remove(
            @RestPath @Min(FIRST_YEAR) @Max(LAST_YEAR) int year, @NotNull @Valid RemovalRequest request) {
        return service.remove(year, request).map(RestResponse::ok);
    }

    /** What was taken out of the register of a year, newest first. */
    @GET
    @Path("/{year}/removals")
    @WithSession
    @RolesAllowed({Roles.COMPLAINT_COORDINATOR, Roles.BOARD})
    public Uni<Page<RemovalView>> removals(@RestPath @Min(FIRST_YEAR) @Max(LAST_YEAR) int year) {
        return registers.removals(year).map(Page::all);
    }

    /**
     * The register as a table of category by label (CO-036, CO-037), counted from its rows and laid beside the published
     * one (CO-040), with the share of children (CO-041). 404 when there is no register of that year.
     */
    @GET
    @Path("/{year}/table")
    @WithSession
    @RolesAllowed({Roles.COMPLAINT_COORDINATOR, Roles.BOARD})
    public Uni<TableView> table(@RestPath @Min(FIRST_YEAR) @Max(LAST_YEAR) int year) {
        return service.table(year);
    }
}
