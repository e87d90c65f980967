package nl.plekje.placement.absence;

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
     * @param sessions what the report can mean
     */
    static RuleBroken of(LocalDate day, List<SessionOnDay> sessions) {
        var on = FactValue.date(day);
        if (sessions.isEmpty()) {
            return new RuleBroken(
                    FIELD, Explanation.of("placement.absence.no-care").with("day", on));
        }
        if (sessions.size() > 1) {
            return new RuleBroken("/begins", which(day, sessions));
        }
        var session = sessions.get(0);
        if (!session.inTime()) {
            return new RuleBroken(FIELD, session.byCustodian() ? begun(day, session) : longAgo(day));
        }
        return session.absent()
                ? new Conflict(FIELD, Explanation.of("placement.absence.twice").with("day", on))
                : new RuleBroken(
                        FIELD, Explanation.of("placement.absence.closed").with("day", on));
    }

    private static Explanation which(LocalDate day, List<SessionOnDay> sessions) {
        var why = Explanation.of("placement.absence.which").with("day", FactValue.date(day));
        for (var session : sessions) {
            why = why.because(Explanation.of("placement.absence.session")
                    .with("from", FactValue.time(session.session().from()))
                    .with("until", FactValue.time(session.session().until())));
        }
        return why;
    }

    private static Explanation begun(LocalDate day, SessionOnDay session) {
        return Explanation.of("placement.absence.begun", PL_083)
                .with(
                        "begun",
                        FactValue.instant(Amsterdam.at(day, session.session().from())))
                .with("phone", FactValue.text(session.phone()));
    }

    private static Explanation longAgo(LocalDate day) {
        return Explanation.of("placement.absence.long-ago")
                .with("day", FactValue.date(day))
                .with("days", FactValue.number(AbsenceReport.DAYS_BACK_FOR_STAFF));
    }
}
