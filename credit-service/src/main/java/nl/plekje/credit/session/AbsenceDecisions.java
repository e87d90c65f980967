package nl.plekje.credit.session;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import nl.plekje.credit.contract.Contract;
import nl.plekje.credit.decision.AbsenceCreditDecision;
import nl.plekje.credit.decision.AbsenceCreditPolicy;
import nl.plekje.credit.decision.CreditTerms.Saving;
import nl.plekje.credit.decision.SessionMissed;
import nl.plekje.credit.policy.CreditConditions;
import nl.plekje.events.AbsenceReason;
import nl.plekje.events.AbsenceReported.Channel;
import nl.plekje.events.ClosureAnnounced.Cause;
import nl.plekje.kernel.calendar.Amsterdam;
import nl.plekje.kernel.care.Session;
import nl.plekje.kernel.id.ExtraDayId;
import nl.plekje.kernel.rule.PolicyVersion;
import nl.plekje.service.policy.Policies;

/** The answer to "does it earn credit?": one for the quote before and the decision after, so they cannot differ. */
public final class AbsenceDecisions {

    private final Policies<CreditConditions> policies;

    /** @param policies the conditions of all providers */
    public AbsenceDecisions(Policies<CreditConditions> policies) {
        this.policies = policies;
    }

    /** A report, made or only thought of. */
    public record Report(
            Contract contract,
            LocalDate day,
            Session session,
            AbsenceReason reason,
            Channel channel,
            Instant at,
            Optional<ExtraDayId> swappedFor) {

        static Report of(Absence absence, Contract contract) {
            var it = absence.report().orElseThrow();
            return new Report(
                    contract, absence.day(), it.session(), it.reason(), it.channel(), it.at(), it.swappedFor());
        }

        /** A report of the whole session now, without anything in exchange. */
        public static Report thoughtOf(
                Contract contract, LocalDate day, Session session, AbsenceReason reason, Channel channel, Instant now) {
            return new Report(contract, day, session, reason, channel, now, Optional.empty());
        }
    }

    /**
     * The answer, by the conditions in force at the moment of the report.
     *
     * @param missedMinutes minutes of the session that nobody else took before
     * @param swapDaysUsed swap days that the child has used in the year of the session
     */
    AbsenceCreditDecision answer(Report report, int missedMinutes, int swapDaysUsed) {
        var conditions = conditions(report);
        var missed = missed(report, conditions, missedMinutes, swapDaysUsed);
        return report.swappedFor().isPresent()
                ? AbsenceCreditPolicy.givenInExchange(missed, conditions.absence())
                : AbsenceCreditPolicy.decide(missed, conditions.absence());
    }

    /** The answer once the window has opened, by the conditions under which it had to wait. */
    AbsenceCreditDecision answerWhenWindowOpens(
            Report report, int missedMinutes, int swapDaysUsed, PolicyVersion version) {
        var conditions =
                policies.of(report.contract().provider()).version(version).terms();
        return AbsenceCreditPolicy.decideWhenWindowOpens(
                missed(report, conditions, missedMinutes, swapDaysUsed), (Saving) conditions.absence());
    }

    /** The conditions in force at the moment of the report. */
    public CreditConditions conditions(Report report) {
        return conditions(report.contract(), report.at());
    }

    /** Whether a contracted day earns although the location is closed: a public holiday, where it may be swapped (CR-050). */
    public boolean earnsWhileClosed(Contract contract, Cause cause, Instant at) {
        return cause == Cause.PUBLIC_HOLIDAY
                && conditions(contract, at).absence() instanceof Saving saving
                && saving.publicHoliday().earns();
    }

    private CreditConditions conditions(Contract contract, Instant at) {
        return policies.of(contract.provider()).on(Amsterdam.dateOf(at)).terms();
    }

    private static SessionMissed missed(
            Report report, CreditConditions conditions, int missedMinutes, int swapDaysUsed) {
        return new SessionMissed(
                report.at(),
                Amsterdam.at(report.day(), report.session().from()),
                missedMinutes,
                report.reason(),
                report.channel(),
                conditions.holidays().includes(report.day()),
                swapDaysUsed);
    }
}
