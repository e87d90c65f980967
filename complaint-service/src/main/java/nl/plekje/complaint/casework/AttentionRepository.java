package nl.plekje.complaint.casework;

import static nl.plekje.service.database.Moments.utc;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.plekje.events.ColleagueInformed.Because;
import nl.plekje.kernel.id.ComplaintId;
import nl.plekje.service.database.Sql;

/** What colleagues have to know, until they have seen it. */
@ApplicationScoped
class AttentionRepository {

    private final Sql sql;

    AttentionRepository(Sql sql) {
        this.sql = sql;
    }

    Uni<Void> insert(UUID id, String account, ComplaintId complaint, Because because, Instant at) {
        return sql.run(
                        "INSERT INTO attention (id, account, complaint, because, at) VALUES ($1, $2, $3, $4, $5)",
                        id,
                        account,
                        complaint.value(),
                        because.name(),
                        utc(at))
                .replaceWithVoid();
    }

    /** What an account has not seen yet of cases that are not about it, newest first, before the one with this id. */
    Uni<List<AttentionView>> unseen(String account, UUID before, int limit) {
        return sql.list(
                row -> new AttentionView(
                        row.getUUID(0),
                        new ComplaintId(row.getUUID(1)),
                        row.getString(2),
                        Because.valueOf(row.getString(3)),
                        row.getOffsetDateTime(4).toInstant()),
                """
                SELECT a.id, a.complaint, c.number, a.because, a.at
                FROM attention a JOIN complaint c ON c.id = a.complaint
                WHERE a.account = $1 AND a.seen_at IS NULL AND NOT $1 = ANY (c.concerned)
                  AND ($2::uuid IS NULL OR a.id < $2)
                ORDER BY a.id DESC LIMIT $3""",
                account,
                before,
                limit);
    }

    /** Marks something as seen; false when it is not this account's. The first moment stays. */
    Uni<Boolean> see(UUID id, String account, Instant now) {
        return sql.change("""
                        UPDATE attention a SET seen_at = coalesce(a.seen_at, $3) FROM complaint c
                        WHERE a.id = $1 AND a.account = $2 AND c.id = a.complaint AND NOT $2 = ANY (c.concerned)""", id, account, utc(now)).map(changed -> changed == 1);
    }
}
