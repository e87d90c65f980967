package nl.plekje.complaint.document;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.UUID;
import nl.plekje.complaint.casework.CaseHeader;
import nl.plekje.complaint.casework.CaseStanding;
import nl.plekje.complaint.casework.CommandService;
import nl.plekje.complaint.casework.Deed;
import nl.plekje.complaint.casework.HistoryRepository;
import nl.plekje.complaint.casework.Viewer;
import nl.plekje.complaint.history.CaseEvent.AttachmentAdded;
import nl.plekje.kernel.id.ComplaintId;
import nl.plekje.kernel.id.Id;
import nl.plekje.service.audit.Audit;
import nl.plekje.service.caller.Caller;
import nl.plekje.service.caller.Roles;
import nl.plekje.service.command.Idempotent;
import nl.plekje.service.problem.NotFound;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/** Files of a case: added by who filed it and by who handles it, opened by those who see the case. */
@Path("/documents/{complaint}")
@RolesAllowed({Roles.PARENT, Roles.COMPLAINT_COORDINATOR, Roles.LOCATION_MANAGER})
public class DocumentResource {

    private final DocumentRepository documents;
    private final HistoryRepository histories;
    private final CommandService commands;
    private final Audit audit;
    private final Caller caller;
    private final Clock clock;
    private final Vertx vertx;

    DocumentResource(
            DocumentRepository documents,
            HistoryRepository histories,
            CommandService commands,
            Audit audit,
            Caller caller,
            Clock clock,
            Vertx vertx) {
        this.documents = documents;
        this.histories = histories;
        this.commands = commands;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
        this.vertx = vertx;
    }

    /**
     * Adds a file of at most five megabytes to an open case: a picture, a PDF or plain text, by what its bytes are. What staff
     * adds is for those who handle the case, unless they say otherwise. 422 for anything else, whatever type the sender
     * names, and for one file too many; 404 for a case not seen, 409 for an ended one.
     *
     * @param name what the sender calls it; kept without what could do harm
     * @param forComplainant whether who filed the case sees a file that staff adds; their own they see anyway
     */
    @POST
    @Consumes({MediaType.APPLICATION_OCTET_STREAM, MediaType.TEXT_PLAIN, "application/pdf", "image/*"})
    @Idempotent
    public Uni<RestResponse<CaseStanding>> attach(
            @RestPath ComplaintId complaint,
            @RestQuery @NotBlank @Size(max = 200) String name,
            @RestQuery @DefaultValue("false") boolean forComplainant,
            byte[] file) {
        return seen(complaint)
                .chain(header -> vertx.executeBlocking(() -> AttachmentPolicy.admit(name, file))
                        .map(admitted -> new AttachmentAdded(
                                Id.next(),
                                admitted.name(),
                                admitted.mediaType(),
                                file.length,
                                !header.handled(),
                                forComplainant || !header.handled())))
                .chain(added -> commands.asAnyone(complaint, "complaint-attached", situation -> {
                            AttachmentPolicy.requireRoom(situation.requireOpen().file());
                            return Deed.all(added);
                        })
                        .call(() -> documents.attach(complaint, added, file, added.forComplainant(), clock.instant())));
    }

    /** A file, to be saved and never shown by the browser as a page of ours. 404 for a case not seen. Reading is audited. */
    @GET
    @Path("/{document}")
    @WithTransaction
    public Uni<RestResponse<byte[]>> open(@RestPath ComplaintId complaint, @RestPath UUID document) {
        return seen(complaint)
                .chain(header -> documents.find(complaint, document, header.handled()))
                .onItem()
                .ifNull()
                .failWith(NotFound::new)
                .call(() -> audit.record(caller.account(), "document-read", "document/" + document))
                .map(StoredFile::download);
    }

    private Uni<CaseHeader> seen(ComplaintId complaint) {
        return histories.find(complaint, Viewer.of(caller)).onItem().ifNull().failWith(NotFound::new);
    }
}
