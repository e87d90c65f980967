package nl.plekje.placement.absence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.plekje.kernel.calendar.Amsterdam;
import nl.plekje.kernel.explanation.Explanation;
import nl.plekje.kernel.explanation.FactValue;
import nl.plekje.kernel.explanation.RuleBroken;
import nl.plekje.kernel.rule.RuleId;
import nl.plekje.placement.absence.AbsenceRefusalRepository.SessionOnDay;
import nl.plekje.service.problem.Conflict;

/** Why an absence on a day is refused. There is no limit to how far ahead it may be reported (C6, CR-007). */
final class AbsenceRefusal {

    private static final String FIELD = "/day";
    private static final RuleId PL_083 = new RuleId("PL-083");

    private AbsenceRefusal() {}

    /**
     * The first reason that holds.
     *
     * @param sessions the child's sessions on the day
     */
    static RuleBroken of(LocalDate day, List<SessionOnDay> sessions, Instant now) {
        var on = FactValue.date(day);
        if (sessions.isEmpty()) {
            return new RuleBroken(
                    FIELD, Explanation.of("placement.absence.no-care").with("day", on));
        }
        var coming = sessions.stream()
                .filter(session -> Amsterdam.at(day, session.begins()).isAfter(now))
                .toList();
        if (coming.isEmpty()) {
            return new RuleBroken(
                    FIELD,
                    Explanation.of("placement.absence.begun", PL_083)
                            .with(
                                    "begun",
                                    FactValue.instant(
                                            Amsterdam.at(day, sessions.get(0).begins()))));
        }
        if (coming.stream().allMatch(SessionOnDay::closed)) {
            return new RuleBroken(
                    FIELD, Explanation.of("placement.absence.closed").with("day", on));
        }
        return new Conflict(FIELD, Explanation.of("placement.absence.twice").with("day", on));
    }
}
