package nl.plekje.credit.absence;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.plekje.credit.contract.Contract;
import nl.plekje.credit.decision.AbsenceCreditDecision;
import nl.plekje.credit.decision.AbsenceCreditPolicy;
import nl.plekje.credit.decision.CreditTerms.Saving;
import nl.plekje.credit.decision.SessionMissed;
import nl.plekje.credit.ledger.LedgerRepository;
import nl.plekje.credit.policy.CreditConditions;
import nl.plekje.events.AbsenceReason;
import nl.plekje.events.AbsenceReported.Channel;
import nl.plekje.events.ClosureAnnounced.Cause;
import nl.plekje.kernel.calendar.Amsterdam;
import nl.plekje.kernel.care.Session;
import nl.plekje.kernel.id.AbsenceId;
import nl.plekje.kernel.id.ExtraDayId;
import nl.plekje.kernel.rule.PolicyVersion;
import nl.plekje.service.policy.Policies;

/** The answer to "does it earn credit?": one for the quote before and the decision after, so they cannot differ. */
@ApplicationScoped
class AbsenceAnswerService {

    private final AbsenceRepository absences;
    private final LedgerRepository ledger;
    private final Policies<CreditConditions> policies;

    AbsenceAnswerService(AbsenceRepository absences, LedgerRepository ledger, Policies<CreditConditions> policies) {
        this.absences = absences;
        this.ledger = ledger;
        this.policies = policies;
    }

    /** A report, made or only thought of. */
    record Report(
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
        static Report thoughtOf(
                Contract contract, LocalDate day, Session session, AbsenceReason reason, Channel channel, Instant now) {
            return new Report(contract, day, session, reason, channel, now, Optional.empty());
        }
    }

    /**
     * The answer, by the conditions in force at the moment of the report.
     *
     * @param swapDaysUsed swap days that the child has used in the year of the session
     */
    AbsenceCreditDecision answer(Report report, int swapDaysUsed) {
        var conditions = conditions(report);
        var missed = missed(report, conditions, swapDaysUsed);
        return report.swappedFor().isPresent()
                ? AbsenceCreditPolicy.givenInExchange(missed, conditions.absence())
                : AbsenceCreditPolicy.decide(missed, conditions.absence());
    }

    /** The answer once the window has opened, by the conditions under which it had to wait. */
    AbsenceCreditDecision answerWhenWindowOpens(Report report, int swapDaysUsed, PolicyVersion version) {
        var conditions =
                policies.of(report.contract().provider()).version(version).terms();
        return AbsenceCreditPolicy.decideWhenWindowOpens(
                missed(report, conditions, swapDaysUsed), (Saving) conditions.absence());
    }

    /** The answer if this were reported now. */
    Uni<AbsenceCreditDecision> quote(Report report) {
        var child = report.contract().child();
        var thoughtOf = new Absence(
                new AbsenceId(report.contract().id().value()),
                child,
                report.contract().id(),
                report.day(),
                0,
                Optional.empty(),
                Optional.empty(),
                0,
                Optional.empty());
        return absences.swapDaysGiven(List.of(child))
                .chain(given -> ledger.lots(child).chain(lots -> absences.earned(List.of(thoughtOf))
                        .map(earned -> earned.deducted(
                                answer(
                                        report,
                                        SwapDays.used(
                                                given, lots, child, report.day().getYear())),
                                report.contract().id(),
                                report.day()))));
    }

    /** The conditions in force at the moment of the report. */
    CreditConditions conditions(Report report) {
        return policies.of(report.contract().provider())
                .on(Amsterdam.dateOf(report.at()))
                .terms();
    }

    /** Whether a contracted day earns although the location is closed: a public holiday, where it may be swapped (CR-050). */
    boolean earnsWhileClosed(Contract contract, Cause cause, Instant now) {
        return cause == Cause.PUBLIC_HOLIDAY
                && policies.of(contract.provider())
                                .on(Amsterdam.dateOf(now))
                                .terms()
                                .absence()
                        instanceof Saving saving
                && saving.publicHoliday().earns();
    }

    private static SessionMissed missed(Report report, CreditConditions conditions, int swapDaysUsed) {
        return new SessionMissed(
                report.at(),
                Amsterdam.at(report.day(), report.session().from()),
                report.session().minutes(),
                report.reason(),
                report.channel(),
                conditions.holidays().includes(report.day()),
                swapDaysUsed);
    }
}
