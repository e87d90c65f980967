package nl.plekje.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Map;
import java.util.Random;
import nl.plekje.local.part.Database;
import nl.plekje.local.part.KafkaPart;
import nl.plekje.local.part.PostgresPart;

/**
 * A year of a large provider through the ledger: 73,190 children, about 1.5 million absences and 400,000 extra days are
 * read from Kafka, answered, booked and told on, with the broker and the database on the same two cores. The bar is 3,000
 * facts a second with flat memory; then all lots of the year lapse at once, for which the bar is a minute. Meanwhile, with
 * {@code KILLS=5} in the environment, the service is killed so many times at random moments of each, and once while the lots
 * lapse. Afterwards every invariant is counted in the database. {@code CHILDREN=7319} makes it a tenth.
 */
public final class LedgerReplay {

    private static final int CHILDREN = setting("CHILDREN", 73_190);
    private static final int KILLS = setting("KILLS", 0);
    private static final int BAR = 3_000;
    private static final Duration LAPSE_BAR = Duration.ofSeconds(60);

    private final PostgresPart postgres;
    private final Database database = new Database("credit", "credit");
    private final CreditYear year;
    private final CreditProcess service;

    private LedgerReplay(PostgresPart postgres, KafkaPart kafka) throws IOException {
        this.postgres = postgres;
        postgres.provide(database);
        this.year = new CreditYear(kafka.bootstrapServers(), CHILDREN);
        this.service = new CreditProcess(
                root(),
                Map.of(
                        "quarkus.datasource.username", database.name(),
                        "quarkus.datasource.password", database.password(),
                        "quarkus.datasource.jdbc.url", postgres.jdbcUrl(database.name()),
                        "quarkus.datasource.reactive.url", postgres.reactiveUrl(database.name()),
                        "kafka.bootstrap.servers", kafka.bootstrapServers(),
                        "plekje.credit.lapse.every", "1s",
                        "plekje.credit.warnings.every", "off"));
    }

    public static void main(String[] args) throws Exception {
        var postgres = PostgresPart.startTemporary(
                Map.of("fsync", "on", "full_page_writes", "on", "synchronous_commit", "on", "shared_buffers", "512MB"));
        var replay = new LedgerReplay(postgres, KafkaPart.startTemporary());
        try {
            replay.run();
        } finally {
            replay.service.kill();
        }
        System.exit(0);
    }

    private void run() throws Exception {
        year.createTopics();
        service.moveClockTo(Instant.parse("2026-12-30T10:00:00Z"));
        service.start();
        var contracts = year.tellContracts();
        year.await("contract-signed", contracts);
        service.kill();

        var absences = year.tellAbsences();
        var decided = replay("absences", "absence-reported", absences);
        var requests = year.askExtraDays(postgres, database);
        var granted = replay("answers", "extra-day-decided", year.tellAnswers(requests));
        var total = decided.plus(granted);
        System.out.printf(
                "%,d facts in %,d s: %,.0f a second (bar %,d)%n",
                total.facts(), total.took().toSeconds(), total.perSecond(), BAR);
        lapse();
        invariants(absences);
    }

    /** A backlog that was applied. */
    private record Applied(long facts, Duration took) {

        double perSecond() {
            return facts * 1000.0 / took.toMillis();
        }

        Applied plus(Applied other) {
            return new Applied(facts + other.facts, took.plus(other.took));
        }
    }

    private Applied replay(String what, String topic, long facts) throws Exception {
        var random = new Random(42);
        service.start();
        var since = Instant.now();
        var memory = new ArrayList<Long>();
        var kills = KILLS;
        var next = since.plusSeconds(5L + random.nextInt(10));
        while (year.applied(topic) < facts) {
            Thread.sleep(1_000);
            if (kills > 0 && Instant.now().isAfter(next)) {
                service.kill();
                service.start();
                kills--;
                next = Instant.now().plusSeconds(5L + random.nextInt(10));
            }
            if (ChronoUnit.SECONDS.between(since, Instant.now()) % 10 == 0) {
                memory.add(service.residentMegabytes());
            }
        }
        var applied = new Applied(facts, Duration.between(since, Instant.now()));
        System.out.printf("%,d %s: %,.0f a second; memory %s MB%n", facts, what, applied.perSecond(), memory);
        return applied;
    }

    private void lapse() throws Exception {
        var lots = count("SELECT count(*) FROM lot WHERE free > 0");
        service.moveClockTo(Instant.parse("2026-12-31T23:00:30Z"));
        var since = Instant.now();
        var kills = Math.min(KILLS, 1);
        while (count("SELECT count(*) FROM lot WHERE free > 0 AND expires_on < '2027-01-01'") > 0) {
            Thread.sleep(200);
            if (kills > 0 && count("SELECT count(*) FROM movement WHERE kind = 'EXPIRE'") > 0) {
                service.kill();
                service.start();
                kills--;
            }
        }
        var took = Duration.between(since, Instant.now());
        System.out.printf(
                "%,d lots lapsed in %.1f s (bar %d s)%n", lots, took.toMillis() / 1000.0, LAPSE_BAR.toSeconds());
    }

    private void invariants(long absences) throws SQLException {
        System.out.printf(
                "sum over all accounts: %d; movements that do not sum to zero: %d; lots that differ from their entries: %d;"
                        + " absences without exactly one answer: %d; absences that earned but have no lot: %d%n",
                count("SELECT coalesce(sum(minutes), 0) FROM entry"),
                count(
                        "SELECT count(*) FROM (SELECT FROM entry GROUP BY movement_id, lot_id HAVING sum(minutes) <> 0) x"),
                count("""
                        SELECT count(*) FROM lot
                        JOIN (SELECT lot_id, coalesce(sum(minutes) FILTER (WHERE account = 'FREE'), 0) AS free,
                                     coalesce(sum(minutes) FILTER (WHERE account = 'RESERVED'), 0) AS reserved
                              FROM entry GROUP BY lot_id) e USING (lot_id)
                        WHERE lot.free <> e.free OR lot.reserved <> e.reserved OR lot.free < 0"""),
                absences - count("SELECT count(*) FROM absence WHERE decisions = 1"),
                count("SELECT count(*) FROM absence WHERE outcome = 'EARNED'") - count("SELECT count(*) FROM lot"));
    }

    private long count(String query) throws SQLException {
        try (Connection connection = postgres.connect(database.name());
                var statement = connection.createStatement();
                var result = statement.executeQuery(query)) {
            result.next();
            return result.getLong(1);
        }
    }

    private static int setting(String name, int usual) {
        return Integer.parseInt(System.getenv().getOrDefault(name, String.valueOf(usual)));
    }

    private static Path root() {
        var root = Path.of(System.getProperty("plekje.root"));
        if (!Files.exists(CreditProcess.jar(root))) {
            throw new UncheckedIOException(new IOException("build credit-service first: " + CreditProcess.jar(root)));
        }
        return root;
    }
}
