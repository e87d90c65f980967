package nl.plekje.placement.terms;

import static nl.plekje.service.database.Moments.utc;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import nl.plekje.kernel.calendar.Amsterdam;
import nl.plekje.service.policy.Policies;
import nl.plekje.service.policy.ProviderPolicy;

/**
 * Writes the closed days of each provider's calendar to the database at start-up, as its conditions have them, so that a
 * single statement can ask for them, and what changed under agreed care, so that it is told. Blocking JDBC: the service does not answer yet.
 */
@ApplicationScoped
class ClosedDayRepository {

    /** Contracts run for at most thirteen years. */
    private static final int YEARS_AHEAD = 20;

    /**
     * Writes the calendar, and keeps each change from today on under care that was agreed before, so that it is told. The
     * first calendar of a provider changes nothing. A change that was not told yet and is undone has not been.
     */
    private static final String MERGE = """
            WITH start AS (
                SELECT ?::text AS provider, ?::timestamptz AS now, ?::date AS today
            ), before AS (
                SELECT EXISTS (SELECT FROM provider_closed_day p WHERE p.provider = start.provider) AS known FROM start
            ), changed AS (
                MERGE INTO provider_closed_day AS known
                USING (SELECT start.provider, it.day, it.accepted,
                              CASE WHEN before.known THEN start.now ELSE '-infinity' END AS since
                       FROM start, before, unnest(?::date[], ?::boolean[]) AS it (day, accepted)) AS wanted
                ON known.provider = wanted.provider AND known.day = wanted.day
                WHEN NOT MATCHED BY SOURCE AND known.provider = (SELECT provider FROM start) THEN DELETE
                WHEN MATCHED AND known.absence_accepted <> wanted.accepted
                    THEN UPDATE SET absence_accepted = wanted.accepted
                WHEN NOT MATCHED THEN INSERT (provider, day, absence_accepted, since)
                    VALUES (wanted.provider, wanted.day, wanted.accepted, wanted.since)
                RETURNING merge_action() AS action, known.day
            ), moved AS (
                SELECT l.id AS location_id, c.day, c.action = 'INSERT' AS closed
                FROM start JOIN location l ON l.provider = start.provider
                JOIN changed c ON c.day >= start.today AND c.action <> 'UPDATE'
                WHERE (SELECT known FROM before)
            ), recount AS (
                INSERT INTO seat_recount (group_id, day)
                SELECT s.group_id, s.day FROM moved m
                JOIN care_group g ON g.location_id = m.location_id
                JOIN seat_day s ON s.group_id = g.id AND s.day = m.day
            )
            MERGE INTO closed_day_change AS waiting
            USING (SELECT * FROM moved m
                   WHERE EXISTS (SELECT FROM contract c
                                 WHERE c.location_id = m.location_id AND m.day BETWEEN c.first_day AND c.last_day)
                      OR EXISTS (SELECT FROM extra_day e
                                 WHERE e.location_id = m.location_id AND e.day = m.day AND e.state = 'GRANTED')) AS change
            ON waiting.location_id = change.location_id AND waiting.day = change.day
            WHEN MATCHED THEN DELETE
            WHEN NOT MATCHED THEN INSERT VALUES (change.location_id, change.day, change.closed)""";

    private final AgroalDataSource database;
    private final Policies<PlacementTerms> policies;
    private final Clock clock;

    ClosedDayRepository(AgroalDataSource database, Policies<PlacementTerms> policies, Clock clock) {
        this.database = database;
        this.policies = policies;
        this.clock = clock;
    }

    void write(@Observes StartupEvent starting) throws SQLException {
        var now = clock.instant();
        for (var policy : policies.all()) {
            write(policy, now);
        }
    }

    private void write(ProviderPolicy<PlacementTerms> policy, Instant now) throws SQLException {
        var last = Amsterdam.dateOf(now).plusYears(YEARS_AHEAD);
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
                merge.setObject(2, utc(now));
                merge.setObject(3, Amsterdam.dateOf(now));
                merge.setArray(
                        4,
                        connection.createArrayOf(
                                "date", days.stream().map(LocalDate::toString).toArray()));
                merge.setArray(5, connection.createArrayOf("boolean", accepted.toArray()));
                merge.executeUpdate();
            }
            connection.commit();
        }
    }
}
