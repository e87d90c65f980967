package nl.plekje.complaint.signal;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import nl.plekje.complaint.signal.Incident.Told;

/** What comes as close to each signal as it may without being one: a bound just kept, or mended just in time. */
final class NearMisses extends Simulation {

    NearMisses(Random random, List<Incident> incidents) {
        super(random, incidents);
    }

    @Override
    void happen() {
        requestAnsweredInTime();
        grantedDayThatFillsItsGroup();
        creditSpentBeforeItLapses();
        oneRequestInThreeGranted();
        lateAbsencesEightWeeksApart();
        closureByForceMajeure();
        closureOfAProviderThatPromisesNothing();
        studyDayToldAtOnce();
        closingAnnouncedFourWeeksAhead();
        familiesReachedWithinHalfAnHour();
        siblingsTogether();
        placeAfterDayCare();
        invoiceWithoutCredit();
        tariffToldAMonthAhead();
        messageDeliveredAtTheSecondTry();
        questionAnswered();
        invoiceQuestionAnswered();
        promiseKept();
        twoCasesOfOneDay();
        otherSubjectAtOneLocation();
    }

    /** Answered when seven tenths of the time are used. */
    private void requestAnsweredInTime() {
        var id = id();
        var asked = at(day(), 9);
        var time = Duration.ofDays(10);
        var answered = asked.plus(time.multipliedBy(7).dividedBy(10));
        nearMiss(
                "C1",
                "extra-day/" + id,
                new Told(asked, """
                        INSERT INTO extra_day (id, child, location, group_id, day, requested_at, decide_by)
                        VALUES ('%s', '%s', '%s', '%s', '%s'::date + 12, '%s', '%s')""".formatted(id, id(), id(), id(), asked, asked, asked.plus(time))),
                new Told(answered, """
                        UPDATE extra_day SET decided_version = 2, outcome = 'GRANTED', decided_at = '%s'
                        WHERE id = '%s'""".formatted(answered, id)));
    }

    private void grantedDayThatFillsItsGroup() {
        var id = id();
        var group = id();
        var day = day();
        nearMiss(
                "C2",
                "extra-day/" + id,
                decided(id, id(), group, day, "GRANTED", at(day.minusDays(20), 9)),
                new Told(at(day.minusDays(3), 6), """
                        INSERT INTO seats (group_id, day, version, location, expected, capacity)
                        VALUES ('%s', '%s', 1, '%s', 12, 12)""".formatted(group, day, id())));
    }

    /** Spent on the last day before the sixty. */
    private void creditSpentBeforeItLapses() {
        var child = id();
        var last = day();
        nearMiss(
                "C5",
                "credit/" + child + "/DAY_CARE",
                credit(child, 630, last, at(last.minusDays(85), 9)),
                spent(child, at(last.minusDays(61), 20)));
    }

    private void oneRequestInThreeGranted() {
        var child = id();
        var first = day();
        nearMiss(
                "C4",
                "child/" + child,
                credit(child, 1_500, LocalDate.of(2028, 12, 31), at(first.minusDays(30), 9)),
                decided(id(), child, id(), first.plusDays(2), "GRANTED", at(first, 15)),
                decided(id(), child, id(), first.plusDays(9), "DECLINED", at(first.plusDays(7), 15)),
                decided(id(), child, id(), first.plusDays(16), "DECLINED", at(first.plusDays(14), 15)));
    }

    private void lateAbsencesEightWeeksApart() {
        var child = id();
        var first = day();
        nearMiss("C7", "child/" + child, lateAbsence(child, first), lateAbsence(child, first.plusDays(57)));
    }

    private void closureByForceMajeure() {
        var id = id();
        var day = day();
        nearMiss(
                "C10",
                "closure/" + id,
                all(closure(id, day, "FORCE_MAJEURE", at(day.minusDays(3), 9)), missed(id, day, "smallsteps")));
    }

