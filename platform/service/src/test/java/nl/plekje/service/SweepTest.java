package nl.plekje.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import nl.plekje.testing.stack.RealParts;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** What has been kept long enough goes, and nothing else. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class SweepTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    /** More than one transaction deletes. */
    private static final int MANY = 2_500;

    @ConfigProperty(name = "plekje.keep.commands")
    Duration commands;

    @ConfigProperty(name = "plekje.keep.inbox")
    Duration inbox;

    @ConfigProperty(name = "plekje.keep.dead-letters")
    Duration deadLetters;

    @ConfigProperty(name = "plekje.keep.audit")
    Duration audit;

    private final String me = "sweeper-" + UUID.randomUUID();

    @Test
    void answers_to_commands_go() {
        insert("""
                INSERT INTO command (caller, key, fingerprint, status, answer, at)
                SELECT '%s', gen_random_uuid(), '', 200, '{}', %s FROM generate_series(1, %d)""", commands);
        expectHalfOf("command WHERE caller = '%s'", MANY);
    }

    @Test
    void identities_of_applied_facts_go() {
        insert("""
                INSERT INTO inbox (fact_id, applied_at)
                SELECT md5('%s' || clock_timestamp() || n)::uuid, %s FROM generate_series(1, %d) n""", inbox);
        // No other test applies facts of last month.
        expectHalfOf("inbox WHERE applied_at < now() - interval '30 days' AND '%s' <> ''", MANY);
    }

    @Test
    void settled_dead_letters_go_with_what_was_done_to_them() {
        insert("""
                WITH letter AS (
                    INSERT INTO dead_letter (id, topic, key, headers, reason, failed_at, state, settled_at, settled_by, settled_why)
                    SELECT gen_random_uuid(), 'any', '%1$s', '{}', 'any', now(), 'REPLAYED', %2$s, 'olga', 'mended'
                    FROM generate_series(1, %3$d) RETURNING id)
                INSERT INTO dead_letter_deed (letter_id, deed, at, account, name, why)
                SELECT id, 'REPLAYED', now(), 'olga', 'Olga', '%1$s' FROM letter""", deadLetters);
        expectHalfOf("dead_letter WHERE key = '%s'", MANY);
        expectHalfOf("dead_letter_deed WHERE why = '%s'", MANY);
    }

    @Test
    void an_open_dead_letter_stays_however_old() {
        execute("""
                INSERT INTO dead_letter (id, topic, key, headers, reason, failed_at)
                VALUES (gen_random_uuid(), 'any', '%s', '{}', 'any', now() - interval '20 years')""".formatted(me));
        execute("""
                INSERT INTO dead_letter (id, topic, key, headers, reason, failed_at, state, settled_at, settled_by, settled_why)
                VALUES (gen_random_uuid(), 'any', '%s', '{}', 'any', now(), 'REPLAYED', now() - interval '20 years', 'olga',
                        'mended')""".formatted(me));
        expectHalfOf("dead_letter WHERE key = '%s'", 1);
    }

    @Test
    void old_lines_of_the_audit_go() {
        insert("""
                INSERT INTO audit (at, actor, action, subject)
                SELECT %2$s, '%1$s', 'any', 'any' FROM generate_series(1, %3$d)""", audit);
        expectHalfOf("audit WHERE actor = '%s'", MANY);
    }

    /** Rows a minute before their time and a minute after it. */
    private void insert(String statement, Duration keep) {
        for (var minutes : new int[] {-1, 1}) {
            var at = "now() - interval '%d minutes'".formatted(keep.toMinutes() + minutes);
            execute(statement.formatted(me, at, MANY));
        }
    }

    private void expectHalfOf(String rows, long half) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(Notes.count("SELECT count(*) FROM " + rows.formatted(me)))
                        .isEqualTo(half));
    }

    private static void execute(String statement) {
        try (var connection = RealParts.postgres().connect(RealParts.database().name());
                var insert = connection.createStatement()) {
            insert.execute(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
