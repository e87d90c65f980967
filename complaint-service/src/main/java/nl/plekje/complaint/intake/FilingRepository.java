package nl.plekje.complaint.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import nl.plekje.kernel.explanation.Explanation;
import nl.plekje.kernel.id.Id;
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

    Uni<Void> insert(FiledView filed, long version, int year, FilingRequest request, Complainant complainant) {
        var filedAt = OffsetDateTime.ofInstant(filed.filedAt(), ZoneOffset.UTC);
        return sql.run(
                        """
                        INSERT INTO complaint (id, version, number, kind, category, state, location, child, complainant,
                            account, relation, channel, reply_to, telephone, event_on, filed_at, filed_year, late, why)
                        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18,
                            $19::text::jsonb)""",
                        filed.id().value(),
                        version,
                        filed.number(),
                        filed.kind().name(),
                        name(request.category()),
                        filed.state().name(),
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
                        year,
                        filed.late(),
                        write(filed.why()))
                .chain(() -> sql.run(
                        "INSERT INTO complaint_text (complaint, subject, text, wish) VALUES ($1, $2, $3, $4)",
                        filed.id().value(),
                        request.subject(),
                        request.text(),
                        request.wish()))
                .replaceWithVoid();
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
