package nl.plekje.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.UUID;
import nl.plekje.local.part.PostgresPart;
import nl.plekje.testing.stack.RealParts;
import org.eclipse.microprofile.config.ConfigProvider;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.Test;

/** Databases that were made by an earlier version. */
class UpgradeTest {

    @Test
    void tables_of_the_platform_follow_in_a_database_that_has_those_of_its_service() throws SQLException {
        var database = "upgrade_" + UUID.randomUUID().toString().replace('-', '_');
        try (var connection = RealParts.postgres().connect("postgres");
                var statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + database);
        }
        asBefore(database).target("0.2").locations("db/platform").load().migrate();
        asBefore(database)
                .ignoreMigrationPatterns("*:missing")
                .locations("db/migration")
                .load()
                .migrate();
        try (var connection = RealParts.postgres().connect(database);
                var statement = connection.createStatement()) {
            statement.execute("""
                    INSERT INTO dead_letter (id, topic, headers, reason, failed_at, state, settled_at, settled_by, settled_why)
                    VALUES (gen_random_uuid(), 'tariff-set', '{}', 'none', now(), 'DISCARDED', now(), 'olga', 'by one person')""");
        }

        asBefore(database)
                .outOfOrder(configured())
                .locations("db/platform", "db/migration")
                .load()
                .migrate();

        try (var connection = RealParts.postgres().connect(database);
                var statement = connection.createStatement();
                var letters =
                        statement.executeQuery("SELECT count(*) FROM dead_letter WHERE discard_asked_by IS NULL")) {
            letters.next();
            assertThat(letters.getInt(1)).isEqualTo(1);
        }
    }

    /** As every service has it. */
    private static boolean configured() {
        return ConfigProvider.getConfig().getValue("quarkus.flyway.out-of-order", Boolean.class);
    }

    private static FluentConfiguration asBefore(String database) {
        return Flyway.configure()
                .dataSource(
                        RealParts.postgres().jdbcUrl(database),
                        PostgresPart.SUPERUSER,
                        RealParts.postgres().password());
    }
}
