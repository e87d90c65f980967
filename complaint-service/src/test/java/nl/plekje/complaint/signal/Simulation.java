package nl.plekje.complaint.signal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import nl.plekje.complaint.signal.Incident.Told;
import nl.plekje.kernel.calendar.Amsterdam;

/** What the parts of a simulated year are told with: random days and identities, the same for the same seed. */
abstract class Simulation {

    static final LocalDate FIRST = LocalDate.of(2027, 1, 1);
    static final LocalDate LAST = LocalDate.of(2027, 12, 31);

    /** One provider makes good what a closure for want of staff takes; the others promise nothing. */
    static final String PROMISES = """
            INSERT INTO closure_promise (provider, cause, first_day, last_day)
            VALUES ('smallsteps', 'STAFF_SHORTAGE', '2024-01-01', 'infinity')""";

    final Random random;
    private final List<Incident> incidents;

    Simulation(Random random, List<Incident> incidents) {
        this.random = random;
        this.incidents = incidents;
    }

    /** One of each kind of this part. */
    abstract void happen();

    final LocalDate day() {
        return FIRST.plusDays(90 + random.nextInt(200));
    }

    static Instant at(LocalDate day, int hour) {
        return Amsterdam.at(day, LocalTime.of(hour, 0));
    }

    final UUID id() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    final void incident(String kind, String subject, Instant complaintAt, Told... told) {
        incidents.add(new Incident(kind, subject, List.of(told), complaintAt));
    }

    final void nearMiss(String kind, String subject, Told... told) {
        incidents.add(new Incident(kind, subject, List.of(told), null));
    }

    final Told closure(UUID id, LocalDate day, String cause, Instant announced) {
        return new Told(announced, """
                INSERT INTO closure (id, version, fact, location, first_day, last_day, cause, stands, announced_at)
                VALUES ('%s', 1, '%s', '%s', '%s', '%s', '%s', true, '%s')""".formatted(id, id, id(), day, day, cause, announced));
    }

    final Told contract(UUID household, UUID child, UUID location, LocalDate first, LocalDate last, LocalDate signed) {
        return contract("smallsteps", household, child, location, first, last, signed);
    }

    final Told contract(
            String provider,
            UUID household,
            UUID child,
            UUID location,
            LocalDate first,
            LocalDate last,
            LocalDate signed) {
        return new Told(at(signed, 9), """
                INSERT INTO contract (id, version, child, household, location, group_id, provider, care_type, first_day,
                                      last_day)
                VALUES ('%s', 1, '%s', '%s', '%s', '%s', '%s', 'DAY_CARE', '%s', '%s')""".formatted(id(), child, household, location, id(), provider, first, last));
    }

    /** A child of this provider misses the day of a closure. */
    final Told[] missed(UUID closure, LocalDate day, String provider) {
        var child = id();
        return new Told[] {
            contract(provider, id(), child, id(), day.minusDays(200), day.plusDays(900), day.minusDays(60)),
            new Told(at(day.minusDays(3), 10), """
                    INSERT INTO closure_missed (closure, child, day) VALUES ('%s', '%s', '%s')""".formatted(closure, child, day))
        };
    }

    static Told[] all(Told first, Told... others) {
        return Stream.concat(Stream.of(first), Stream.of(others)).toArray(Told[]::new);
    }

    static Told tariff(String provider, LocalDate from, LocalDate told) {
        return new Told(at(told, 9), """
                INSERT INTO tariff (provider, care_type, weeks, valid_from, told_at)
                VALUES ('%s', 'DAY_CARE', 52, '%s', '%s')""".formatted(provider, from, at(told, 9)));
    }

    final Told question(UUID id, LocalDate asked) {
        return filed(id, "QUESTION", id(), "COMMUNICATION", null, at(asked, 9), at(asked.plusDays(2), 18));
    }

    final Told filed(
            UUID id,
            String kind,
            UUID location,
            String category,
            LocalDate eventOn,
            Instant filedAt,
            Instant contactDue) {
        var risk = filedAt.plusSeconds((contactDue.getEpochSecond() - filedAt.getEpochSecond()) * 3 / 4);
        return new Told(filedAt, """
                INSERT INTO complaint (id, version, number, kind, category, state, location, relation, channel, reply_to,
                                       event_on, filed_at, filed_year, late, why, contact_due, contact_risk)
                VALUES ('%s', 1, 'S-%s', '%s', %s, 'OPEN', '%s', 'CUSTOMER', 'APP', 'parent@plekje.example',
                        %s, '%s', 2027, false, '{}', '%s', '%s')""".formatted(
                        id, id, kind, quoted(category), location, quoted(eventOn), filedAt, contactDue, risk));
    }

    private static String quoted(Object value) {
        return value == null ? "NULL" : "'" + value + "'";
    }
}
