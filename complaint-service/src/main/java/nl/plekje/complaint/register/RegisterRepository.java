package nl.plekje.complaint.register;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Function;
import nl.plekje.complaint.category.Category;
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
                texts(rows, row -> row.label().name()),
                texts(rows, row -> row.category().name()),
                texts(rows, row -> row.verdict() == null ? null : row.verdict().name()));
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
                counts.count(
                        category == null ? null : Category.valueOf(category),
                        label == null ? null : Label.valueOf(label),
                        row.getInteger(2));
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
                        Label.valueOf(row.getString(2)),
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
