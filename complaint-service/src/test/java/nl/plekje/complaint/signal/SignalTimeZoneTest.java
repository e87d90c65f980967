package nl.plekje.complaint.signal;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.arc.All;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import nl.plekje.complaint.Stored;
import nl.plekje.kernel.calendar.Amsterdam;
import nl.plekje.testing.stack.RealParts;
import org.junit.jupiter.api.Test;

/** A day is a day in Amsterdam, whatever the time zone of the database or of the session that asks. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class SignalTimeZoneTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);
    private static final List<String> ZONES =
            List.of("UTC", "Europe/Amsterdam", "America/New_York", "Pacific/Kiritimati");

    @Inject
    @All
    List<Signal> signals;

    /** Brothers and sisters at two places, and a closure that nobody was compensated for. */
    private static void conditions() {
        var household = UUID.randomUUID();
        for (var i = 0; i < 2; i++) {
            Stored.run("""
                    INSERT INTO contract (id, version, child, household, location, group_id, provider, care_type, first_day,
                                          last_day)
                    VALUES (gen_random_uuid(), 1, gen_random_uuid(), '%s', gen_random_uuid(), gen_random_uuid(), 'smallsteps',
                            'DAY_CARE', '2026-01-0%d', '2027-12-31')""".formatted(household, i + 1));
        }
        var closure = UUID.randomUUID();
        Stored.run("""
                INSERT INTO closure (id, version, fact, location, first_day, last_day, cause, stands, announced_at)
                VALUES ('%s', 1, gen_random_uuid(), gen_random_uuid(), '2026-11-17', '2026-11-17', 'STAFF_SHORTAGE', true,
                        '2026-11-16T09:00Z')""".formatted(closure));
        Stored.run("""
                INSERT INTO closure_missed (closure, child, day)
                SELECT '%s', child, '2026-11-17' FROM contract ORDER BY id LIMIT 1""".formatted(closure));
    }

    private static List<String> found(Signal signal, String zone) throws SQLException {
        try (var connection = RealParts.postgres().connect(RealParts.database().name())) {
            try (var set = connection.createStatement()) {
                set.execute("SET TIME ZONE '" + zone + "'");
            }
            var query = "SELECT subject, since FROM (WITH asked AS (SELECT ?::timestamptz AS moment, ?::date AS day) "
                    + signal.query()
                            .replace("$1::timestamptz", "(SELECT moment FROM asked)")
                            .replace("$2::date", "(SELECT day FROM asked)")
                    + ") it";
            try (var statement = connection.prepareStatement(query)) {
                statement.setObject(1, OffsetDateTime.parse("2026-11-30T10:00Z"));
                statement.setObject(2, TODAY);
                var found = new ArrayList<String>();
                try (var rows = statement.executeQuery()) {
                    while (rows.next()) {
                        found.add(rows.getString(1) + " since "
                                + rows.getObject(2, OffsetDateTime.class).toInstant());
                    }
                }
                found.sort(Comparator.naturalOrder());
                return found;
            }
        }
    }

    @Test
    void every_signal_stands_since_the_same_moment_in_every_time_zone() throws SQLException {
        conditions();
        for (var signal : signals) {
            var usual = found(signal, "Europe/Amsterdam");
            for (var zone : ZONES) {
                assertThat(found(signal, zone))
                        .as("%s in %s", signal.kind(), zone)
                        .isEqualTo(usual);
            }
        }
        var days = List.of(beginning("P6", LocalDate.of(2026, 1, 2)), beginning("C10", LocalDate.of(2026, 11, 18)));
        assertThat(days).allSatisfy(found -> assertThat(found).isTrue());
    }

    private boolean beginning(String kind, LocalDate day) throws SQLException {
        Instant moment = Amsterdam.startOf(day);
        var signal = signals.stream()
                .filter(it -> it.kind().equals(kind))
                .findFirst()
                .orElseThrow();
        return found(signal, "UTC").stream().anyMatch(it -> it.endsWith("since " + moment));
    }
}
