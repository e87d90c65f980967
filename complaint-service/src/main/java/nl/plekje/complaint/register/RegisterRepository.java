package nl.plekje.complaint.register;

import static nl.plekje.service.database.Moments.utc;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import nl.plekje.complaint.category.Category;
import nl.plekje.kernel.id.Id;
import nl.plekje.service.database.Sql;

/** The rows of registers. */
@ApplicationScoped
class RegisterRepository {

    private final Sql sql;

    RegisterRepository(Sql sql) {
        this.sql = sql;
    }

    /** Puts these rows in the register of a year, in the place of those with the same number; gives how many differ. */
    Uni<Integer> store(int year, List<RegisterRow> rows) {
        return sql.change(
                """
                INSERT INTO register_row (year, seq, location, label, category, verdict)
                SELECT $1, * FROM unnest($2::int[], $3::text[], $4::text[], $5::text[], $6::text[])
                ON CONFLICT (year, seq) DO UPDATE
                SET location = excluded.location, label = excluded.label, category = excluded.category,
                    verdict = excluded.verdict
                WHERE (register_row.location, register_row.label, register_row.category, register_row.verdict)
                      IS DISTINCT FROM (excluded.location, excluded.label, excluded.category, excluded.verdict)""",
                year,
                rows.stream().map(RegisterRow::seq).toArray(Integer[]::new),
                texts(rows, RegisterRow::location),
                texts(rows, RegisterRow::label),
                texts(rows, row -> row.category().name()),
                texts(rows, row -> row.verdict() == null ? null : row.verdict().name()));
    }

    /** Lets one change of registers pass at a time. */
    Uni<Void> lock() {
        return sql.run("LOCK TABLE register_row IN SHARE ROW EXCLUSIVE MODE").replaceWithVoid();
    }

    /** Labels that stand in some register. */
    Uni<List<String>> labels() {
        return sql.list(row -> row.getString(0), "SELECT DISTINCT label FROM register_row");
    }

    /**
     * Takes rows out of the register of a year, and keeps them with who did it and why.
     *
     * @param seqs their numbers; null for all
     * @return null when there were none
     */
    Uni<RemovalView> remove(int year, Integer[] seqs, String reason, String account, Instant now) {
        return sql.one(RegisterRepository::removal, """
                WITH gone AS (
                    DELETE FROM register_row WHERE year = $1 AND ($2::int[] IS NULL OR seq = ANY ($2)) RETURNING *)
                INSERT INTO register_removal (id, year, at, actor, reason, rows)
                SELECT $3, $1, $4, $5, $6, jsonb_agg(to_jsonb(gone) ORDER BY seq) FROM gone HAVING count(*) > 0
                RETURNING id, year, at, actor, (SELECT name FROM colleague WHERE account = actor), reason,
                          jsonb_array_length(rows)""", year, seqs, Id.next(), utc(now), account, reason);
    }

    /** What was taken out of the register of a year, newest first. */
    Uni<List<RemovalView>> removals(int year) {
        return sql.list(RegisterRepository::removal, """
                SELECT id, year, at, actor, (SELECT name FROM colleague WHERE account = actor), reason,
                       jsonb_array_length(rows)
                FROM register_removal WHERE year = $1 ORDER BY id DESC""", year);
    }

    private static RemovalView removal(Row row) {
        return new RemovalView(
                row.getUUID(0),
                row.getInteger(1),
                row.getOffsetDateTime(2).toInstant(),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getInteger(6));
    }

    private static String[] texts(List<RegisterRow> rows, Function<RegisterRow, String> text) {
        return rows.stream().map(text).toArray(String[]::new);
    }

    /** The rows of a year counted by category and label, with totals. */
    Uni<Counts> count(int year) {
        return sql.run("""
                        SELECT category, label, count(*)::int FROM register_row WHERE year = $1
                        GROUP BY GROUPING SETS ((category, label), (category), (label), ())""", year).map(rows -> {
            var counts = new Counts.Builder();
            for (var row : rows) {
                var category = row.getString(0);
                var label = row.getString(1);
                counts.count(category == null ? null : Category.valueOf(category), label, row.getInteger(2));
            }
            return counts.build();
        });
    }

    /** The rows of a year that carry no verdict. */
    Uni<List<RegisterRow>> withoutVerdict(int year) {
        return sql.list(
                row -> new RegisterRow(
                        row.getInteger(0),
                        row.getString(1),
                        row.getString(2),
                        Category.valueOf(row.getString(3)),
                        null),
                """
                SELECT seq, location, label, category FROM register_row
                WHERE year = $1 AND verdict IS NULL ORDER BY seq""",
                year);
    }

    /** The years that have rows, newest first. */
    Uni<List<YearView>> years() {
        return sql.list(
                row -> new YearView(
                        row.getInteger(0),
                        row.getInteger(1),
                        PublishedReport.of(row.getInteger(0)).isPresent()),
                "SELECT year, count(*)::int FROM register_row GROUP BY year ORDER BY year DESC");
    }
}
