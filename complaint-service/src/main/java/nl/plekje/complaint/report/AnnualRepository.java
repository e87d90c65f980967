package nl.plekje.complaint.report;

import static nl.plekje.service.database.Moments.utc;

import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.plekje.complaint.category.Category;
import nl.plekje.complaint.report.AnnualRow.MeasureText;
import nl.plekje.complaint.verdict.Verdict;
import nl.plekje.kernel.id.Id;
import nl.plekje.service.database.Sql;
import nl.plekje.service.json.JsonColumn;

/** What annual reports are made of, and what was released. */
@ApplicationScoped
class AnnualRepository {

    private final Sql sql;
    private final JsonColumn json;

    AnnualRepository(Sql sql, JsonColumn json) {
        this.sql = sql;
        this.json = json;
    }

    /**
     * Complaints of a year: those of its register, and those that were filed here. Withdrawn ones were none, and of those
     * that left by a legal route nothing is told.
     */
    Uni<List<AnnualRow>> rows(int year) {
        return sql.list(AnnualRepository::row, """
                SELECT location, label, category, verdict,
                       NULL::jsonb AS measures, NULL::text[] AS names
                FROM register_row WHERE year = $1
                UNION ALL
                SELECT l.name, coalesce(c.provider, 'none'), c.category, c.verdict,
                       (SELECT jsonb_agg(jsonb_build_array(e.data->>'measure', e.data->>'what', w.wording))
                        FROM case_event e LEFT JOIN annual_wording w ON w.measure = (e.data->>'measure')::uuid
                        WHERE e.complaint = c.id AND e.kind = 'MEASURE_AGREED'),
                       (SELECT array_agg(name) FROM (
                            SELECT p.name FROM person p WHERE p.id = c.complainant
                            UNION SELECT p.name FROM person p JOIN child k ON k.household = p.household WHERE k.id = c.child
                            UNION SELECT k.first_name FROM child k JOIN person p ON p.household = k.household
                                  WHERE p.id = c.complainant
                            UNION SELECT name FROM colleague) known)
                FROM complaint c LEFT JOIN location l ON l.id = c.location
                WHERE c.filed_year = $1 AND c.kind = 'COMPLAINT' AND c.state NOT IN ('WITHDRAWN', 'LEFT')""", year);
    }

    private static AnnualRow row(Row row) {
        var category = row.getString("category");
        var verdict = row.getString("verdict");
        var names = row.getArrayOfStrings("names");
        var known = new LinkedHashSet<String>();
        if (names != null) {
            known.addAll(List.of(names));
        }
        JsonArray measures = row.getJsonArray("measures");
        return new AnnualRow(
                row.getString("location"),
                row.getString("label"),
                category == null ? null : Category.valueOf(category),
                verdict == null ? null : Verdict.valueOf(verdict),
                measures == null
                        ? List.of()
                        : measures.stream()
                                .map(JsonArray.class::cast)
                                .map(it -> new MeasureText(
                                        UUID.fromString(it.getString(0)), it.getString(1), it.getString(2), known))
                                .toList());
    }

    /** Names of everybody who has to do with a complaint of a year: families and colleagues. */
    Uni<Set<String>> names(int year) {
        return sql.list(row -> row.getString(0), """
                SELECT name FROM colleague
                UNION SELECT p.name FROM complaint c JOIN person p ON p.id = c.complainant WHERE c.filed_year = $1
                UNION SELECT p.name FROM complaint c JOIN child k ON k.id = c.child JOIN person p ON p.household = k.household
                      WHERE c.filed_year = $1
                UNION SELECT k.first_name FROM complaint c JOIN child k ON k.id = c.child WHERE c.filed_year = $1
                UNION SELECT k.first_name FROM complaint c JOIN person p ON p.id = c.complainant
                      JOIN child k ON k.household = p.household WHERE c.filed_year = $1""", year).map(Set::copyOf);
    }

