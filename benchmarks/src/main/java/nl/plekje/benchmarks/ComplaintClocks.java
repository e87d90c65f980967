package nl.plekje.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import nl.plekje.complaint.casework.ClockRow;
import nl.plekje.complaint.casework.ClockRow.Computed;
import nl.plekje.complaint.casework.RecomputeJob;
import nl.plekje.complaint.terms.TermsService;
import nl.plekje.local.part.Database;
import nl.plekje.local.part.PostgresPart;
import nl.plekje.service.policy.PolicyFolder;

/**
 * The clocks of 100,000 open cases computed anew, as after a change of calendar: read, computed and written with the
 * service's own statements and policy. A case has two clocks, a question one: 175,000 together. The first round is that of a
 * service that has just started, its compilers cold. Beside it the limit: the same rows read and written with nothing
 * computed.
 */
public final class ComplaintClocks {

    private static final int CASES = 100_000;
    /** Each fourth is a question, and has no verdict to wait for. */
    private static final int CLOCKS = 2 * CASES - CASES / 4;

    private static final int ROUNDS = 3;
    private static final double BAR_SECONDS = 5;

    private final Connection connection;
    private final TermsService terms;

    private ComplaintClocks(Connection connection, TermsService terms) {
        this.connection = connection;
        this.terms = terms;
    }

    public static void main(String[] args) throws SQLException {
        var postgres = PostgresPart.startTemporary(
                Map.of("fsync", "on", "full_page_writes", "on", "synchronous_commit", "on"));
        var database = new Database("clocks", "clocks");
        postgres.provide(database);
        var policies = Path.of(System.getProperty("plekje.root", "."), "deploy", "policies");
        try (var connection = postgres.connect(database.name())) {
            var clocks = new ComplaintClocks(connection, new TermsService(new PolicyFolder(policies)));
            clocks.fill();
            for (var round = 1; round <= ROUNDS; round++) {
                clocks.forget();
                var computed = clocks.recompute();
                var unchanged = clocks.recompute();
                clocks.forget();
                var limit = clocks.copy();
                System.out.printf(
                        "  round %d: %,d cases in %.2f s, again with nothing changed %.2f s; read and written only %.2f s%n",
                        round, CASES, computed, unchanged, limit);
                if (round == 1 || round == ROUNDS) {
                    System.out.printf(
                            "%s: %,d clocks in %.2f s, %.2f s per 100,000 (bar %.0f s)%n",
                            round == 1 ? "cold" : "warm", CLOCKS, computed, computed * 100_000 / CLOCKS, BAR_SECONDS);
                }
            }
        }
        System.exit(0);
    }

    private void fill() throws SQLException {
        try (var statement = connection.createStatement()) {
            for (var version : List.of(
                    "V1__complaints",
                    "V2__case_history",
                    "V3__restricted_and_disputes",
                    "V4__observations_and_signals")) {
                statement.execute(migration(version));
            }
            statement.execute("""
                    INSERT INTO complaint (id, version, number, kind, category, state, location, relation, channel, reply_to,
                        filed_at, filed_year, late, why, provider, account)
                    SELECT uuidv7(), 1, 'K-2026-' || n, CASE WHEN n %% 4 = 0 THEN 'QUESTION' ELSE 'COMPLAINT' END, 'PRIVACY',
                        'OPEN', NULL, 'CUSTOMER', 'APP', 'a@example.nl',
                        '2026-01-01'::timestamptz + n * interval '5 minutes', 2026, false, '{}',
                        (ARRAY['smallsteps', 'partou', 'sterre', 'eerste-stapje'])[n %% 4 + 1], 'parent-' || n
                    FROM generate_series(1, %d) n""".formatted(CASES));
            statement.execute("""
                    INSERT INTO case_event (complaint, seq, kind, at, recorded_at, actor, data)
                    SELECT c.id, s.n, CASE s.n WHEN 1 THEN 'FILED' ELSE 'CLOCK_WARNED' END, c.filed_at, c.filed_at, 'x',
                        CASE s.n WHEN 1 THEN '{}' ELSE '{"clock": "CONTACT", "percent": 50}' END::jsonb
                    FROM complaint c CROSS JOIN generate_series(1, 2) s (n)""");
            statement.execute("ANALYZE");
        }
    }

    private static String migration(String version) {
        try (var file = ComplaintClocks.class.getResourceAsStream("/db/migration/" + version + ".sql")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** So that every row is written. */
    private void forget() throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("UPDATE complaint SET contact_due = NULL, next_alarm = NULL");
            statement.execute("VACUUM ANALYZE complaint");
        }
    }

    private double recompute() throws SQLException {
        return pages(rows -> rows.stream().map(row -> row.compute(terms)).toList());
    }

    private double copy() throws SQLException {
        var now = Instant.parse("2026-11-16T08:12:00Z");
        return pages(rows -> rows.stream()
                .map(row -> new Computed(row.id(), now, now, now, now, now))
                .toList());
    }

    /** Seconds to go through all cases as the job does. */
    private double pages(Function<List<ClockRow>, List<Computed>> compute) throws SQLException {
        var since = System.nanoTime();
        connection.setAutoCommit(false);
        var last = new UUID(0, 0);
        while (true) {
            var rows = read(last);
            if (!rows.isEmpty()) {
                write(compute.apply(rows));
            }
            connection.commit();
            if (rows.size() < RecomputeJob.PAGE) {
                connection.setAutoCommit(true);
                return (System.nanoTime() - since) / 1e9;
            }
            last = rows.get(rows.size() - 1).id();
        }
    }

    private List<ClockRow> read(UUID last) throws SQLException {
        try (var statement = connection.prepareStatement(jdbc(RecomputeJob.READ))) {
            statement.setObject(1, last);
            statement.setInt(2, RecomputeJob.PAGE);
            var rows = new ArrayList<ClockRow>();
            try (var result = statement.executeQuery()) {
                while (result.next()) {
                    rows.add(row(result));
                }
            }
            return rows;
        }
    }

    private static ClockRow row(ResultSet result) throws SQLException {
        return new ClockRow(
                result.getObject("id", UUID.class),
                result.getString("provider"),
                result.getBoolean("judged"),
                result.getTimestamp("filed_at").toInstant(),
                null,
                null,
                Set.of((String[]) result.getArray("said").getArray()),
                null);
    }

    private void write(List<Computed> rows) throws SQLException {
        try (var statement = connection.prepareStatement(jdbc(RecomputeJob.WRITE))) {
            statement.setArray(
                    1,
                    connection.createArrayOf(
                            "uuid", rows.stream().map(Computed::id).toArray()));
            var columns = List.<Function<Computed, Instant>>of(
                    Computed::contactDue,
                    Computed::contactRisk,
                    Computed::verdictDue,
                    Computed::verdictRisk,
                    Computed::nextAlarm);
            for (var column = 0; column < columns.size(); column++) {
                var moments = rows.stream()
                        .map(columns.get(column))
                        .map(moment -> moment == null ? null : Timestamp.from(moment))
                        .toArray();
                statement.setArray(column + 2, connection.createArrayOf("timestamptz", moments));
            }
            statement.executeUpdate();
        }
    }

    /** The reactive client numbers its parameters, JDBC does not; they stand in order. */
    private static String jdbc(String sql) {
        return sql.replaceAll("\\$\\d", "?");
    }
}
