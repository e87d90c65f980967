package nl.plekje.complaint.document;

import static nl.plekje.service.database.Moments.utc;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.plekje.complaint.history.CaseEvent.AttachmentAdded;
import nl.plekje.kernel.id.ComplaintId;
import nl.plekje.service.database.Sql;

/** Files of cases. */
@ApplicationScoped
public class DocumentRepository {

    /** What {@link #view} reads, of the table called {@code d}. */
    public static final String COLUMNS =
            "d.id, d.purpose, d.language, d.name, d.media_type, d.bytes, d.added_at, d.for_complainant";

    private final Sql sql;

    DocumentRepository(Sql sql) {
        this.sql = sql;
    }

    /**
     * Keeps what somebody added.
     *
     * @param forComplainant whether who filed the case sees it
     */
    Uni<Void> attach(ComplaintId complaint, AttachmentAdded added, byte[] content, boolean forComplainant, Instant at) {
        return insert(
                added.attachment(),
                complaint,
                "ATTACHMENT",
                null,
                added.name(),
                added.mediaType(),
                content,
                forComplainant,
                at);
    }

    /** Keeps a letter that was made; it never changes. */
    public Uni<Void> letter(UUID id, ComplaintId complaint, String language, String name, byte[] pdf, Instant at) {
        return insert(id, complaint, "LETTER", language, name, "application/pdf", pdf, true, at);
    }

    private Uni<Void> insert(
            UUID id,
            ComplaintId complaint,
            String purpose,
            String language,
            String name,
            String mediaType,
            byte[] content,
            boolean forComplainant,
            Instant at) {
        return sql.run(
                        """
                        INSERT INTO document (id, complaint, purpose, language, name, media_type, bytes, content, added_at,
                                              for_complainant)
                        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)""",
                        id,
                        complaint.value(),
                        purpose,
                        language,
                        name,
                        mediaType,
                        content.length,
                        Buffer.buffer(content),
                        utc(at),
                        forComplainant)
                .replaceWithVoid();
    }

    /**
     * The files of a case, oldest first; those that are not for who filed it only when asked. What left with a legal route is
     * no longer in the case.
     */
    public Uni<List<DocumentView>> ofCase(ComplaintId complaint, boolean all) {
        return sql.list(DocumentRepository::view, "SELECT " + COLUMNS + """
                 FROM document d
                WHERE d.complaint = $1 AND d.restricted_to IS NULL AND ($2 OR d.for_complainant) ORDER BY d.added_at, d.id""", complaint.value(), all);
    }

    /** A file as a list shows it; of {@link #COLUMNS}. */
    public static DocumentView view(Row row) {
        return new DocumentView(
                row.getUUID(0),
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getInteger(5),
                row.getOffsetDateTime(6).toInstant(),
                row.getBoolean(7));
    }

    /** A file of a case, or null. What left with a legal route is no longer in the case. */
    Uni<StoredFile> find(ComplaintId complaint, UUID id, boolean all) {
        return sql.one(
                row -> new StoredFile(
                        row.getString(0), row.getString(1), row.getBuffer(2).getBytes()),
                """
                SELECT name, media_type, content FROM document
                WHERE complaint = $1 AND id = $2 AND restricted_to IS NULL AND ($3 OR for_complainant)""",
                complaint.value(),
                id,
                all);
    }
}
