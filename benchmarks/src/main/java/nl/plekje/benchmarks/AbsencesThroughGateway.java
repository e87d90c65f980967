package nl.plekje.benchmarks;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Absences through the gateway, signed in and checked by gateway and service: how late answers are at 400 a second, and
 * how many a second there are at the limit, beside pgbench, which inserts the same rows into the same server.
 */
public final class AbsencesThroughGateway {

    private static final int CHILDREN = 2_000;
    private static final int PACE = 400;
    private static final int PACED = PACE * 60;
    private static final int CONNECTIONS = 32;
    private static final int ROUNDS = 3;
    private static final Duration WARM_UP = Duration.ofSeconds(90);
    private static final Duration ROUND = Duration.ofSeconds(15);

    /** The rows that one absence leaves; pgbench writes as many columns of the same kinds. */
    private static final String SAME_ROWS = """
            BEGIN;
            INSERT INTO bench.absence (id, version, child_id, contract_id, group_id, day, begins, ends, reason, channel,
                                       reported_at, reported_by)
            VALUES (gen_random_uuid(), 1, gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), '2027-01-04', '08:00',
                    '18:30', 'LEAVE', 'STAFF', now(), gen_random_uuid()::text);
            INSERT INTO bench.outbox (fact_id, topic, key, payload, traceparent, created_at)
            VALUES (gen_random_uuid(), 'absence-reported', gen_random_uuid()::text, decode(repeat('7b', 420), 'hex'),
                    repeat('0', 55), now());
            INSERT INTO bench.command (caller, key, fingerprint, status, answer)
            VALUES (gen_random_uuid()::text, gen_random_uuid(), decode(repeat('ab', 32), 'hex'), 201, repeat('x', 300));
            INSERT INTO bench.audit (at, actor, action, subject)
            VALUES (now(), gen_random_uuid()::text, 'absence-reported', 'absence/' || gen_random_uuid());
            INSERT INTO bench.seat_recount (group_id, day) VALUES (gen_random_uuid(), '2027-01-04');
            COMMIT;
            """;

    private AbsencesThroughGateway() {}

    public static void main(String[] args) throws Exception {
        var town = new BenchTown(CHILDREN);
        town.stopListeners();
        try (var database = town.placement();
                var gateway = town.gateway()) {
            var days = daysOfCare(database).iterator();
            copyTables(database);
            System.out.println("warming up ...");
            report("warm-up", gateway.asFastAsAnswered(CONNECTIONS, days, WARM_UP));
            atPace(gateway, days);
            atTheLimit(gateway, days, town);
        }
        System.exit(0);
    }

    private static void atPace(Load gateway, Iterator<Load.Command> days) throws InterruptedException {
        var paced = gateway.atPace(PACE, PACED, days);
        report("at pace", paced);
        System.out.printf(
                "%d absences/s: p50 %.1f ms, p99 %.1f ms (bar 20), most %.1f ms%n",
                PACE, paced.millisAt(50), paced.millisAt(99), paced.millisAt(100));
    }

    private static void atTheLimit(Load gateway, Iterator<Load.Command> days, BenchTown town)
            throws IOException, InterruptedException {
        var pgbench = town.pgbench();
        var ours = new ArrayList<Double>();
        var bare = new ArrayList<Double>();
        for (var round = 1; round <= ROUNDS; round++) {
            var used = town.processorTime();
            var result = gateway.asFastAsAnswered(CONNECTIONS, days, ROUND);
            report("round " + round, result);
            System.out.println("  " + used.perUnit(result.micros().getTotalCount()));
            ours.add(result.perSecond());
            bare.add(pgbench.transactionsPerSecond(SAME_ROWS, CONNECTIONS, (int) ROUND.toSeconds()));
            System.out.printf("  pgbench %,.0f/s%n", bare.get(bare.size() - 1));
        }
        System.out.printf(
                "at the limit: %,.0f absences/s through the gateway, pgbench %,.0f/s, ratio %.2f (bar 0.35)%n",
                Median.of(ours), Median.of(bare), Median.of(ours) / Median.of(bare));
    }

    private static void report(String what, Load.Result result) {
        System.out.printf(
                "  %-8s %,7d answers %s, %,.0f/s, p99 %.1f ms%n",
                what, result.micros().getTotalCount(), result.answers(), result.perSecond(), result.millisAt(99));
        if (!result.answers().keySet().equals(Map.of(201, 0).keySet())) {
            throw new IllegalStateException("not every absence was accepted: " + result.answers());
        }
    }

    /** Every session of every child in the year to come on which no closure stands, of contracts that know no weeks without care; in no order. */
    static List<Load.Command> daysOfCare(Connection database) throws SQLException {
        var commands = new ArrayList<Load.Command>();
        try (var statement = database.createStatement();
                var rows = statement.executeQuery("""
                        SELECT DISTINCT s.child_id, d::date, s.contract_id
                        FROM contract_session s
                        JOIN contract c ON c.id = s.contract_id
                        CROSS JOIN LATERAL generate_series(
                            greatest(s.first_day, current_date + 2), least(s.last_day, current_date + 365), '1 day') AS d
                        WHERE extract(isodow FROM d) = s.weekday AND c.weeks_per_year = 52
                          AND NOT EXISTS (SELECT FROM closure x WHERE x.location_id = c.location_id
                                                                  AND d BETWEEN x.first_day AND x.last_day)
                          AND NOT EXISTS (SELECT FROM provider_closed_day x WHERE x.provider = c.provider AND x.day = d)
                          AND NOT EXISTS (SELECT FROM absence x WHERE x.contract_id = c.id AND x.day = d)""")) {
            while (rows.next()) {
                commands.add(new Load.Command(
                        "/api/placement/children/" + rows.getString(1) + "/absences",
                        "{\"day\":\"" + rows.getString(2) + "\",\"contract\":\"" + rows.getString(3)
                                + "\",\"reason\":\"LEAVE\"}"));
            }
        }
        Collections.shuffle(commands, new Random(7));
        System.out.printf("%,d days of care to report absent%n", commands.size());
        return commands;
    }

    private static void copyTables(Connection database) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute("CREATE SCHEMA bench");
            for (var table : List.of("absence", "outbox", "command", "audit", "seat_recount")) {
                statement.execute("CREATE TABLE bench." + table + " (LIKE public." + table + " INCLUDING ALL)");
            }
        }
    }
}
