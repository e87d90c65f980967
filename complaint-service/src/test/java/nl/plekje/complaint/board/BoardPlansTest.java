package nl.plekje.complaint.board;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import nl.plekje.testing.stack.RealParts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the board asks costs the same after ten years of cases: it reads what is open, and what happened in its weeks. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class BoardPlansTest {

    private static final int CASES = 20_000;

    private Connection connection;

    @BeforeEach
    void ten_years_of_closed_cases_with_five_events_each() throws SQLException {
        connection = RealParts.postgres().connect(RealParts.database().name());
        // Rolled back after the test: no other test sees them.
        connection.setAutoCommit(false);
        run("""
                INSERT INTO complaint (id, version, number, kind, state, phase, relation, channel, reply_to, filed_at,
                                       filed_year, late, why)
                SELECT gen_random_uuid(), 5, 'P-' || n, 'COMPLAINT', 'CLOSED', 'ENDED', 'CUSTOMER', 'APP',
                       'parent@plekje.example', timestamptz '2006-01-01' + n * interval '4 hours', 2006, false, '{}'
                FROM generate_series(1, %d) n""".formatted(CASES));
        run("""
                INSERT INTO case_event (complaint, seq, kind, at, recorded_at, actor, data)
                SELECT c.id, n, 'FILED', c.filed_at + n * interval '1 day', c.filed_at, 'complaint', '{"kind": "COMPLAINT"}'
                FROM complaint c, generate_series(1, 5) n WHERE c.number LIKE 'P-%'""");
        run("ANALYZE complaint");
        run("ANALYZE case_event");
    }

    @AfterEach
    void roll_back() throws SQLException {
        connection.rollback();
        connection.close();
    }

    private void run(String statement) throws SQLException {
        try (var it = connection.createStatement()) {
            it.execute(statement);
        }
    }

    private String plan(String parameters, String statement, String values) throws SQLException {
        run("PREPARE asked (%s) AS %s".formatted(parameters, statement));
        var plan = new StringBuilder();
        try (var it = connection.createStatement();
                var rows = it.executeQuery("EXPLAIN EXECUTE asked (%s)".formatted(values))) {
            while (rows.next()) {
                plan.append(rows.getString(1)).append('\n');
            }
        }
        run("DEALLOCATE asked");
        return plan.toString();
    }

    @Test
    void sums_read_open_cases_only_by_their_index() throws SQLException {
        assertThat(
                        plan(
                                "text[], boolean[], boolean[], timestamptz, date",
                                SumsRepository.SUMS,
                                "'{karin,bea,mo}', '{true,true,false}', '{false,false,true}', '2026-11-30 10:00Z', '2026-11-30'"))
                .contains("ix_complaint_open")
                .doesNotContain("Seq Scan on complaint ");
    }

    @Test
    void weeks_read_their_own_events_only_by_the_index_on_their_moment() throws SQLException {
        assertThat(plan("date, int", BoardRepository.WEEKS, "'2026-11-30', 13"))
                .contains("ix_case_event_at")
                .doesNotContain("Seq Scan on case_event");
    }
}
