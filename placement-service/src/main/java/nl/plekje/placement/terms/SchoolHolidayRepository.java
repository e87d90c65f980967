package nl.plekje.placement.terms;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.stream.Stream;
import nl.plekje.kernel.calendar.SchoolHolidays;
import nl.plekje.kernel.calendar.SchoolRegion;

/**
 * Writes the school holidays as published to the database at start-up, so that a single statement can ask whether a
 * forty-week contract has care on a day (PL-102). Blocking JDBC: the service does not answer yet.
 */
@ApplicationScoped
class SchoolHolidayRepository {

    private static final String MERGE = """
            MERGE INTO school_holiday AS known
            USING (SELECT * FROM unnest(?::text[], ?::date[], ?::date[]) AS it (region, first_day, last_day)) AS published
            ON known.region = published.region AND known.first_day = published.first_day
            WHEN NOT MATCHED BY SOURCE THEN DELETE
            WHEN MATCHED AND known.last_day <> published.last_day THEN UPDATE SET last_day = published.last_day
            WHEN NOT MATCHED THEN INSERT VALUES (published.region, published.first_day, published.last_day)""";

    private final AgroalDataSource database;

    SchoolHolidayRepository(AgroalDataSource database) {
        this.database = database;
    }

    void write(@Observes StartupEvent starting) throws SQLException {
        var published = Stream.of(SchoolRegion.values())
                .flatMap(region -> SchoolHolidays.dutch().of(region).stream())
                .toList();
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            // Replicas that start together write one after the other; the second finds everything right.
            try (var lock = connection.prepareStatement("LOCK TABLE school_holiday IN SHARE ROW EXCLUSIVE MODE");
                    var merge = connection.prepareStatement(MERGE)) {
                lock.execute();
                merge.setArray(1, array(connection, "text", published.stream().map(it -> it.region()
                        .name())));
                merge.setArray(2, array(connection, "date", published.stream().map(it -> it.days()
                        .first()
                        .toString())));
                merge.setArray(3, array(connection, "date", published.stream().map(it -> it.days()
                        .last()
                        .toString())));
                merge.executeUpdate();
            }
            connection.commit();
        }
    }

    private static Array array(Connection connection, String type, Stream<String> values) throws SQLException {
        return connection.createArrayOf(type, values.toArray());
    }
}
