package nl.plekje.complaint.clock;

import java.time.Duration;
import java.time.Instant;
import java.util.TreeMap;
import java.util.function.IntFunction;
import nl.plekje.complaint.calendar.ServiceCalendar;
import nl.plekje.complaint.terms.HandlingTerms;
import nl.plekje.kernel.calendar.Amsterdam;

/** CO-015, CO-018: when a clock is due and when it warns. */
public final class ClockPolicy {

    private static final int WHOLE = 100;
    private static final int DAYS_A_WEEK = 7;

    private ClockPolicy() {}

    /** The plan of one of the clocks of a case filed at this moment. */
    public static ClockPlan plan(ClockKind kind, Instant filedAt, HandlingTerms terms, ServiceCalendar calendar) {
        return switch (kind) {
            case CONTACT -> contact(filedAt, terms, calendar);
            case VERDICT -> verdict(filedAt, terms, calendar);
        };
    }

    /**
     * CO-015: due at closing time of the second working day after the day of filing. Warnings count service time; one that
     * falls on closing time stands at closing time.
     */
    static ClockPlan contact(Instant filedAt, HandlingTerms terms, ServiceCalendar calendar) {
        var lastDay = calendar.workingDayAfter(Amsterdam.dateOf(filedAt), terms.contactWorkingDays());
        var dueAt = calendar.closing(lastDay);
        var span = calendar.serviceTime(filedAt, dueAt);
        return new ClockPlan(
                ClockKind.CONTACT,
                filedAt,
                dueAt,
                warnings(terms, percent -> calendar.after(filedAt, part(span, percent))),
                calendar.versionOn(lastDay).days().version(),
                terms.contact());
    }

    /**
     * CO-018: due at the end of the day so many weeks after the day of filing; holidays never move it. Warnings count
     * elapsed time.
     */
    static ClockPlan verdict(Instant filedAt, HandlingTerms terms, ServiceCalendar calendar) {
        var lastDay = Amsterdam.dateOf(filedAt).plusDays((long) terms.verdictWeeks() * DAYS_A_WEEK);
        var dueAt = Amsterdam.endOf(lastDay);
        var span = Duration.between(filedAt, dueAt);
        return new ClockPlan(
                ClockKind.VERDICT,
                filedAt,
                dueAt,
                warnings(terms, percent -> filedAt.plus(part(span, percent))),
                calendar.versionOn(lastDay).days().version(),
                terms.verdict());
    }

    private static TreeMap<Integer, Instant> warnings(HandlingTerms terms, IntFunction<Instant> moment) {
        var warnings = new TreeMap<Integer, Instant>();
        terms.warningsAtPercent().forEach(percent -> warnings.put(percent, moment.apply(percent)));
        return warnings;
    }

    private static Duration part(Duration span, int percent) {
        return span.multipliedBy(percent).dividedBy(WHOLE);
    }
}
