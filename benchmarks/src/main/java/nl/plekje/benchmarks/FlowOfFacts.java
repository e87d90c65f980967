package nl.plekje.benchmarks;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import nl.plekje.local.part.KafkaPart;
import nl.plekje.local.part.PostgresPart;
import nl.plekje.service.outbox.RelayAlone;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;

/**
 * From the outbox to a consumer: how fast a backlog of 200,000 facts flows off, and how late a fact arrives when 200 a
 * second are written; our relay beside Debezium's engine, on the same table, broker and machine, in turns.
 */
@SuppressWarnings("try") // the relays work in the background; that is what is measured
public final class FlowOfFacts {

    private static final int BACKLOG = 200_000;
    private static final int ROUNDS = 3;
    private static final int TRICKLE = 3_000;
    private static final int TRICKLE_PER_SECOND = 200;

    private final PostgresPart postgres;
    private final String kafka;
    private int run;

    private FlowOfFacts(PostgresPart postgres, String kafka) {
        this.postgres = postgres;
        this.kafka = kafka;
    }

    public static void main(String[] args) throws Exception {
        var postgres = PostgresPart.startTemporary(Map.of(
                "wal_level", "logical",
                "fsync", "on",
                "full_page_writes", "on",
                "synchronous_commit", "on",
                "max_replication_slots", "20"));
        var kafka = KafkaPart.startTemporary();
        var flow = new FlowOfFacts(postgres, kafka.bootstrapServers());
        flow.backlog();
        flow.trickle();
        System.exit(0);
    }

    private void backlog() throws Exception {
        var ours = new ArrayList<Double>();
        var theirs = new ArrayList<Double>();
        for (var round = 0; round < ROUNDS; round++) {
            ours.add(backlogOfRelay());
            theirs.add(backlogOfDebezium());
            System.out.printf(
                    "  round %d: relay %,.0f/s, Debezium %,.0f/s%n", round + 1, ours.get(round), theirs.get(round));
        }
        System.out.printf(
                "backlog of %,d facts: relay %,.0f/s, Debezium %,.0f/s, ratio %.2f (bar 1.5)%n",
                BACKLOG, Median.of(ours), Median.of(theirs), Median.of(ours) / Median.of(theirs));
    }

    private double backlogOfRelay() throws Exception {
        var topic = topic();
        var table = new OutboxTable(postgres, "relay_" + run);
        table.fill(topic, BACKLOG);
        var arrivals = reading(topic, BACKLOG);
        try (var source = dataSource(table)) {
            var since = System.nanoTime();
            try (var relay = new RelayAlone(source, Map.of("bootstrap.servers", kafka))) {
                return arrivals.join().perSecondSince(since);
            }
        }
    }

    private double backlogOfDebezium() throws Exception {
        var topic = topic();
        var table = new OutboxTable(postgres, "debezium_" + run);
        slot(table);
        table.fill(topic, BACKLOG);
        var arrivals = reading(topic, BACKLOG);
        var relay = new DebeziumRelay(postgres, table, "slot_" + run, kafka, 5);
        try (relay) {
            relay.awaitStarted();
            var since = System.nanoTime();
            return arrivals.join().perSecondSince(since);
        }
    }

    private void trickle() throws Exception {
        var topic = topic();
        var table = new OutboxTable(postgres, "relay_" + run);
        Arrivals ours;
        try (var source = dataSource(table);
                var relay = new RelayAlone(source, Map.of("bootstrap.servers", kafka))) {
            ours = trickle(table, topic);
        }
        topic = topic();
        table = new OutboxTable(postgres, "debezium_" + run);
        slot(table);
        Arrivals theirs;
        try (var relay = new DebeziumRelay(postgres, table, "slot_" + run, kafka, 5)) {
            relay.awaitStarted();
            theirs = trickle(table, topic);
        }
        System.out.printf(
                "%d facts/s: relay p50 %.1f ms, p99 %.1f ms; Debezium polling every 5 ms p50 %.1f ms, p99 %.1f ms;"
                        + " ratio of p99 %.2f (bar 0.5)%n",
                TRICKLE_PER_SECOND,
                ours.millisAt(50),
                ours.millisAt(99),
                theirs.millisAt(50),
                theirs.millisAt(99),
                ours.millisAt(99) / theirs.millisAt(99));
    }

    private Arrivals trickle(OutboxTable table, String topic) throws Exception {
        try (var connection = table.connect()) {
            // Warm both ends before measuring.
            var warm = reading(topic, TRICKLE_PER_SECOND);
            write(table, connection, topic, TRICKLE_PER_SECOND);
            warm.join();
        }
        var measured = topic();
        try (var connection = table.connect()) {
            var arrivals = reading(measured, TRICKLE);
            Thread.sleep(2_000);
            write(table, connection, measured, TRICKLE);
            return arrivals.join();
        }
    }

    private static void write(OutboxTable table, java.sql.Connection connection, String topic, int count)
            throws SQLException {
        var gap = 1_000_000_000L / TRICKLE_PER_SECOND;
        var next = System.nanoTime();
        for (var n = 0; n < count; n++) {
            table.writeOne(connection, topic, n);
            next += gap;
            LockSupport.parkNanos(next - System.nanoTime());
        }
    }

    private CompletableFuture<Arrivals> reading(String topic, int count) {
        return CompletableFuture.supplyAsync(() -> Arrivals.await(kafka, topic, count));
    }

    private String topic() throws Exception {
        var topic = "facts-" + ++run;
        try (var admin = Admin.create(Map.of("bootstrap.servers", kafka))) {
            admin.createTopics(List.of(new NewTopic(topic, Optional.of(6), Optional.of((short) 1))))
                    .all()
                    .get();
        }
        return topic;
    }

    private void slot(OutboxTable table) throws SQLException {
        try (var connection = table.connect();
                var statement = connection.createStatement()) {
            statement.execute("CREATE PUBLICATION dbz_publication FOR TABLE outbox");
            statement.execute("SELECT pg_create_logical_replication_slot('slot_" + run + "', 'pgoutput')");
        }
    }

    private static AgroalDataSource dataSource(OutboxTable table) throws SQLException {
        return AgroalDataSource.from(
                new AgroalDataSourceConfigurationSupplier().connectionPoolConfiguration(pool -> pool.maxSize(2)
                        .acquisitionTimeout(Duration.ofSeconds(10))
                        .connectionFactoryConfiguration(factory -> factory.jdbcUrl(table.jdbcUrl())
                                .principal(new NamePrincipal(table.database().name()))
                                .credential(new SimplePassword(table.database().password())))));
    }
}
