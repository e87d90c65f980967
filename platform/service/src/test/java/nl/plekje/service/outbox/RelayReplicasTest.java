package nl.plekje.service.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.plekje.testing.fact.TestFacts;
import nl.plekje.testing.stack.RealParts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Three replicas of one service: the one under test and two more relays on the same outbox. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class RelayReplicasTest {

    private static final int KEYS = 20;
    private static final int FACTS_PER_KEY = 50;

    @Inject
    AgroalDataSource dataSource;

    @Inject
    @Identifier("default-kafka-broker")
    Map<String, Object> kafka;

    private List<OutboxRelay> others;

    @BeforeEach
    void two_more_replicas_start() {
        others = List.of(replica(), replica());
    }

    @AfterEach
    void they_stop() throws InterruptedException {
        for (var other : others) {
            other.stop(null);
        }
    }

    @Test
    void each_row_is_sent_once_and_in_order_per_key() {
        var run = UUID.randomUUID().toString();
        var writers = IntStream.range(0, KEYS)
                .mapToObj(key -> CompletableFuture.runAsync(() -> write(run + "/" + key)))
                .toList();
        writers.forEach(CompletableFuture::join);

        await().atMost(Duration.ofSeconds(30))
                .until(() -> sent(run).values().stream().mapToInt(List::size).sum() >= KEYS * FACTS_PER_KEY);
        var expected =
                IntStream.range(0, FACTS_PER_KEY).mapToObj(String::valueOf).toList();
        assertThat(sent(run)).hasSize(KEYS).allSatisfy((key, payloads) -> assertThat(payloads)
                .containsExactlyElementsOf(expected));
    }

    @Test
    void when_the_active_replica_goes_another_takes_over() throws SQLException {
        var run = UUID.randomUUID().toString();
        write(run + "/before");
        await().atMost(Duration.ofSeconds(20)).until(() -> sent(run).size() == 1);

        breakConnectionOfTheActiveRelay();
        write(run + "/after");

        await().atMost(Duration.ofSeconds(20))
                .until(() -> sent(run).getOrDefault(run + "/after", List.of()).size() == FACTS_PER_KEY);
    }

    private OutboxRelay replica() {
        var relay = new OutboxRelay(dataSource, new FactSender(kafka, "example"), new SimpleMeterRegistry(), true);
        relay.start(null);
        return relay;
    }

    /** Writes facts of one key, each in a transaction of its own as commands do. */
    private static void write(String key) {
        try (var connection = RealParts.postgres().connect(RealParts.database().name());
                var statement = connection.prepareStatement("""
                        INSERT INTO outbox (fact_id, topic, key, payload, created_at)
                        VALUES (gen_random_uuid(), 'seats-changed', ?, ?, now())""")) {
            for (var n = 0; n < FACTS_PER_KEY; n++) {
                statement.setString(1, key);
                statement.setBytes(2, String.valueOf(n).getBytes(StandardCharsets.UTF_8));
                statement.executeUpdate();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void breakConnectionOfTheActiveRelay() throws SQLException {
        try (var connection = RealParts.postgres().connect(RealParts.database().name());
                var statement = connection.createStatement()) {
            statement.execute("""
                    SELECT pg_terminate_backend(pid) FROM pg_locks
                    WHERE locktype = 'advisory' AND granted
                      AND database = (SELECT oid FROM pg_database WHERE datname = current_database())""");
        }
    }

    /** The payloads sent in this run, by key, in the order of the topic. */
    private static Map<String, List<String>> sent(String run) {
        return TestFacts.records("seats-changed").stream()
                .filter(message -> message.key().startsWith(run))
                .collect(Collectors.groupingBy(
                        message -> message.key(),
                        TreeMap::new,
                        Collectors.mapping(
                                message -> new String(message.value(), StandardCharsets.UTF_8), Collectors.toList())));
    }
}
