package nl.plekje.local.part;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** With the real server. */
class PostgresPartTest {

    private static final Database CREDIT = new Database("credit", "it's secret");
    private static final Database BILLING = new Database("billing", "other");

    private final PostgresPart postgres = PostgresPart.startTemporary();

    @AfterEach
    void stop() {
        postgres.stop();
    }

    @Test
    void keeps_its_data_over_a_stop_and_over_a_kill() throws SQLException {
        postgres.provide(CREDIT);
        try (var connection = connect(CREDIT, "credit")) {
            connection.createStatement().execute("create table entry (minutes int)");
            connection.createStatement().execute("insert into entry values (90)");
        }

        postgres.stop();
        assertThat(postgres.process().isRunning()).isFalse();
        assertThat(postgres.ready()).isFalse();
        postgres.startAndAwait();
        assertThat(minutes()).isEqualTo(90);

        postgres.kill();
        assertThat(postgres.ready()).isFalse();
        postgres.startAndAwait();
        assertThat(minutes()).isEqualTo(90);
    }

    @Test
    void a_role_enters_no_database_but_its_own() throws SQLException {
        postgres.provide(CREDIT);
        postgres.provide(BILLING);
        postgres.provide(BILLING);

        try (var own = connect(CREDIT, "credit")) {
            assertThat(own.isValid(1)).isTrue();
        }
        for (var closed : new String[] {"billing", "postgres", "template1"}) {
            assertThatThrownBy(() -> connect(CREDIT, closed)).hasMessageContaining("permission denied for database");
        }
    }

    @Test
    void runs_as_user_65534_where_root_may_make_no_namespace() throws SQLException {
        org.junit.jupiter.api.Assumptions.assumeTrue("root".equals(System.getProperty("user.name")));
        var other = new PostgresPart(
                Software.found(),
                Home.temporary(),
                FreePorts.one(),
                "secret",
                Map.of("fsync", "off"),
                Unprivileged.asOtherUser());
        try {
            other.startAndAwait();
            assertThat(other.process().running().flatMap(it -> it.info().user()))
                    .contains("nobody");
        } finally {
            other.stop();
        }
    }

    @Test
    void data_made_with_another_password_is_told_apart_from_a_server_that_is_not_ready() {
        var port = postgres.ports().get(0).number();
        var stranger = new PostgresPart(Software.found(), postgres.home(), port, "wrong", Map.of());

        assertThatThrownBy(stranger::ready).isInstanceOf(PartFailed.class).hasMessageContaining("./plekje reset");
    }

    private int minutes() throws SQLException {
        try (var connection = connect(CREDIT, "credit");
                var rows = connection.createStatement().executeQuery("select minutes from entry")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private Connection connect(Database role, String database) throws SQLException {
        return DriverManager.getConnection(postgres.jdbcUrl(database), role.name(), role.password());
    }
}