    private void closureOfAProviderThatPromisesNothing() {
        var id = id();
        var day = day();
        nearMiss(
                "C10",
                "closure/" + id,
                all(closure(id, day, "STAFF_SHORTAGE", at(day.minusDays(3), 9)), missed(id, day, "sterre")));
    }

    /** The families have it within the day. */
    private void studyDayToldAtOnce() {
        var id = id();
        var day = day();
        var announced = at(day.minusDays(80), 9);
        nearMiss(
                "B1",
                "closure/" + id,
                closure(id, day, "STUDY_DAY", announced),
                delivery(id(), id, "closure-announced", "DELIVERED", announced.plus(Duration.ofHours(20))));
    }

    private void closingAnnouncedFourWeeksAhead() {
        var id = id();
        var day = day();
        nearMiss("N2", "closure/" + id, closure(id, day, "PLANNED", at(day.minusDays(29), 20)));
    }

    private void familiesReachedWithinHalfAnHour() {
        var id = id();
        var day = day();
        var announced = at(day.minusDays(1), 14);
        var reached = announced.plus(Duration.ofMinutes(29));
        nearMiss("N1", "closure/" + id, closure(id, day, "STAFF_SHORTAGE", announced), new Told(reached, """
                        INSERT INTO closure_reach (closure, version, announcement, families, reached, confirmed, told_at)
                        VALUES ('%s', 1, '%s', 12, 12, 4, '%s')""".formatted(
                        id, id, reached)));
    }

    private void siblingsTogether() {
        var household = id();
        var location = id();
        var start = day();
        nearMiss(
                "P6",
                "household/" + household + "/DAY_CARE",
                contract(household, id(), location, start.minusYears(1), start.plusYears(1), start.minusDays(90)),
                contract(household, id(), location, start, start.plusYears(2), start.minusDays(40)));
    }

    /** Signed on the last day before the eight weeks. */
    private void placeAfterDayCare() {
        var child = id();
        var household = id();
        var last = day();
        nearMiss(
                "P8",
                "child/" + child,
                new Told(at(FIRST, 1), "INSERT INTO household (id, version) VALUES ('%s', 1)".formatted(household)),
                new Told(at(FIRST, 2), """
                        INSERT INTO child (household, id, first_name, birth_date)
                        VALUES ('%s', '%s', 'Noor', '%s')""".formatted(household, child, last.minusYears(4))),
                contract(household, child, id(), last.minusYears(3), last, FIRST),
                contract(household, child, id(), last.plusDays(1), last.plusYears(1), last.minusDays(57)));
    }

    private void invoiceWithoutCredit() {
        var id = id();
        var child = id();
        var day = day();
        nearMiss(
                "C3",
                "extra-day/" + id,
                credit(child, 630, LocalDate.of(2028, 12, 31), at(day.minusDays(40), 9)),
                spent(child, at(day.minusDays(8), 9)),
                new Told(at(day.minusDays(7), 9), """
                        INSERT INTO charge (extra_day, version, child, care_type, day, minutes, told_at)
                        VALUES ('%s', 1, '%s', 'DAY_CARE', '%s', 630, '%s')""".formatted(id, child, day, at(day.minusDays(7), 9))));
    }

    private void tariffToldAMonthAhead() {
        var provider = "p" + id().toString().substring(0, 8);
        var from = day();
        nearMiss(
                "B12",
                "tariff/" + provider + "/DAY_CARE/52/" + from,
                tariff(provider, FIRST, FIRST),
                tariff(provider, from, from.minusMonths(1).minusDays(1)));
    }

    /** Before anybody looks. */
    private void messageDeliveredAtTheSecondTry() {
        var recipient = id();
        var tried = at(day(), 8);
        nearMiss(
                "N5",
                "person/" + recipient,
                delivery(recipient, id(), "extra-day-decided", "FAILED", tried),
                delivery(recipient, id(), "extra-day-decided", "DELIVERED", tried.plus(Duration.ofHours(1))));
    }

