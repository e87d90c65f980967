package nl.plekje.complaint.signal;

import java.util.List;
import java.util.Random;
import java.util.UUID;
import nl.plekje.complaint.signal.Incident.Told;

/** What goes wrong with what families pay, and with what they are told of it. */
final class SimulatedBills extends Simulation {

    SimulatedBills(Random random, List<Incident> incidents) {
        super(random, incidents);
    }

    @Override
    void happen() {
        invoiceDespiteCredit();
        lateTariff();
        undeliveredMessage();
    }

    /** An extra day is invoiced while there is credit; the family complains when it sees the invoice after that day. */
    private void invoiceDespiteCredit() {
        var id = id();
        var child = id();
        var day = day();
        incident(
                "C3",
                "extra-day/" + id,
                at(day.plusDays(3), 9),
                new Told(at(day.minusDays(40), 9), """
                        INSERT INTO credit (child, care_type, version, balance, first_expiry, changed_at)
                        VALUES ('%s', 'DAY_CARE', 1, 630, '2028-12-31', '%s')""".formatted(child, at(day.minusDays(40), 9))),
                new Told(at(day.minusDays(7), 9), """
                        INSERT INTO charge (extra_day, version, child, care_type, day, minutes, told_at)
                        VALUES ('%s', 1, '%s', 'DAY_CARE', '%s', 630, '%s')""".formatted(id, child, day, at(day.minusDays(7), 9))));
    }

    /** A new tariff is told two weeks ahead; families complain when it begins. */
    private void lateTariff() {
        var provider = "p" + id().toString().substring(0, 8);
        var from = day();
        incident(
                "B12",
                "tariff/" + provider + "/DAY_CARE/52/" + from,
                at(from, 9),
                tariff(provider, FIRST, FIRST),
                tariff(provider, from, from.minusDays(14)));
    }

    /** A decision does not arrive; the family complains a week later. */
    private void undeliveredMessage() {
        UUID recipient = id();
        var day = day();
        incident("N5", "person/" + recipient, at(day.plusDays(7), 9), new Told(at(day, 9), """
                        INSERT INTO delivery (message, channel, version, recipient, cause, cause_topic, outcome, at)
                        VALUES ('%s', 'EMAIL', 1, '%s', '%s', 'extra-day-decided', 'FAILED', '%s')""".formatted(
                        id(), recipient, id(), at(day, 9))));
    }
}
