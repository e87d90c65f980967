package nl.plekje.complaint.signal;

import static nl.plekje.service.database.Moments.utc;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import nl.plekje.complaint.casework.Viewer;
import nl.plekje.complaint.location.Location;
import nl.plekje.kernel.explanation.Explanation;
import nl.plekje.kernel.explanation.FactValue;
import nl.plekje.kernel.id.Id;
import nl.plekje.kernel.id.LocationId;
import nl.plekje.service.database.Sql;
import nl.plekje.service.json.StoredExplanation;

/** Where conditions hold, and the warnings made of it. */
@ApplicationScoped
class SignalRepository {

    private static final String CONCERNED = "concerned";
    private static final Set<String> NO_EVIDENCE = Set.of("subject", "location", "since", CONCERNED);
    /** Names both parameters, of which a query may need but one. */
    private static final String ASKED = "WITH asked AS (SELECT $1::timestamptz AS moment, $2::date AS day) ";

    private static final int LOCK = 7_535_352;

    private final Sql sql;

    SignalRepository(Sql sql) {
        this.sql = sql;
    }

    /** Whether this replica looks now: one does at a time, until its transaction ends. */
    Uni<Boolean> mayLook() {
        return sql.one(row -> row.getBoolean(0), "SELECT pg_try_advisory_xact_lock($1)", (long) LOCK);
    }

    /** Where the condition of a signal holds. */
    Uni<List<Finding>> find(Signal signal, Instant now, LocalDate today) {
        return sql.list(row -> finding(signal, row), ASKED + signal.query(), utc(now), today);
    }

    private static Finding finding(Signal signal, Row row) {
        var why = Explanation.of("signal." + signal.kind());
        for (var i = 0; i < row.size(); i++) {
            var name = row.getColumnName(i);
            if (!NO_EVIDENCE.contains(name) && row.getValue(i) != null) {
                why = why.with(name, fact(name, row.getValue(i)));
            }
        }
        return new Finding(
                row.getString("subject"),
                row.getUUID("location"),
                row.getOffsetDateTime("since").toInstant(),
                why,
                concerned(row));
    }

    private static Set<String> concerned(Row row) {
        var accounts = row.getColumnIndex(CONCERNED) < 0 ? null : row.getArrayOfStrings(CONCERNED);
        return accounts == null ? Set.of() : new TreeSet<>(List.of(accounts));
    }

    private static FactValue fact(String name, Object value) {
        if (value instanceof LocalDate day) {
            return FactValue.date(day);
        }
        if (value instanceof OffsetDateTime moment) {
            return FactValue.instant(moment.toInstant());
        }
        if (value instanceof BigDecimal share) {
            return FactValue.share(share);
        }
        if (value instanceof Number number) {
            return name.endsWith("Minutes")
                    ? FactValue.minutes(number.longValue())
                    : FactValue.number(number.longValue());
        }
        return FactValue.text(value.toString());
    }

    /** An open warning, as it is kept. */
    record Open(UUID id, long version, String subject, String why, Set<String> concerned) {

        /** Whether this is told of it already. */
        boolean says(Finding finding) {
            return why.equals(StoredExplanation.write(finding.why())) && concerned.equals(finding.concerned());
        }
    }

    /** The open warnings of a kind, by subject. */
    Uni<List<Open>> open(String kind) {
        return sql.list(
                row -> new Open(row.getUUID(0), row.getLong(1), row.getString(2), row.getString(3), concerned(row)),
                "SELECT id, version, subject, why, concerned FROM signal WHERE kind = $1 AND cleared_at IS NULL",
                kind);
    }

    Uni<Void> raise(String kind, Map<UUID, Finding> findings, Instant now) {
        return findings.isEmpty()
                ? Uni.createFrom().voidItem()
                : sql.runAll(
                                """
                                INSERT INTO signal (id, version, kind, subject, location, since, raised_at, why, concerned)
                                VALUES ($1, 1, $2, $3, $4, $5, $6, $7, $8)""",
                                findings.entrySet().stream()
                                        .map(entry -> Tuple.of(
                                                        entry.getKey(),
                                                        kind,
                                                        entry.getValue().subject(),
                                                        entry.getValue().location(),
                                                        utc(entry.getValue().since()),
                                                        utc(now))
                                                .addString(StoredExplanation.write(
                                                        entry.getValue().why()))
                                                .addArrayOfString(accounts(entry.getValue())))
                                        .toList())
                        .replaceWithVoid();
    }

    /** The evidence changed, and the condition goes on. */
    Uni<Void> update(Map<UUID, Finding> findings) {
        return findings.isEmpty()
                ? Uni.createFrom().voidItem()
                : sql.runAll(
                                "UPDATE signal SET why = $2, concerned = $3, version = version + 1 WHERE id = $1",
                                findings.entrySet().stream()
                                        .map(entry -> Tuple.of(
                                                entry.getKey(),
                                                StoredExplanation.write(
                                                        entry.getValue().why()),
                                                accounts(entry.getValue())))
                                        .toList())
                        .replaceWithVoid();
    }

    private static String[] accounts(Finding finding) {
        return finding.concerned().toArray(String[]::new);
    }

    Uni<Void> clear(List<Open> gone, Instant now) {
        return gone.isEmpty()
                ? Uni.createFrom().voidItem()
                : sql.run(
                                "UPDATE signal SET cleared_at = $2, version = version + 1 WHERE id = ANY ($1)",
                                gone.stream().map(Open::id).toArray(UUID[]::new),
                                utc(now))
                        .replaceWithVoid();
    }

