package nl.plekje.complaint.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.plekje.complaint.clock.ClockKind;
import nl.plekje.complaint.clock.ClockPlan;
import nl.plekje.complaint.clock.ClockPolicy;
import nl.plekje.complaint.terms.TermsService;
import nl.plekje.kernel.calendar.Amsterdam;

/**
 * What the clocks of an open case follow from.
 *
 * @param provider code; null without
 * @param judged whether the kind of the case gets a verdict
 * @param contactAt null as long as nobody was in touch
 * @param verdictAt null as long as there is no verdict
 * @param said what was told of the clocks, as {@code CONTACT 50} and {@code VERDICT BROKEN}
 * @param measureDue the first day of a measure that is not done nor told overdue; null when there is none
 */
public record ClockRow(
        UUID id,
        String provider,
        boolean judged,
        Instant filedAt,
        Instant contactAt,
        Instant verdictAt,
        Set<String> said,
        LocalDate measureDue) {

    private static final int AT_RISK = 75;
    private static final String BROKEN = " BROKEN";

    /**
     * What lists, boards and the alarm ask for.
     *
     * @param nextAlarm null when there is nothing to say
     */
    public record Computed(
            UUID id,
            Instant contactDue,
            Instant contactRisk,
            Instant verdictDue,
            Instant verdictRisk,
            Instant nextAlarm) {}

    /** Computes the clocks anew by the calendars in force. */
    public Computed compute(TermsService terms) {
        var handling = terms.handling(Amsterdam.dateOf(filedAt), provider);
        var calendar = terms.calendar(handling);
        var contact = ClockPolicy.plan(ClockKind.CONTACT, filedAt, handling, calendar);
        var verdict = judged ? ClockPolicy.plan(ClockKind.VERDICT, filedAt, handling, calendar) : null;
        var measure = measureDue == null ? Stream.<Instant>empty() : Stream.of(Amsterdam.endOf(measureDue));
        var next = Stream.of(moments(contact, contactAt), moments(verdict, verdictAt), measure)
                .flatMap(moments -> moments)
                .min(Instant::compareTo)
                .orElse(null);
        return new Computed(
                id,
                contact.dueAt(),
                risk(contact),
                verdict == null ? null : verdict.dueAt(),
                verdict == null ? null : risk(verdict),
                next);
    }

    /** The moments of a clock that were not told and that it reaches. */
    private Stream<Instant> moments(ClockPlan plan, Instant doneAt) {
        if (plan == null) {
            return Stream.empty();
        }
        var warnings = plan.warnings().entrySet().stream()
                .filter(warning -> !said.contains(plan.kind() + " " + warning.getKey()))
                .map(Map.Entry::getValue);
        var broken = said.contains(plan.kind() + BROKEN) ? Stream.<Instant>empty() : Stream.of(plan.dueAt());
        return Stream.concat(warnings, broken)
                .filter(Objects::nonNull)
                .filter(moment -> doneAt == null || moment.isBefore(doneAt));
    }

    private static Instant risk(ClockPlan plan) {
        var warnings = plan.warnings().tailMap(AT_RISK);
        return warnings.isEmpty() ? null : warnings.get(warnings.firstKey());
    }
}
