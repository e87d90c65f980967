package nl.plekje.placement.terms;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import nl.plekje.kernel.calendar.Amsterdam;
import nl.plekje.service.policy.Policies;
import nl.plekje.service.policy.ProviderPolicy;

/**
 * Writes the closed days of each provider's calendar to the database at start-up, as its conditions have them, so that a
 * single statement can ask for them. Blocking JDBC: the service does not answer yet.
 */
@ApplicationScoped
class ClosedDayRepository {

    /** Contracts run for at most thirteen years. */
    private static final int YEARS_AHEAD = 20;

    private static final String MERGE = """
            MERGE INTO provider_closed_day AS known
            USING (SELECT ? AS provider, day, accepted FROM unnest(?::date[], ?::boolean[]) AS it (day, accepted)) AS wanted
            ON known.provider = wanted.provider AND known.day = wanted.day
            WHEN NOT MATCHED BY SOURCE AND known.provider = ? THEN DELETE
            WHEN MATCHED AND known.absence_accepted <> wanted.accepted
                THEN UPDATE SET absence_accepted = wanted.accepted
            WHEN NOT MATCHED THEN INSERT VALUES (wanted.provider, wanted.day, wanted.accepted)""";

    private final AgroalDataSource database;
    private final Policies<PlacementTerms> policies;
    private final Clock clock;

    ClosedDayRepository(AgroalDataSource database, Policies<PlacementTerms> policies, Clock clock) {
        this.database = database;
        this.policies = policies;
        this.clock = clock;
    }

    void write(@Observes StartupEvent starting) throws SQLException {
        var last = Amsterdam.dateOf(clock.instant()).plusYears(YEARS_AHEAD);
        for (var policy : policies.all()) {
            write(policy, last);
        }
    }

    private void write(ProviderPolicy<PlacementTerms> policy, LocalDate last) throws SQLException {
        var days = new ArrayList<LocalDate>();
        var accepted = new ArrayList<Boolean>();
        policy.versions().get(0).version().validFrom().datesUntil(last).forEach(day -> {
            var terms = policy.on(day).terms();
            if (terms.closedDays().includes(day)) {
                days.add(day);
                accepted.add(terms.absenceOnClosedDay());
            }
        });
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            // Replicas that start together write one after the other; the second finds everything right.
            try (var lock = connection.prepareStatement("LOCK TABLE provider_closed_day IN SHARE ROW EXCLUSIVE MODE");
                    var merge = connection.prepareStatement(MERGE)) {
                lock.execute();
                merge.setString(1, policy.provider().code());
                merge.setArray(
                        2,
                        connection.createArrayOf(
                                "date", days.stream().map(LocalDate::toString).toArray()));
                merge.setArray(3, connection.createArrayOf("boolean", accepted.toArray()));
                merge.setString(4, policy.provider().code());
                merge.executeUpdate();
            }
            connection.commit();
        }
    }
}
