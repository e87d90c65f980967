package nl.plekje.credit.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.IntStream;
import nl.plekje.credit.scene.Ledger;
import nl.plekje.testing.stack.RealParts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The database itself refuses what may never be, also from a program with a bug. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
@Tag("C11")
class LedgerInvariantsTest {

    private final UUID child = UUID.randomUUID();
    private final UUID lot = UUID.randomUUID();

    @BeforeEach
    void a_lot_of_ten_hours() throws SQLException {
        try (var connection = connect()) {
            run(connection, "INSERT INTO ledger (child_id) VALUES (?)", child);
            run(
                    connection,
                    "INSERT INTO lot (lot_id, child_id, care_type, usable_from, expires_on, source, origin)"
                            + " VALUES (?, ?, 'DAY_CARE', '2026-01-01', '2099-12-31', '{}', 'GOODWILL')",
                    lot,
                    child);
            book(connection, "EARN", "EARNED", "FREE", 600);
            connection.commit();
        }
    }

    @Test
    void a_movement_that_does_not_sum_to_zero_is_refused() throws SQLException {
        try (var connection = connect()) {
            var movement = movement(connection, "SPEND");
            assertThatThrownBy(() -> run(
                            connection,
                            "INSERT INTO entry (movement_id, lot_id, account, minutes) VALUES (?, ?, 'FREE', -60)",
                            movement,
                            lot))
                    .hasMessageContaining("does not sum to zero");
        }
    }

    @Test
    void a_lot_never_has_less_than_nothing() throws SQLException {
        try (var connection = connect()) {
            assertThatThrownBy(() -> book(connection, "RESERVE", "FREE", "RESERVED", 601))
                    .hasMessageContaining("ck_lot_free_not_less_than_nothing");
        }
    }

    @Test
    void writers_that_do_not_lock_still_never_overspend_a_lot() {
        var together = new CyclicBarrier(8);
        var committed =
                IntStream.range(0, 8)
                        .mapToObj(i -> CompletableFuture.supplyAsync(() -> spends(together)))
                        .toList()
                        .stream()
                        .filter(CompletableFuture::join)
                        .count();
        assertThat(committed).isEqualTo(2);
    }

    @Test
    void what_is_booked_is_never_changed() throws SQLException {
        for (var statement : new String[] {
            "UPDATE entry SET minutes = 1",
            "DELETE FROM entry",
            "UPDATE movement SET kind = 'GRANT'",
            "DELETE FROM movement",
            "TRUNCATE entry"
        }) {
            try (var connection = connect()) {
                assertThatThrownBy(() -> run(connection, statement)).hasMessageContaining("append only");
            }
        }
    }

    @Test
    void what_stands_on_a_lot_is_what_its_entries_add_up_to() throws SQLException {
        try (var connection = connect()) {
            book(connection, "RESERVE", "FREE", "RESERVED", 200);
            book(connection, "SPEND", "RESERVED", "SPENT", 150);
            connection.commit();
        }
        assertThat(Ledger.count("SELECT free FROM lot WHERE lot_id = ?", lot)).isEqualTo(400);
        assertThat(Ledger.count("SELECT reserved FROM lot WHERE lot_id = ?", lot))
                .isEqualTo(50);
        assertThat(Ledger.count("SELECT earned FROM lot WHERE lot_id = ?", lot)).isEqualTo(600);
    }

    @Test
    void an_entry_has_a_lot_and_a_movement() throws SQLException {
        var pair =
                "INSERT INTO entry (movement_id, lot_id, account, minutes) VALUES (?, ?, 'FREE', 60), (?, ?, 'EARNED', -60)";
        try (var connection = connect()) {
            var movement = movement(connection, "EARN");
            var nowhere = UUID.randomUUID();
            assertThatThrownBy(() -> run(connection, pair, movement, nowhere, movement, nowhere))
                    .hasMessageContaining("an entry of a lot that is not there");
        }
        try (var connection = connect()) {
            var nowhere = UUID.randomUUID();
            assertThatThrownBy(() -> run(connection, pair, nowhere, lot, nowhere, lot))
                    .hasMessageContaining("an entry of a movement that is not there");
        }
    }

    @Test
    void a_lot_is_never_deleted() throws SQLException {
        for (var statement : new String[] {"DELETE FROM lot", "TRUNCATE lot"}) {
            try (var connection = connect()) {
                assertThatThrownBy(() -> run(connection, statement)).hasMessageContaining("a lot is never deleted");
            }
        }
    }

    private boolean spends(CyclicBarrier together) {
        try (var connection = connect()) {
            together.await();
            book(connection, "RESERVE", "FREE", "RESERVED", 300);
            connection.commit();
            return true;
        } catch (SQLException refused) {
            assertThat(refused.getMessage()).contains("ck_lot_free_not_less_than_nothing");
            return false;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private void book(Connection connection, String kind, String from, String to, int minutes) throws SQLException {
        var movement = movement(connection, kind);
        run(
                connection,
                "INSERT INTO entry (movement_id, lot_id, account, minutes) VALUES (?, ?, ?, ?), (?, ?, ?, ?)",
                movement,
                lot,
                from,
                -minutes,
                movement,
                lot,
                to,
                minutes);
    }

    /** Numbers at random: these writers do not count with the ledger. */
    private UUID movement(Connection connection, String kind) throws SQLException {
        var movement = UUID.randomUUID();
        run(
                connection,
                "INSERT INTO movement (movement_id, child_id, number, care_type, kind, at, why)"
                        + " VALUES (?, ?, ?, 'DAY_CARE', ?, now(), '{}')",
                movement,
                child,
                movement.getLeastSignificantBits() >>> 1,
                kind);
        return movement;
    }

    private static Connection connect() throws SQLException {
        var connection = RealParts.postgres().connect(RealParts.database().name());
        connection.setAutoCommit(false);
        return connection;
    }

    private static void run(Connection connection, String sql, Object... parameters) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (var i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            statement.execute();
        }
    }
}
