package nl.plekje.credit.absence;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
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
import nl.plekje.kernel.rule.PolicyVersion;

/** An absence and its answer. Its report and its withdrawal may arrive in either order. */
@Entity
@Table(name = "absence")
class AbsenceEntity {

    @Id
    UUID absenceId;

    UUID childId;
    UUID contractId;
    LocalDate day;
    long version;
    Instant reportedAt;
    LocalTime starts;
    LocalTime ends;

    @Enumerated(EnumType.STRING)
    AbsenceReason reason;

    @Enumerated(EnumType.STRING)
    Channel channel;

    Instant withdrawnAt;
    long decisions;

    @Enumerated(EnumType.STRING)
    Outcome outcome;

    String policy;
    LocalDate pendingUntil;
    UUID lotId;

    static AbsenceEntity of(AbsenceReported fact) {
        var absence = new AbsenceEntity();
        absence.absenceId = fact.absence().value();
        absence.childId = fact.child().value();
        absence.contractId = fact.contract().value();
        absence.day = fact.day();
        absence.report(fact);
        return absence;
    }

    static AbsenceEntity of(AbsenceWithdrawn fact) {
        var absence = new AbsenceEntity();
        absence.absenceId = fact.absence().value();
        absence.childId = fact.child().value();
        absence.contractId = fact.contract().value();
        absence.day = fact.day();
        absence.withdraw(fact);
        return absence;
    }

    void report(AbsenceReported fact) {
        version = Math.max(version, fact.version());
        reportedAt = fact.reportedAt();
        starts = fact.session().from();
        ends = fact.session().until();
        reason = fact.reason();
        channel = fact.channel();
    }

    void withdraw(AbsenceWithdrawn fact) {
        version = Math.max(version, fact.version());
        withdrawnAt = fact.withdrawnAt();
    }

    /**
     * Keeps an answer.
     *
     * @param lot what it earned; null when nothing
     * @return the answer as others are told
     */
    AbsenceCreditDecided answer(AbsenceCreditDecision decision, PolicyVersion by, LotId lot) {
        decisions++;
        outcome = decision.outcome();
        policy = by.toString();
        pendingUntil = decision instanceof AbsenceCreditDecision.Pending pending ? pending.pendingUntil() : null;
        lotId = lot == null ? null : lot.value();
        return new AbsenceCreditDecided(
                id(), decisions, child(), day, outcome, decision.minutes(), decision.why(), decision.undoUntil());
    }

    boolean isReported() {
        return reportedAt != null;
    }

    boolean isWithdrawn() {
        return withdrawnAt != null;
    }

    AbsenceId id() {
        return new AbsenceId(absenceId);
    }

    ChildId child() {
        return new ChildId(childId);
    }

    ContractId contract() {
        return new ContractId(contractId);
    }

    Session session() {
        return new Session(day.getDayOfWeek(), starts, ends);
    }
}
