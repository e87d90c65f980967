package nl.plekje.complaint.intake;

import static nl.plekje.service.database.Moments.utc;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import nl.plekje.complaint.category.Category;
import nl.plekje.complaint.history.ComplaintState;
import nl.plekje.kernel.explanation.Explanation;
import nl.plekje.kernel.id.ChildId;
import nl.plekje.kernel.id.ComplaintId;
import nl.plekje.kernel.id.Id;
import nl.plekje.kernel.id.LocationId;
import nl.plekje.service.database.Sql;

/** Writes new cases. */
@ApplicationScoped
class FilingRepository {

    private final Sql sql;
    private final ObjectMapper json;

    FilingRepository(Sql sql, ObjectMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /** The next number of the year. Other filings wait until this transaction ends, so none is skipped. */
    Uni<CaseNumber> nextNumber(int year) {
        return sql.one(row -> new CaseNumber(year, row.getInteger(0)), """
                        INSERT INTO case_number (year, last) VALUES ($1, 1)
                        ON CONFLICT (year) DO UPDATE SET last = case_number.last + 1
                        RETURNING last""", year);
    }

    /** Writes the case; what its history makes of it follows with its first events. */
    Uni<Void> insert(NewCase filed, FilingRequest request, Complainant complainant) {
        var filedAt = utc(filed.filedAt());
        return sql.run(
                        """
                        INSERT INTO complaint (id, version, number, kind, category, state, location, child, complainant,
                            account, relation, channel, reply_to, telephone, event_on, filed_at, filed_year, late, why, provider)
                        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18,
                            $19::text::jsonb, $20)""",
                        filed.id().value(),
                        0L,
                        filed.number().toString(),
                        request.kind().name(),
                        name(request.category()),
                        ComplaintState.OPEN.name(),
                        value(request.location()),
                        value(request.child()),
                        value(complainant.person()),
                        complainant.account(),
                        complainant.relation().name(),
                        complainant.channel().name(),
                        complainant.replyTo(),
                        complainant.telephone(),
                        request.eventOn(),
                        filedAt,
                        filed.number().year(),
                        filed.late(),
                        write(filed.why()),
                        filed.provider())
                .chain(() -> sql.run(
                        "INSERT INTO complaint_text (complaint, subject, text, wish) VALUES ($1, $2, $3, $4)",
                        filed.id().value(),
                        request.subject(),
                        request.text(),
                        request.wish()))
                .replaceWithVoid();
    }

    /** A complaint about the same subject and location since then, or about the same child; the newest, or null. */
    Uni<Earlier> earlier(LocationId location, Category category, ChildId child, Instant since, Instant sinceForChild) {
        return sql.one(
                row -> new Earlier(new ComplaintId(row.getUUID(0)), row.getString(1), row.getBoolean(2)),
                """
                SELECT id, number, coalesce(child = $3, false) FROM complaint
                WHERE kind = 'COMPLAINT' AND state NOT IN ('WITHDRAWN', 'LEFT')
                  AND (location = $1 AND category = $2 AND filed_at >= $4 OR child = $3 AND filed_at >= $5)
                ORDER BY filed_at DESC LIMIT 1""",
                value(location),
                name(category),
                value(child),
                utc(since),
                utc(sinceForChild));
    }

    private String write(Explanation why) {
        try {
            return json.writeValueAsString(why);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String name(Enum<?> value) {
        return value == null ? null : value.name();
    }

    private static UUID value(Id id) {
        return id == null ? null : id.value();
    }
}
