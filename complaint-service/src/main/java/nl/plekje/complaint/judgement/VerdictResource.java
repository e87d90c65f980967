package nl.plekje.complaint.judgement;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import nl.plekje.complaint.casework.CaseStanding;
import nl.plekje.kernel.explanation.Language;
import nl.plekje.kernel.id.ComplaintId;
import nl.plekje.service.caller.Roles;
import nl.plekje.service.command.Idempotent;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/** The verdict composer. All answer 404 for a case not seen. */
@Path("/complaints/{id}")
@RolesAllowed({Roles.COMPLAINT_COORDINATOR, Roles.LOCATION_MANAGER})
public class VerdictResource {

    private final VerdictService verdicts;

    VerdictResource(VerdictService verdicts) {
        this.verdicts = verdicts;
    }

    /** The verdict as far as it is composed, with a check for each thing it needs. */
    @GET
    @Path("/verdict-draft")
    @WithSession
    public Uni<DraftView> draft(@RestPath ComplaintId id) {
        return verdicts.draft(id);
    }

    /**
     * Keeps what is composed so far, however incomplete. 409 for an ended case, and when somebody else kept another in
     * between, with who, when and what differs.
     */
    @PUT
    @Path("/verdict-draft")
    @io.quarkus.hibernate.reactive.panache.common.WithTransaction
    public Uni<DraftView> store(@RestPath ComplaintId id, @NotNull @Valid DraftRequest request) {
        return verdicts.store(id, request);
    }

    /** The letter as it would be sent, in PDF. 422 as long as parts of it are missing. */
    @GET
    @Path("/verdict-draft/letter")
    @Produces("application/pdf")
    @WithSession
    public Uni<byte[]> preview(
            @RestPath ComplaintId id, @RestQuery @DefaultValue("nl") @Pattern(regexp = "nl|en") String language) {
        return verdicts.preview(id, "en".equals(language) ? Language.ENGLISH : Language.DUTCH);
    }

    /**
     * Gives the verdict (CO-018 to CO-020, CO-038): its letter stands with the documents in both languages, the clock is
     * met, and with every measure done the case closes. 422 with all that is missing, each by its pointer and rule; 409
     * for an ended case.
     */
    @POST
    @Path("/verdict")
    @Idempotent
    public Uni<RestResponse<CaseStanding>> give(@RestPath ComplaintId id, @NotNull @Valid VerdictDraft draft) {
        return verdicts.give(id, draft);
    }
}
