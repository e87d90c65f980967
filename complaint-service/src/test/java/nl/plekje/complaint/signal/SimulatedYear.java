package nl.plekje.complaint.signal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import nl.plekje.complaint.signal.Incident.Told;

/**
 * A year in which things go wrong as they did in 2024: of each kind some incidents on random days, told as the services
 * tell them, with the moment at which the family would complain; and as often it nearly goes wrong.
 */
final class SimulatedYear extends Simulation {

    private static final int OF_EACH = 20;

    private SimulatedYear(Random random, List<Incident> incidents) {
        super(random, incidents);
    }

    /** All incidents of a year, and all near misses; the same for the same seed. */
    static List<Incident> of(long seed) {
        var random = new Random(seed);
        var incidents = new ArrayList<Incident>();
        var parts = List.of(
                new SimulatedYear(random, incidents),
                new SimulatedBills(random, incidents),
                new SimulatedCases(random, incidents),
                new NearMisses(new Random(-seed), incidents));
        for (var n = 0; n < OF_EACH; n++) {
            parts.forEach(Simulation::happen);
        }
        return incidents;
    }

    @Override
    void happen() {
        undecidedExtraDay();
        grantedDayWithoutSeat();
        expiringCredit();
        unusableCredit();
        lateAbsences();
        uncompensatedClosure();
        untoldStudyDay();
        lateAnnouncement();
        unreachedFamilies();
        splitSiblings();
        transition();
    }

    /** Nobody answers; the family complains when the answer is due. */
    private void undecidedExtraDay() {
        var id = id();
        var asked = day();
        var due = asked.plusDays(4 + random.nextInt(10));
        incident("C1", "extra-day/" + id, at(due, 12), new Told(at(asked, 9), """
                        INSERT INTO extra_day (id, child, location, group_id, day, requested_at, decide_by)
                        VALUES ('%s', '%s', '%s', '%s', '%s', '%s', '%s')""".formatted(
                        id, id(), id(), id(), due.plusDays(2), at(asked, 9), at(due, 12))));
    }

    /** Staff falls out after a day was granted; the family complains when it hears so that morning. */
    private void grantedDayWithoutSeat() {
        var id = id();
        var group = id();
        var day = day();
        incident(
                "C2",
                "extra-day/" + id,
                at(day, 8),
                new Told(at(day.minusDays(20), 9), """
                        INSERT INTO extra_day (id, child, group_id, day, decided_version, outcome, decided_at)
                        VALUES ('%s', '%s', '%s', '%s', 1, 'GRANTED', '%s')""".formatted(id, id(), group, day, at(day.minusDays(20), 9))),
                new Told(at(day.minusDays(1 + random.nextInt(5)), 6), """
                        INSERT INTO seats (group_id, day, version, location, expected, capacity)
                        VALUES ('%s', '%s', 1, '%s', 13, 12)""".formatted(group, day, id())));
    }

    /** Credit lapses unused; the family complains the day after. */
    private void expiringCredit() {
        var child = id();
        var last = day();
        incident(
                "C5",
                "credit/" + child + "/DAY_CARE",
                at(last.plusDays(1), 9),
                new Told(at(last.minusDays(100), 9), """
                        INSERT INTO credit (child, care_type, version, balance, first_expiry, changed_at)
                        VALUES ('%s', 'DAY_CARE', 1, 630, '%s', '%s')""".formatted(child, last, at(last.minusDays(100), 9))));
    }

    /** Request after request is declined; the family complains after the fifth. */
    private void unusableCredit() {
        var child = id();
        var first = day();
        var told = new ArrayList<Told>();
        told.add(new Told(at(first.minusDays(30), 9), """
                INSERT INTO credit (child, care_type, version, balance, first_expiry, changed_at)
                VALUES ('%s', 'AFTER_SCHOOL', 1, 1500, '2028-12-31', '%s')""".formatted(child, at(first.minusDays(30), 9))));
        for (var n = 0; n < 5; n++) {
            var declined = first.plusDays(7L * n);
            told.add(new Told(at(declined, 15), """
                    INSERT INTO extra_day (id, child, day, decided_version, outcome, decided_at)
                    VALUES ('%s', '%s', '%s', 1, 'DECLINED', '%s')""".formatted(id(), child, declined.plusDays(3), at(declined, 15))));
        }
        incident("C4", "child/" + child, at(first.plusDays(29), 9), told.toArray(Told[]::new));
    }

