package nl.plekje.credit.session;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
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
public record Absence(
        AbsenceId id,
        ChildId child,
        ContractId contract,
        LocalDate day,
        long version,
        Optional<Reported> report,
        Optional<Instant> withdrawnAt,
        long decisions,
        Optional<Answer> answer)
        implements Claim {

    public Absence {
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
    public record Reported(
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
     * @param missedMinutes minutes of the session that were its own when it was answered
     * @param lot what it earned, also where that was taken back; empty where it never earned anything
     */
    public record Answer(
            Outcome outcome,
            PolicyVersion policy,
            Optional<LocalDate> pendingUntil,
            int missedMinutes,
            Optional<LotId> lot) {}

    static Absence of(AbsenceReported fact) {
        return unknown(fact.absence(), fact.child(), fact.contract(), fact.day())
                .reported(fact);
    }

    static Absence of(AbsenceWithdrawn fact) {
        return unknown(fact.absence(), fact.child(), fact.contract(), fact.day())
                .withdrawn(fact);
    }

    private static Absence unknown(AbsenceId id, ChildId child, ContractId contract, LocalDate day) {
        return new Absence(id, child, contract, day, 0, Optional.empty(), Optional.empty(), 0, Optional.empty());
    }

    /** The same with its report, which may come after its withdrawal. */
    Absence reported(AbsenceReported fact) {
        return with(fact.version(), Optional.of(Reported.of(fact)), withdrawnAt, decisions, answer);
    }

    /** The same, withdrawn. */
    Absence withdrawn(AbsenceWithdrawn fact) {
        return with(fact.version(), report, Optional.of(fact.withdrawnAt()), decisions, answer);
    }

    /** The same with its answer. */
    Absence answered(AbsenceCreditDecision decision, PolicyVersion by, int missedMinutes, Optional<LotId> lot) {
        var pendingUntil = decision instanceof AbsenceCreditDecision.Pending pending
                ? Optional.of(pending.pendingUntil())
                : Optional.<LocalDate>empty();
        return with(
                version,
                report,
                withdrawnAt,
                decisions + 1,
                Optional.of(new Answer(decision.outcome(), by, pendingUntil, missedMinutes, lot)));
    }

    /** The same with all that can change, at this version or the newer one that it has. */
    private Absence with(
            long newVersion,
            Optional<Reported> newReport,
            Optional<Instant> newWithdrawnAt,
            long newDecisions,
            Optional<Answer> newAnswer) {
        return new Absence(
                id,
                child,
                contract,
                day,
                Math.max(version, newVersion),
                newReport,
                newWithdrawnAt,
                newDecisions,
                newAnswer);
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

    @Override
    public UUID identity() {
        return id.value();
    }

    @Override
    public CareSession session() {
        return CareSession.contracted(contract, day, from());
    }

    @Override
    public Instant claimedAt() {
        return report.orElseThrow().at();
    }

    @Override
    public LocalTime from() {
        return report.orElseThrow().session().from();
    }

    @Override
    public LocalTime until() {
        return report.orElseThrow().session().until();
    }

    @Override
    public boolean stands() {
        return isReported() && !isWithdrawn();
    }

    /** Minutes of credit that it has now. */
    int earnedMinutes() {
        return stands() ? judgedMinutes() : 0;
    }

    /** Minutes of credit that it was answered with, also where it was taken back since. */
    public int judgedMinutes() {
        return answer.filter(it -> it.outcome() == Outcome.EARNED)
                .map(Answer::missedMinutes)
                .orElse(0);
    }

    /** What it earned, also where that was taken back. */
    Optional<LotId> lot() {
        return answer.flatMap(Answer::lot);
    }
}
