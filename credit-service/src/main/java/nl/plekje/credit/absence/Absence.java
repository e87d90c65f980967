package nl.plekje.credit.absence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import nl.plekje.credit.decision.AbsenceCreditDecision;
import nl.plekje.credit.ledger.LotId;
import nl.plekje.events.AbsenceCreditDecided;
import nl.plekje.events.AbsenceCreditDecided.Outcome;
import nl.plekje.events.AbsenceReason;
import nl.plekje.events.AbsenceReported;
import nl.plekje.events.AbsenceReported.Channel;
import nl.plekje.events.AbsenceWithdrawn;
import nl.plekje.kernel.care.Session;
import nl.plekje.kernel.id.AbsenceId;
import nl.plekje.kernel.id.ChildId;
import nl.plekje.kernel.id.ContractId;
import nl.plekje.kernel.id.ExtraDayId;
import nl.plekje.kernel.rule.PolicyVersion;

/**
 * An absence and its answer. Its report and its withdrawal may arrive in either order.
 *
 * @param version of the newest fact applied
 * @param report empty as long as only its withdrawal has arrived
 * @param decisions how often it has been answered: the version of the answer
 * @param answer empty while undecided
 */
record Absence(
        AbsenceId id,
        ChildId child,
        ContractId contract,
        LocalDate day,
        long version,
        Optional<Reported> report,
        Optional<Instant> withdrawnAt,
        long decisions,
        Optional<Answer> answer) {

    Absence {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(child, "child");
        Objects.requireNonNull(contract, "contract");
        Objects.requireNonNull(day, "day");
    }

    /**
     * What was reported.
     *
     * @param swappedFor the extra day for which this day was given in exchange; empty where it was not
     */
    record Reported(
            Instant at, Session session, AbsenceReason reason, Channel channel, Optional<ExtraDayId> swappedFor) {

        static Reported of(AbsenceReported fact) {
            return new Reported(
                    fact.reportedAt(),
                    fact.session(),
                    fact.reason(),
                    fact.channel(),
                    Optional.ofNullable(fact.swappedFor()));
        }
    }

    /**
     * What it earned.
     *
     * @param policy version of the conditions that the answer follows
     * @param pendingUntil the day on which a pending one is decided; empty unless pending
     * @param lot what it earned; empty also where the session had earned all before
     */
    record Answer(Outcome outcome, PolicyVersion policy, Optional<LocalDate> pendingUntil, Optional<LotId> lot) {}

    static Absence of(AbsenceReported fact) {
        return new Absence(
                fact.absence(),
                fact.child(),
                fact.contract(),
                fact.day(),
                fact.version(),
                Optional.of(Reported.of(fact)),
                Optional.empty(),
                0,
                Optional.empty());
    }

    static Absence of(AbsenceWithdrawn fact) {
        return new Absence(
                fact.absence(),
                fact.child(),
                fact.contract(),
                fact.day(),
                fact.version(),
                Optional.empty(),
                Optional.of(fact.withdrawnAt()),
                0,
                Optional.empty());
    }

    /** The same with its report, which came after its withdrawal. */
    Absence reported(AbsenceReported fact) {
        return new Absence(
                id,
                child,
                contract,
                day,
                Math.max(version, fact.version()),
                Optional.of(Reported.of(fact)),
                withdrawnAt,
                decisions,
                answer);
    }

    /** The same, withdrawn. */
    Absence withdrawn(AbsenceWithdrawn fact) {
        return new Absence(
                id,
                child,
                contract,
                day,
                Math.max(version, fact.version()),
                report,
                Optional.of(fact.withdrawnAt()),
                decisions,
                answer);
    }

    /** The same with its answer. */
    Absence answered(AbsenceCreditDecision decision, PolicyVersion by, Optional<LotId> lot) {
        var pendingUntil = decision instanceof AbsenceCreditDecision.Pending pending
                ? Optional.of(pending.pendingUntil())
                : Optional.<LocalDate>empty();
        return new Absence(
                id,
                child,
                contract,
                day,
                version,
                report,
                withdrawnAt,
                decisions + 1,
                Optional.of(new Answer(decision.outcome(), by, pendingUntil, lot)));
    }

    /** The answer as others are told. */
    AbsenceCreditDecided told(AbsenceCreditDecision decision) {
        return new AbsenceCreditDecided(
                id,
                decisions,
                child,
                day,
                decision.outcome(),
                decision.minutes(),
                decision.why(),
                decision.undoUntil());
    }

    boolean isReported() {
        return report.isPresent();
    }

    boolean isWithdrawn() {
        return withdrawnAt.isPresent();
    }
}
