package nl.plekje.complaint.invoicequestion;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import nl.plekje.complaint.history.ComplaintState;
import nl.plekje.events.InvoiceAnswered.Outcome;
import nl.plekje.kernel.id.ComplaintId;
import nl.plekje.kernel.id.HouseholdId;
import nl.plekje.service.database.Sql;

/** Questions about invoices. */
@ApplicationScoped
class InvoiceQuestionRepository {

    private static final String SELECT = """
            SELECT c.id, c.number, q.household, q.month, q.lines, t.text, c.state, c.owner, c.filed_at, c.contact_due,
                   q.outcome
            FROM invoice_question q JOIN complaint c ON c.id = q.complaint
            LEFT JOIN complaint_text t ON t.complaint = c.id\s""";

    private final Sql sql;

    InvoiceQuestionRepository(Sql sql) {
        this.sql = sql;
    }

    /**
     * The households whose invoices an account sees: those it pays for, as billing holds it. Custody of a child gives no
     * right to them.
     */
    private static final String PAID_FOR = """
            (SELECT h.id FROM household h JOIN person p ON p.household = h.id AND p.id = h.payer WHERE p.account = $1)""";

    /** Whether this account sees the invoices of the household. */
    Uni<Boolean> paysFor(String account, HouseholdId household) {
        return sql.one(row -> row.getBoolean(0), "SELECT $2::uuid IN " + PAID_FOR, account, household.value());
    }

    Uni<Void> insert(ComplaintId id, InvoiceQuestionRequest request) {
        return sql.run(
                        "INSERT INTO invoice_question (complaint, household, month, lines) VALUES ($1, $2, $3, $4)",
                        id.value(),
                        request.household().value(),
                        request.month().toString(),
                        request.lines().stream().sorted().toArray(String[]::new))
                .replaceWithVoid();
    }

    Uni<Void> answered(ComplaintId id, Outcome outcome) {
        return sql.run("UPDATE invoice_question SET outcome = $2 WHERE complaint = $1", id.value(), outcome.name())
                .replaceWithVoid();
    }

    /** A question taken up again has no outcome. */
    Uni<Void> reopened(ComplaintId id) {
        return sql.run("UPDATE invoice_question SET outcome = NULL WHERE complaint = $1", id.value())
                .replaceWithVoid();
    }

    /** A question, or null. Locks its case until the transaction ends, as every change of it does first. */
    Uni<InvoiceQuestionView> locked(ComplaintId id) {
        return sql.one(InvoiceQuestionRepository::view, SELECT + "WHERE c.id = $1 FOR UPDATE OF c", id.value());
    }

    /** A question, or null. */
    Uni<InvoiceQuestionView> find(ComplaintId id) {
        return sql.one(InvoiceQuestionRepository::view, SELECT + "WHERE c.id = $1", id.value());
    }

    /** All open questions, the most urgent first. */
    Uni<List<InvoiceQuestionView>> open() {
        return sql.list(
                InvoiceQuestionRepository::view,
                SELECT + "WHERE c.state = 'OPEN' ORDER BY c.contact_due, c.id LIMIT 500");
    }

    /** The questions about the invoices that an account sees, newest first. */
    Uni<List<InvoiceQuestionView>> of(String account) {
        return sql.list(
                InvoiceQuestionRepository::view,
                SELECT + "WHERE q.household IN " + PAID_FOR + " ORDER BY c.id DESC LIMIT 200",
                account);
    }

    private static InvoiceQuestionView view(Row row) {
        var due = row.getOffsetDateTime(9);
        var outcome = row.getString(10);
        return new InvoiceQuestionView(
                new ComplaintId(row.getUUID(0)),
                row.getString(1),
                new HouseholdId(row.getUUID(2)),
                YearMonth.parse(row.getString(3)),
                Set.of(row.getArrayOfStrings(4)),
                row.getString(5),
                ComplaintState.valueOf(row.getString(6)),
                row.getString(7),
                row.getOffsetDateTime(8).toInstant(),
                due == null ? null : due.toInstant(),
                outcome == null ? null : Outcome.valueOf(outcome));
    }
}
