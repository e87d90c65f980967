package nl.plekje.complaint.restricted;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
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
import java.util.UUID;
import nl.plekje.complaint.document.StoredFile;
import nl.plekje.service.audit.Audit;
import nl.plekje.service.caller.Caller;
import nl.plekje.service.caller.Roles;
import nl.plekje.service.command.Idempotent;
import nl.plekje.service.page.Page;
import nl.plekje.service.problem.NotFound;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/** Records of legal routes. What the caller is not designated for is not there. Every look is audited. */
@Path("/restricted-records")
@RolesAllowed({Roles.CONFIDENTIAL_OFFICER, Roles.LOCATION_MANAGER})
public class RecordResource {

    private final RecordRepository records;
    private final Audit audit;
    private final Caller caller;
    private final Clock clock;

    RecordResource(RecordRepository records, Audit audit, Caller caller, Clock clock) {
        this.records = records;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    public record NoteRequest(@NotBlank @Size(max = 10_000) String note) {}

    /** The records the caller is designated for, newest first, without their content. */
    @GET
    @WithSession
    public Uni<Page<RecordView>> list(
            @RestQuery UUID cursor,
            @RestQuery @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        return records.list(Officer.of(caller), cursor, limit + 1)
                .map(found -> Page.of(found, limit, it -> it.id().toString()));
    }

    /** A record with its content; 404 for who is not designated. */
    @GET
    @Path("/{id}")
    @WithTransaction
    public Uni<RecordView> get(@RestPath UUID id) {
        return designated(id)
                .call(() -> audit.record(caller.account(), "restricted-record-read", "restricted-record/" + id));
    }

    /** A file of a record, to be saved. 404 for who is not designated. Reading is audited with record and file. */
    @GET
    @Path("/{id}/documents/{document}")
    @WithTransaction
    public Uni<RestResponse<byte[]>> document(@RestPath UUID id, @RestPath UUID document) {
        return records.document(id, document, Officer.of(caller))
                .onItem()
                .ifNull()
                .failWith(NotFound::new)
                .call(() -> audit.record(
                        caller.account(), "restricted-document-read", "restricted-record/" + id + "/" + document))
                .map(StoredFile::download);
    }

    /** Adds a note to a record; 404 for who is not designated. */
    @POST
    @Path("/{id}/notes")
    @Idempotent
    public Uni<RestResponse<Void>> note(@RestPath UUID id, @NotNull @Valid NoteRequest request) {
        return designated(id)
                .chain(() -> records.note(id, caller.account(), request.note(), clock.instant()))
                .call(() -> audit.record(caller.account(), "restricted-record-noted", "restricted-record/" + id))
                .replaceWith(RestResponse::noContent);
    }

    /** Closes a record, with how it ended; 404 for who is not designated. */
    @POST
    @Path("/{id}/closing")
    @Idempotent
    public Uni<RestResponse<Void>> close(@RestPath UUID id, @NotNull @Valid NoteRequest request) {
        return designated(id)
                .chain(() -> records.note(id, caller.account(), request.note(), clock.instant()))
                .chain(() -> records.close(id, clock.instant()))
                .call(() -> audit.record(caller.account(), "restricted-record-closed", "restricted-record/" + id))
                .replaceWith(RestResponse::noContent);
    }

    private Uni<RecordView> designated(UUID id) {
        return records.find(id, Officer.of(caller)).onItem().ifNull().failWith(NotFound::new);
    }
}
