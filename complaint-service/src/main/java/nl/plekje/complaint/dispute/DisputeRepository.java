package nl.plekje.complaint.dispute;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.plekje.complaint.history.ComplaintState;
import nl.plekje.complaint.history.ExternalBody;
import nl.plekje.kernel.explanation.Explanation;
import nl.plekje.kernel.id.ComplaintId;
import nl.plekje.service.database.Constraint;
import nl.plekje.service.database.Sql;
import nl.plekje.service.page.Cursor;
import nl.plekje.service.problem.Conflict;

/** Disputes. */
@ApplicationScoped
public class DisputeRepository {

    private static final String SELECT = """
            SELECT d.id, d.complaint, c.number, d.body, d.file_number, d.provider, d.submitted_on, d.outcome, d.ended_on,
                   d.refund_cents, d.refunded_on, c.state
            FROM dispute d LEFT JOIN complaint c ON c.id = d.complaint\s""";

    private final Sql sql;

    DisputeRepository(Sql sql) {
        this.sql = sql;
    }

    /** Enters a dispute; fails with {@link Conflict} for a file number that is there already. */
    Uni<Void> insert(
            UUID id,
            ComplaintId complaint,
            ExternalBody body,
            String fileNumber,
            String provider,
            LocalDate submittedOn) {
        return sql.run(
                        """
                        INSERT INTO dispute (id, complaint, body, file_number, provider, submitted_on)
                        VALUES ($1, $2, $3, $4, $5, $6)""",
                        id,
                        complaint == null ? null : complaint.value(),
                        body.name(),
                        fileNumber,
                        provider,
                        submittedOn)
                .replaceWithVoid()
                .onFailure(Constraint.named("uq_dispute_file_number"))
                .transform(twice -> new Conflict("/fileNumber", Explanation.of("complaint.dispute.entered-before")));
    }

    /** All disputes submitted in a year, oldest first: a report counts each. */
    public Uni<List<DisputeView>> ofYear(int year) {
        return list(year, null, false, null, null);
    }

    /**
     * Disputes submitted in a year, that came from a case; either may be null, for all. Oldest first, after this one.
     *
     * @param refundsOnly only those for which the family gets something back
     * @param limit null for no limit
     */
    Uni<List<DisputeView>> list(
            Integer year, ComplaintId complaint, boolean refundsOnly, Cursor<LocalDate> after, Integer limit) {
        return sql.list(
                DisputeRepository::view,
                SELECT + """
                        WHERE ($1::int IS NULL OR extract(year FROM d.submitted_on) = $1)
                          AND ($2::uuid IS NULL OR d.complaint = $2) AND (NOT $3 OR d.refund_cents IS NOT NULL)
                          AND ($4::date IS NULL OR (d.submitted_on, d.id) > ($4, $5))
                        ORDER BY d.submitted_on, d.id LIMIT $6""",
                year,
                complaint == null ? null : complaint.value(),
                refundsOnly,
                after == null ? null : after.key(),
                after == null ? null : after.id(),
                limit);
    }

    Uni<DisputeView> find(UUID id) {
        return sql.one(DisputeRepository::view, SELECT + "WHERE d.id = $1", id);
    }

    /** Locks a dispute until the transaction ends, so that it ends once; null when there is none. */
    Uni<DisputeView> locked(UUID id) {
        return sql.one(DisputeRepository::view, SELECT + "WHERE d.id = $1 FOR UPDATE OF d", id);
    }

    Uni<Void> end(UUID id, DisputeOutcome outcome, LocalDate endedOn, Long refundCents) {
        return sql.run(
                        "UPDATE dispute SET outcome = $2, ended_on = $3, refund_cents = $4 WHERE id = $1",
                        id,
                        outcome.name(),
                        endedOn,
                        refundCents)
                .replaceWithVoid();
    }

    Uni<Void> refunded(UUID id, LocalDate on) {
        return sql.run("UPDATE dispute SET refunded_on = $2 WHERE id = $1", id, on)
                .replaceWithVoid();
    }

    private static DisputeView view(Row row) {
        var complaint = row.getUUID(1);
        var outcome = row.getString(7);
        var caseState = row.getString(11);
        return new DisputeView(
                row.getUUID(0),
                complaint == null ? null : new ComplaintId(complaint),
                row.getString(2),
                caseState == null ? null : ComplaintState.valueOf(caseState),
                ExternalBody.valueOf(row.getString(3)),
                row.getString(4),
                row.getString(5),
                row.getLocalDate(6),
                outcome == null ? null : DisputeOutcome.valueOf(outcome),
                row.getLocalDate(8),
                row.getLong(9),
                row.getLocalDate(10));
    }
}
