package nl.plekje.complaint.signal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import nl.plekje.complaint.signal.Incident.Told;
import nl.plekje.kernel.calendar.Amsterdam;

/** What the parts of a simulated year are told with: random days and identities, the same for the same seed. */
abstract class Simulation {

    static final LocalDate FIRST = LocalDate.of(2027, 1, 1);
    static final LocalDate LAST = LocalDate.of(2027, 12, 31);

    final Random random;
    private final List<Incident> incidents;

    Simulation(Random random, List<Incident> incidents) {
        this.random = random;
        this.incidents = incidents;
    }

    /** One incident of each kind of this part. */
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
}