    private void questionAnswered() {
        var id = id();
        var asked = day();
        nearMiss("N4", "case/" + id, question(id, asked), contact(id, at(asked.plusDays(1), 8)));
    }

    private void invoiceQuestionAnswered() {
        var id = id();
        var asked = day();
        nearMiss(
                "B7",
                "question/" + id,
                question(id, asked),
                new Told(at(asked, 9).plusSeconds(1), """
                        INSERT INTO invoice_question (complaint, household, month, lines)
                        VALUES ('%s', '%s', '2027-03', '{}')""".formatted(id, id())),
                contact(id, at(asked.plusDays(1), 8)));
    }

    /** Contact an hour before it is due. */
    private void promiseKept() {
        var id = id();
        var filed = day();
        var due = at(filed.plusDays(2), 18);
        nearMiss(
                "K1",
                "case/" + id,
                filed(id, "COMPLAINT", id(), "STAFFING", null, at(filed, 9), due),
                contact(id, due.minus(Duration.ofHours(1))));
    }

    private void twoCasesOfOneDay() {
        var location = id();
        var event = day();
        var filed = event.plusDays(1);
        nearMiss(
                "K3",
                "event/" + location + "/" + event,
                filed(id(), "COMPLAINT", location, null, event, at(filed, 10), at(filed.plusDays(2), 18)),
                filed(id(), "COMPLAINT", location, null, event, at(filed, 11), at(filed.plusDays(2), 18)));
    }

    private void otherSubjectAtOneLocation() {
        var location = id();
        var first = day();
        var second = first.plusDays(10);
        nearMiss(
                "K4",
                "recurrence/" + location + "/ACCOMMODATION",
                filed(id(), "COMPLAINT", location, "ACCOMMODATION", null, at(first, 9), at(first.plusDays(2), 18)),
                filed(id(), "COMPLAINT", location, "STAFFING", null, at(second, 9), at(second.plusDays(2), 18)));
    }

    private static Told decided(UUID id, UUID child, UUID group, LocalDate day, String outcome, Instant at) {
        return new Told(at, """
                INSERT INTO extra_day (id, child, group_id, day, decided_version, outcome, decided_at)
                VALUES ('%s', '%s', '%s', '%s', 1, '%s', '%s')""".formatted(id, child, group, day, outcome, at));
    }

    private static Told credit(UUID child, int minutes, LocalDate last, Instant at) {
        return new Told(at, """
                INSERT INTO credit (child, care_type, version, balance, first_expiry, changed_at)
                VALUES ('%s', 'DAY_CARE', 1, %d, '%s', '%s')""".formatted(child, minutes, last, at));
    }

    private static Told spent(UUID child, Instant at) {
        return new Told(
                at,
                "UPDATE credit SET version = 2, balance = 0, first_expiry = NULL, changed_at = '%s' WHERE child = '%s'"
                        .formatted(at, child));
    }

    private Told lateAbsence(UUID child, LocalDate day) {
        return new Told(at(day, 8), """
                INSERT INTO absence_decision (absence, version, child, outcome, decided_at)
                VALUES ('%s', 1, '%s', 'REFUSED_LATE', '%s')""".formatted(id(), child, at(day, 8)));
    }

    private Told delivery(UUID recipient, UUID cause, String topic, String outcome, Instant at) {
        return new Told(at, """
                INSERT INTO delivery (message, channel, version, recipient, cause, cause_topic, outcome, at)
                VALUES ('%s', 'EMAIL', 1, '%s', '%s', '%s', '%s', '%s')""".formatted(id(), recipient, cause, topic, outcome, at));
    }

    private static Told contact(UUID id, Instant at) {
        return new Told(at, "UPDATE complaint SET contact_at = '%s' WHERE id = '%s'".formatted(at, id));
    }
}
