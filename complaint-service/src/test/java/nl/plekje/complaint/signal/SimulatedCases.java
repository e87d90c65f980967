package nl.plekje.complaint.signal;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import nl.plekje.complaint.signal.Incident.Told;

/** What goes wrong with the cases that families already brought. */
final class SimulatedCases extends Simulation {

    SimulatedCases(Random random, List<Incident> incidents) {
        super(random, incidents);
    }

    @Override
    void happen() {
        unansweredQuestion();
        invoiceQuestion();
        brokenPromise();
        cluster();
        recurrence();
    }

    /** A question is left lying; the family complains when its answer was due. */
    private void unansweredQuestion() {
        var id = id();
        var asked = day();
        incident("N4", "case/" + id, at(asked.plusDays(2), 18), question(id, asked));
    }

    /** A question about an invoice is left lying; the family complains the day after its answer was due. */
    private void invoiceQuestion() {
        var id = id();
        var asked = day();
        incident(
                "B7",
                "question/" + id,
                at(asked.plusDays(3), 9),
                question(id, asked),
                new Told(at(asked, 9).plusSeconds(1), """
                        INSERT INTO invoice_question (complaint, household, month, lines)
                        VALUES ('%s', '%s', '2027-03', '{}')""".formatted(id, id())));
    }

    /** Nobody makes contact; the family goes to the disputes committee a week after it was promised. */
    private void brokenPromise() {
        var id = id();
        var filed = day();
        incident(
                "K1",
                "case/" + id,
                at(filed.plusDays(9), 18),
                filed(id, "COMPLAINT", id(), "STAFFING", null, at(filed, 9), at(filed.plusDays(2), 18)));
    }

    /** Three families complain about one day; a fourth does the day after. */
    private void cluster() {
        var location = id();
        var event = day();
        incident(
                "K3",
                "event/" + location + "/" + event,
                at(event.plusDays(3), 9),
                cluster(location, event, 1),
                cluster(location, event, 1),
                cluster(location, event, 2));
    }

    private Told cluster(UUID location, LocalDate event, int daysAfter) {
        var filed = event.plusDays(daysAfter);
        return filed(id(), "COMPLAINT", location, null, event, at(filed, 10), at(filed.plusDays(2), 18));
    }

    /** The same is wrong at one location again; a third family complains two weeks after the second. */
    private void recurrence() {
        var location = id();
        var first = day();
        var second = first.plusDays(10 + random.nextInt(60));
        incident(
                "K4",
                "recurrence/" + location + "/ACCOMMODATION",
                at(second.plusDays(14), 9),
                filed(id(), "COMPLAINT", location, "ACCOMMODATION", null, at(first, 9), at(first.plusDays(2), 18)),
                filed(id(), "COMPLAINT", location, "ACCOMMODATION", null, at(second, 9), at(second.plusDays(2), 18)));
    }
}
