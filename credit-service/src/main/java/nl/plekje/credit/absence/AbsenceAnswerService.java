package nl.plekje.credit.absence;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import nl.plekje.credit.contract.Contract;
import nl.plekje.credit.decision.AbsenceCreditDecision;
import nl.plekje.credit.decision.AbsenceCreditPolicy;
import nl.plekje.credit.decision.CreditTerms.Saving;
import nl.plekje.credit.decision.SessionMissed;
import nl.plekje.credit.policy.CreditConditions;
import nl.plekje.events.AbsenceReason;
import nl.plekje.events.AbsenceReported.Channel;
import nl.plekje.kernel.calendar.Amsterdam;
import nl.plekje.kernel.care.Session;
import nl.plekje.kernel.rule.PolicyVersion;
import nl.plekje.service.policy.Policies;

/** The answer to "does it earn credit?": one for the quote before and the decision after, so they cannot differ. */
@ApplicationScoped
class AbsenceAnswerService {

    private final AbsenceRepository absences;
    private final Policies<CreditConditions> policies;

    AbsenceAnswerService(AbsenceRepository absences, Policies<CreditConditions> policies) {
        this.absences = absences;
        this.policies = policies;
    }

    /** A report, made or only thought of. */
    record Report(
            Contract contract, LocalDate day, Session session, AbsenceReason reason, Channel channel, Instant at) {}

    /** The answer, by the conditions in force at the moment of the report. */
    Uni<AbsenceCreditDecision> answer(Report report) {
        var conditions = conditions(report);
        return missed(report, conditions)
                .map(missed -> AbsenceCreditPolicy.decide(missed, conditions.absence()))
                .chain(decision -> withoutEarnedBefore(decision, report));
    }

    /** The answer once the window has opened, by the conditions under which it had to wait. */
    Uni<AbsenceCreditDecision> answerWhenWindowOpens(Report report, PolicyVersion version) {
        var conditions =
                policies.of(report.contract().provider()).version(version).terms();
        return missed(report, conditions)
                .map(missed -> AbsenceCreditPolicy.decideWhenWindowOpens(missed, (Saving) conditions.absence()))
                .chain(decision -> withoutEarnedBefore(decision, report));
    }

    /** The conditions in force at the moment of the report. */
    CreditConditions conditions(Report report) {
        return policies.of(report.contract().provider())
                .on(Amsterdam.dateOf(report.at()))
                .terms();
    }

    private Uni<SessionMissed> missed(Report report, CreditConditions conditions) {
        return absences.swapDaysUsed(report.contract().child(), report.day().getYear())
                .map(used -> new SessionMissed(
                        report.at(),
                        Amsterdam.at(report.day(), report.session().from()),
                        report.session().minutes(),
                        report.reason(),
                        report.channel(),
                        conditions.holidays().includes(report.day()),
                        used));
    }

    private Uni<AbsenceCreditDecision> withoutEarnedBefore(AbsenceCreditDecision decision, Report report) {
        return absences.earnedBefore(report.contract().id(), report.day())
                .map(minutes -> EarnedBefore.deducted(decision, minutes));
    }
}