    /** How many children had a place in a year; null when nobody had. */
    Uni<Integer> children(int year) {
        return sql.one(row -> row.getInteger(0) == 0 ? null : row.getInteger(0), """
                SELECT count(DISTINCT child)::int FROM contract
                WHERE first_day <= make_date($1, 12, 31) AND last_day >= make_date($1, 1, 1)""", year);
    }

    Uni<Map<Category, String>> comments(int year) {
        return sql.list(
                        row -> Map.entry(Category.valueOf(row.getString(0)), row.getString(1)),
                        "SELECT category, comment FROM annual_comment WHERE year = $1",
                        year)
                .map(all -> all.stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    Uni<Void> comment(int year, Category category, String comment) {
        return sql.run("""
                        INSERT INTO annual_comment (year, category, comment) VALUES ($1, $2, $3)
                        ON CONFLICT (year, category) DO UPDATE SET comment = excluded.comment""", year, category.name(), comment).replaceWithVoid();
    }

    Uni<Void> word(UUID measure, String wording) {
        return sql.run("""
                        INSERT INTO annual_wording (measure, wording) VALUES ($1, $2)
                        ON CONFLICT (measure) DO UPDATE SET wording = excluded.wording""", measure, wording).replaceWithVoid();
    }

    /** A version that was released. */
    record Release(int year, int version, String department, Instant releasedAt, AnnualReport report) {}

    /** Releases a report as its next version. Other releases of the year wait until this transaction ends. */
    Uni<Release> release(AnnualReport report, String department, Instant now) {
        return sql.one(
                row -> new Release(report.year(), row.getInteger(0), department, now, report),
                """
                WITH next AS (
                    INSERT INTO annual_version (year, last) VALUES ($1, 1)
                    ON CONFLICT (year) DO UPDATE SET last = annual_version.last + 1
                    RETURNING last)
                INSERT INTO annual_release (year, version, department, released_at, report)
                SELECT $1, last, $2, $3, $4 FROM next
                RETURNING version""",
                report.year(),
                department,
                utc(now),
                json.write(report));
    }

    /** The newest release of a year, or null. */
    Uni<Release> released(int year) {
        return sql.one(
                row -> new Release(
                        year,
                        row.getInteger(0),
                        row.getString(1),
                        row.getOffsetDateTime(2).toInstant(),
                        json.read(row.getJsonObject(3), AnnualReport.class)),
                """
                SELECT version, department, released_at, report FROM annual_release
                WHERE year = $1 ORDER BY version DESC LIMIT 1""",
                year);
    }

    /** When a version was released; null when it was not. */
    Uni<Instant> releasedAt(int year, int version) {
        return sql.one(
                row -> row.getOffsetDateTime(0).toInstant(),
                "SELECT released_at FROM annual_release WHERE year = $1 AND version = $2",
                year,
                version);
    }

    /** All releases with their deliveries, newest first. */
    Uni<List<ReleaseView>> releases() {
        return sql.list(
                row -> new ReleaseView(
                        row.getInteger(0),
                        row.getInteger(1),
                        row.getString(2),
                        row.getOffsetDateTime(3).toInstant(),
                        row.getJsonArray(4).stream()
                                .map(JsonArray.class::cast)
                                .map(it -> new ReleaseView.DeliveryView(
                                        ReleaseView.Recipient.valueOf(it.getString(0)),
                                        LocalDate.parse(it.getString(1))))
                                .toList()),
                """
                SELECT r.year, r.version, r.department, r.released_at,
                       coalesce((SELECT jsonb_agg(jsonb_build_array(d.recipient, d.delivered_on) ORDER BY d.delivered_on)
                                 FROM annual_delivery d WHERE d.year = r.year AND d.version = r.version), '[]')
                FROM annual_release r ORDER BY r.year DESC, r.version DESC""");
    }

    Uni<Void> deliver(int year, int version, ReleaseView.Recipient recipient, LocalDate on) {
        return sql.run("""
                        INSERT INTO annual_delivery (id, year, version, recipient, delivered_on)
                        VALUES ($1, $2, $3, $4, $5)""", Id.next(), year, version, recipient.name(), on).replaceWithVoid();
    }
}
