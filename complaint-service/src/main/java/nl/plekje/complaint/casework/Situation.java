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
 * @param above accounts above the owner, the nearest first
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

    /**
     * Goes on when the actor may decide in the case.
     *
     * @throws nl.plekje.kernel.explanation.RuleBroken when the case is about the actor
     */
    public Situation requireImpartial() {
        if (file.now().concerned().contains(actor.account())) {
            throw new nl.plekje.kernel.explanation.RuleBroken(
                    "", Explanation.of("complaint.case.about-yourself", new nl.plekje.kernel.rule.RuleId("CO-017")));
        }
        return this;
    }

    /** The same with the case as it became. */
    Situation with(CaseFile later) {
        return new Situation(later, terms, calendar, plans, above, actor, now);
    }
}
