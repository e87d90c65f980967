package nl.plekje.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.sqlclient.Pool;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import nl.plekje.testing.stack.RealParts;
import org.junit.jupiter.api.Test;

/** Sessions of the database count days in Amsterdam, wherever the server or the service stands. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class SessionTimeZoneTest {

    /** After midnight in Amsterdam, on the day before in UTC. */
    private static final String AFTER_MIDNIGHT = "SELECT timestamptz '2026-11-30 23:30Z'::date";

    private static final LocalDate THE_DAY = LocalDate.of(2026, 12, 1);

    @Inject
    Pool pool;

    @Inject
    AgroalDataSource dataSource;

    @Test
    void of_requests_and_facts() {
        var day = pool.query(AFTER_MIDNIGHT)
                .execute()
                .map(rows -> rows.iterator().next().getLocalDate(0))
                .toCompletionStage()
                .toCompletableFuture()
                .join();
        assertThat(day).isEqualTo(THE_DAY);
    }

    @Test
    void of_migrations_and_the_relay() throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(AFTER_MIDNIGHT)) {
            rows.next();
            assertThat(rows.getObject(1, LocalDate.class)).isEqualTo(THE_DAY);
        }
    }

    @Test
    void and_months_are_counted_by_its_calendar() {
        var moment = pool.query("SELECT timestamptz '2026-03-31 22:30Z' - interval '1 month'")
                .execute()
                .map(rows -> rows.iterator().next().getOffsetDateTime(0))
                .toCompletionStage()
                .toCompletableFuture()
                .join();
        assertThat(moment.toInstant())
                .isEqualTo(OffsetDateTime.parse("2026-03-01T00:30+01:00").toInstant());
    }
}
