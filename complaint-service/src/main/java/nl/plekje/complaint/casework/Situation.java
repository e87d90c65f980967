package nl.plekje.complaint.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.plekje.complaint.calendar.ServiceCalendar;
import nl.plekje.complaint.clock.ClockKind;
import nl.plekje.complaint.clock.ClockPlan;
import nl.plekje.complaint.history.CaseClock;
import nl.plekje.complaint.history.CaseFile;
import nl.plekje.complaint.history.ClockResult;
import nl.plekje.complaint.terms.HandlingTerms;
import nl.plekje.kernel.calendar.Amsterdam;
import nl.plekje.kernel.explanation.Explanation;
import nl.plekje.kernel.explanation.FactValue;
import nl.plekje.service.problem.Conflict;

/**
 * All that a decision in a case may use.
 *
 * @param terms under which the case was filed
 * @param plans the moments of both clocks
 * @param above accounts above the owner, the nearest first, without those whom the case is about
 * @param actor who acts
 */
public record Situation(
        CaseFile file,
        HandlingTerms terms,
        ServiceCalendar calendar,
        Map<ClockKind, ClockPlan> plans,
        List<String> above,
        Viewer actor,
        Instant now) {

    /** The day in Amsterdam. */
    public LocalDate today() {
        return Amsterdam.dateOf(now);
    }

    /** The clocks of the case as they stand. */
    public List<CaseClock> clocks() {
        return CaseClock.of(file, plans, now);
    }

    /** How the clocks end when the case ends now. */
    public List<ClockResult> results() {
        return clocks().stream().map(CaseClock::result).toList();
    }

    /**
     * Goes on when the case is open.
     *
     * @throws Conflict when it has ended: a closed case does not change, it is reopened
     */
    public Situation requireOpen() {
        if (file.ended()) {
            throw new Conflict(
                    "",
                    Explanation.of("complaint.case.ended")
                            .with("number", FactValue.text(file.number()))
                            .with("state", FactValue.code(file.now().state())));
        }
        return this;
    }

    /** Those of these accounts whom the case is not about: nobody else hears of it, owns it or decides in it (CO-017). */
    public List<String> impartial(List<String> accounts) {
        return accounts.stream()
                .filter(account -> !file.now().concerned().contains(account))
                .toList();
    }

    /** The same with this line above the owner. */
    Situation under(List<String> line) {
        return new Situation(file, terms, calendar, plans, line, actor, now);
    }

    /** The same with the case as it became. */
    Situation with(CaseFile later) {
        return new Situation(later, terms, calendar, plans, above, actor, now);
    }
}