    /** Absences come too late to earn anything; the family complains after the fourth. */
    private void lateAbsences() {
        var child = id();
        var first = day();
        var told = new ArrayList<Told>();
        for (var n = 0; n < 4; n++) {
            told.add(new Told(
                    at(first.plusDays(10L * n), 8), """
                    INSERT INTO absence_decision (absence, version, child, outcome, decided_at)
                    VALUES ('%s', 1, '%s', 'REFUSED_LATE', '%s')""".formatted(id(), child, at(first.plusDays(10L * n), 8))));
        }
        incident("C7", "child/" + child, at(first.plusDays(31), 9), told.toArray(Told[]::new));
    }

    /** Closed for want of staff and nothing given back; the family complains after three weeks. */
    private void uncompensatedClosure() {
        var id = id();
        var day = day();
        incident(
                "C10",
                "closure/" + id,
                at(day.plusDays(21), 9),
                all(closure(id, day, "STAFF_SHORTAGE", at(day.minusDays(3), 9)), missed(id, day, "smallsteps")));
    }

    /** A study day that nobody is told of; the family complains when it stands before the door. */
    private void untoldStudyDay() {
        var id = id();
        var day = day();
        incident("B1", "closure/" + id, at(day, 8), closure(id, day, "STUDY_DAY", at(day.minusDays(80), 9)));
    }

    /** A planned closing told too late; the family complains a week after it hears. */
    private void lateAnnouncement() {
        var id = id();
        var day = day();
        var announced = day.minusDays(14);
        incident("N2", "closure/" + id, at(announced.plusDays(7), 9), closure(id, day, "PLANNED", at(announced, 9)));
    }

    /** Closed tomorrow, and one family does not look; it complains before the door. */
    private void unreachedFamilies() {
        var id = id();
        var day = day();
        var announced = at(day.minusDays(1), 14);
        incident(
                "N1",
                "closure/" + id,
                at(day, 8),
                closure(id, day, "STAFF_SHORTAGE", announced),
                new Told(announced.plus(Duration.ofMinutes(5)), """
                        INSERT INTO closure_reach (closure, version, announcement, families, reached, confirmed, told_at)
                        VALUES ('%s', 1, '%s', 12, 11, 4, '%s')""".formatted(
                                id, id, announced.plus(Duration.ofMinutes(5)))));
    }

    /** A brother or sister is placed elsewhere; the family complains in the first week. */
    private void splitSiblings() {
        var household = id();
        var start = day();
        incident(
                "P6",
                "household/" + household + "/DAY_CARE",
                at(start.plusDays(5), 9),
                contract(household, id(), id(), start.minusYears(1), start.plusYears(1), start.minusDays(90)),
                contract(household, id(), id(), start, start.plusYears(2), start.minusDays(30 + random.nextInt(30))));
    }

    /** Day care ends and no place after it; the family complains three weeks ahead. */
    private void transition() {
        var child = id();
        var last = day();
        var household = id();
        incident(
                "P8",
                "child/" + child,
                at(last.minusDays(21), 9),
                new Told(at(FIRST, 1), "INSERT INTO household (id, version) VALUES ('%s', 1)".formatted(household)),
                new Told(at(FIRST, 2), """
                        INSERT INTO child (household, id, first_name, birth_date)
                        VALUES ('%s', '%s', 'Noor', '%s')""".formatted(household, child, last.minusYears(4))),
                contract(household, child, id(), last.minusYears(3), last, FIRST));
    }
}