    /** What a viewer sees, of {@code signal s} and its {@code location l}; nobody what rests on a case about them. */
    private static final String VISIBLE = "($2 OR $3 AND $1 = ANY (l.managers)) AND NOT $1 = ANY (s.concerned)";

    /**
     * Warnings that the viewer sees: the coordinator all, a manager those at their locations. Heaviest kinds come first,
     * after the one with this id.
     */
    Uni<List<SignalView>> list(
            Viewer viewer, Map<String, Signal> kinds, SignalFilter filter, LocalDate today, UUID after, int limit) {
        return sql.list(
                row -> view(row, kinds.get(row.getString("kind"))),
                """
                SELECT s.id, s.kind, s.subject, s.location, l.name AS location_name, l.provider, s.since, s.raised_at,
                       s.cleared_at, s.why, s.assigned_to, s.snoozed_until, s.disputed
                FROM signal s LEFT JOIN location l ON l.id = s.location
                    JOIN unnest($9::text[], $10::int[]) AS known (kind, complaints) ON known.kind = s.kind
                WHERE\s""" + VISIBLE + """
                 AND ($4::text IS NULL OR s.kind = $4) AND ($5::uuid IS NULL OR s.location = $5)
                  AND ($6::boolean = (s.cleared_at IS NOT NULL))
                  AND ($6 OR $7 OR s.snoozed_until IS NULL OR s.snoozed_until <= $8)
                  AND ($12::uuid IS NULL OR (-known.complaints, s.since, s.id) > (
                        SELECT -last.complaints, seen.since, seen.id
                        FROM signal seen JOIN unnest($9::text[], $10::int[]) AS last (kind, complaints) ON last.kind = seen.kind
                        WHERE seen.id = $12))
                ORDER BY known.complaints DESC, s.since, s.id LIMIT $11""",
                viewer.account(),
                viewer.seesAll(),
                viewer.seesOwnLocations(),
                filter.kind(),
                filter.location() == null ? null : filter.location().value(),
                filter.cleared(),
                filter.snoozed(),
                today,
                kinds.keySet().toArray(String[]::new),
                kinds.values().stream().map(Signal::complaints).toArray(Integer[]::new),
                limit,
                after);
    }

    /** Locks an open warning that the viewer sees; gives whether there is one. */
    Uni<Boolean> lock(UUID id, Viewer viewer) {
        return sql.one(
                        row -> true,
                        """
                        SELECT s.id FROM signal s LEFT JOIN location l ON l.id = s.location
                        WHERE s.id = $4 AND s.cleared_at IS NULL AND\s""" + VISIBLE + " FOR UPDATE OF s",
                        viewer.account(),
                        viewer.seesAll(),
                        viewer.seesOwnLocations(),
                        id)
                .map(Boolean.TRUE::equals);
    }

    Uni<Void> change(UUID id, String assignedTo, LocalDate snoozedUntil, String disputed) {
        return sql.run("""
                        UPDATE signal SET assigned_to = coalesce($2, assigned_to), snoozed_until = coalesce($3, snoozed_until),
                            disputed = coalesce($4, disputed), version = version + 1
                        WHERE id = $1""", id, assignedTo, snoozedUntil, disputed).replaceWithVoid();
    }

    /** Numbers of a kind. */
    record Count(String kind, int open, int locations, int raised, int followed) {}

    Uni<List<Count>> counts(Instant now) {
        return sql.list(
                row -> new Count(
                        row.getString(0), row.getInteger(1), row.getInteger(2), row.getInteger(3), row.getInteger(4)),
                """
                SELECT kind, count(*) FILTER (WHERE cleared_at IS NULL)::int,
                       count(DISTINCT location) FILTER (WHERE cleared_at IS NULL)::int,
                       count(*) FILTER (WHERE raised_at > $1::timestamptz - interval '30 days')::int,
                       count(*) FILTER (WHERE raised_at > $1::timestamptz - interval '30 days' AND EXISTS (
                           SELECT FROM complaint c WHERE c.location = s.location AND c.kind = 'COMPLAINT'
                             AND c.filed_at BETWEEN s.raised_at AND s.raised_at + interval '30 days'))::int
                FROM signal s WHERE cleared_at IS NULL OR raised_at > $1::timestamptz - interval '30 days' GROUP BY kind""",
                utc(now));
    }

    static UUID nextId() {
        return Id.next();
    }

    private static SignalView view(Row row, Signal signal) {
        var location = row.getUUID("location");
        var clearedAt = row.getOffsetDateTime("cleared_at");
        return new SignalView(
                row.getUUID("id"),
                row.getString("kind"),
                row.getString("subject"),
                location == null || row.getString("location_name") == null
                        ? null
                        : new Location(
                                new LocationId(location), row.getString("location_name"), row.getString("provider")),
                row.getOffsetDateTime("since").toInstant(),
                row.getOffsetDateTime("raised_at").toInstant(),
                clearedAt == null ? null : clearedAt.toInstant(),
                StoredExplanation.read(row.getString("why")),
                signal.owner(),
                signal.action(),
                signal.complaints(),
                row.getString("assigned_to"),
                row.getLocalDate("snoozed_until"),
                row.getString("disputed"));
    }
}
