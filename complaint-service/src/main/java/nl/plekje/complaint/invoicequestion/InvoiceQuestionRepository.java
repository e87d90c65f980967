package nl.plekje.complaint.invoicequestion;

import static nl.plekje.service.database.Moments.utc;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.plekje.complaint.history.ComplaintState;
import nl.plekje.events.InvoiceAnswered.Outcome;
import nl.plekje.kernel.id.ComplaintId;
import nl.plekje.kernel.id.HouseholdId;
import nl.plekje.service.database.Sql;
import nl.plekje.service.page.Cursor;

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
     * Who asks about invoices of a household: its payer, as billing holds it. Custody of a child gives no right to them. Of a
     * household that was told before payers were, everybody in it may ask until it is told again, for nobody else can.
     */
    private static final String MAY_ASK = """
            (SELECT h.id FROM household h JOIN person p ON p.household = h.id AND p.id = coalesce(h.payer, p.id)
             WHERE p.account = $1)""";

    /** Which questions an account sees: those about invoices it pays; where the payer is not known, those it asked itself. */
    private static final String VISIBLE = """
            EXISTS (SELECT FROM household h JOIN person p ON p.household = h.id AND p.account = $1
                    WHERE h.id = q.household AND (h.payer = p.id OR h.payer IS NULL AND c.account = $1))""";

    /** Whether this account may ask about the invoices of the household. */
    Uni<Boolean> mayAsk(String account, HouseholdId household) {
        return sql.one(row -> row.getBoolean(0), "SELECT $2::uuid IN " + MAY_ASK, account, household.value());
    }

    /** Whether this account sees the question. */
    Uni<Boolean> sees(String account, ComplaintId id) {
        return sql.one(
                row -> row.getBoolean(0),
                "SELECT EXISTS (SELECT FROM invoice_question q JOIN complaint c ON c.id = q.complaint WHERE c.id = $2 AND "
                        + VISIBLE + ")",
                account,
                id.value());
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

    /** Open questions, the most urgent first, after this one. */
    Uni<List<InvoiceQuestionView>> open(Cursor<Instant> after, int limit) {
        return sql.list(InvoiceQuestionRepository::view, SELECT + """
                        WHERE c.state = 'OPEN' AND ($1::timestamptz IS NULL OR (c.contact_due, c.id) > ($1, $2))
                        ORDER BY c.contact_due, c.id LIMIT $3""", moment(after), id(after), limit);
    }

    /** The questions that an account sees, the one asked last first, after this one. */
    Uni<List<InvoiceQuestionView>> of(String account, Cursor<Instant> after, int limit) {
        return sql.list(
                InvoiceQuestionRepository::view,
                SELECT + "WHERE " + VISIBLE + """
                         AND ($2::timestamptz IS NULL OR (c.filed_at, c.id) < ($2, $3))
                        ORDER BY c.filed_at DESC, c.id DESC LIMIT $4""",
                account,
                moment(after),
                id(after),
                limit);
    }

    private static OffsetDateTime moment(Cursor<Instant> after) {
        return after == null ? null : utc(after.key());
    }

    private static UUID id(Cursor<Instant> after) {
        return after == null ? null : after.id();
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
