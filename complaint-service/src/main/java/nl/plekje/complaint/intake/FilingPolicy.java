package nl.plekje.complaint.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import nl.plekje.complaint.terms.FilingTerms;
import nl.plekje.events.ComplaintFiled.Kind;
import nl.plekje.kernel.calendar.Amsterdam;
import nl.plekje.kernel.explanation.Explanation;
import nl.plekje.kernel.explanation.FactValue;
import nl.plekje.kernel.explanation.RuleBroken;
import nl.plekje.kernel.rule.RuleId;

/**
 * When something was filed, and whether in time. CO-008: a complaint is asked for within a time of what it is about. Later it
 * is taken in all the same, and marked.
 */
final class FilingPolicy {

    /** Before this nobody was in our care: a slip of the pen. */
    private static final LocalDate EARLIEST = LocalDate.of(1950, 1, 1);

    /** Nothing lies unentered for longer: an earlier year is a slip of the pen. */
    private static final Period LONGEST_UNENTERED = Period.ofYears(1);

    private FilingPolicy() {}

    /**
     * The moment of receipt, from which the clocks run: of a day before today its beginning, since nobody knows the hour and
     * who wrote is not to lose by it.
     *
     * @param receivedOn the day it reached us; null for now
     * @throws RuleBroken when the day is yet to come, or more than a year ago
     */
    static Instant receivedAt(LocalDate receivedOn, Instant now) {
        var today = Amsterdam.dateOf(now);
        if (receivedOn == null || receivedOn.equals(today)) {
            return now;
        }
        var earliest = today.minus(LONGEST_UNENTERED);
        if (receivedOn.isAfter(today) || receivedOn.isBefore(earliest)) {
            throw new RuleBroken(
                    "/onBehalfOf/receivedOn",
                    Explanation.of("complaint.filing.impossible-receipt", new RuleId("CO-033"))
                            .with("earliest", FactValue.date(earliest))
                            .with("today", FactValue.date(today)));
        }
        return Amsterdam.startOf(receivedOn);
    }

    /**
     * Why a filing is late, or nothing when it is in time. Only a complaint can be late.
     *
     * @param eventOn the day of what it is about; null when not told
     * @param today the day of filing, in Amsterdam
     * @param terms of the provider it is about
     * @throws RuleBroken when the day is yet to come, or lies before anyone's memory
     */
    static Optional<Explanation> lateness(Kind kind, LocalDate eventOn, LocalDate today, FilingTerms terms) {
        if (eventOn == null) {
            return Optional.empty();
        }
        if (eventOn.isAfter(today)) {
            throw new RuleBroken(
                    "/eventOn",
                    Explanation.of("complaint.filing.event-to-come").with("eventOn", FactValue.date(eventOn)));
        }
        if (eventOn.isBefore(EARLIEST)) {
            throw new RuleBroken("/eventOn", Explanation.of("problem.field.impossible"));
        }
        var lastDay = eventOn.plusMonths(terms.withinMonths());
        if (kind != Kind.COMPLAINT || !today.isAfter(lastDay)) {
            return Optional.empty();
        }
        return Optional.of(Explanation.of("complaint.filing.late", terms.source())
                .under(terms.version())
                .with("eventOn", FactValue.date(eventOn))
                .with("months", FactValue.number(terms.withinMonths()))
                .with("lastDay", FactValue.date(lastDay)));
    }
}
