package nl.plekje.credit.absence;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.plekje.credit.absence.AbsenceAnswerService.Report;
import nl.plekje.credit.contract.Contract;
import nl.plekje.credit.contract.ContractRepository;
import nl.plekje.credit.decision.AbsenceCreditDecision;
import nl.plekje.credit.decision.AbsenceCreditDecision.Earned;
import nl.plekje.credit.ledger.CreditLot;
import nl.plekje.credit.ledger.LedgerRepository;
import nl.plekje.credit.ledger.LedgerService;
import nl.plekje.credit.ledger.Lot;
import nl.plekje.credit.ledger.LotId;
import nl.plekje.credit.ledger.LotMinutes;
import nl.plekje.credit.ledger.Movement;
import nl.plekje.credit.ledger.Movement.Cause;
import nl.plekje.credit.ledger.MovementId;
import nl.plekje.events.AbsenceReported;
import nl.plekje.events.AbsenceWithdrawn;
import nl.plekje.events.CreditChanged;
import nl.plekje.kernel.explanation.Explanation;
import nl.plekje.kernel.explanation.FactValue;
import nl.plekje.kernel.id.ChildId;
import nl.plekje.kernel.id.ContractId;
import nl.plekje.kernel.rule.PolicyVersion;
import nl.plekje.service.outbox.Outbox;

/**
 * Decides what absences earn and books it. Every method locks the child's ledger first: report, withdrawal, late contract
 * and opening window of one child never meet, in whatever order they arrive.
 */
@ApplicationScoped
public class AbsenceService {

    private final AbsenceRepository absences;
    private final AbsenceAnswerService answers;
    private final ContractRepository contracts;
    private final LedgerRepository ledger;
    private final LedgerService bookings;
    private final Outbox outbox;

    AbsenceService(
            AbsenceRepository absences,
            AbsenceAnswerService answers,
            ContractRepository contracts,
            LedgerRepository ledger,
            LedgerService bookings,
            Outbox outbox) {
        this.absences = absences;
        this.answers = answers;
        this.contracts = contracts;
        this.ledger = ledger;
        this.bookings = bookings;
        this.outbox = outbox;
    }

    /** An absence was reported: answers it, unless it is withdrawn already or its contract is not known yet. */
    Uni<Void> reported(AbsenceReported fact) {
        return ledger.lock(fact.child())
                .chain(() -> absences.find(fact.absence()))
                .chain(found -> {
                    if (found == null) {
                        return absences.persist(AbsenceEntity.of(fact)).chain(this::answer);
                    }
                    if (!found.isReported()) {
                        found.report(fact);
                    }
                    return Uni.createFrom().voidItem();
                });
    }

    /** An absence was withdrawn: takes its credit back, as far as it was not used. */
    Uni<Void> withdrawn(AbsenceWithdrawn fact) {
        return ledger.lock(fact.child())
                .chain(() -> absences.find(fact.absence()))
                .chain(found -> {
                    if (found == null) {
                        return absences.persist(AbsenceEntity.of(fact)).replaceWithVoid();
                    }
                    if (found.isWithdrawn()) {
                        return Uni.createFrom().voidItem();
                    }
                    found.withdraw(fact);
                    return takeBackWithdrawn(fact.child(), fact.withdrawnAt());
                });
    }

    /** A contract has become known: answers the absences that waited for it. */
    Uni<Void> answerWaiting(ContractId contract) {
        return absences.waitingFor(contract).chain(waiting -> {
            var all = Uni.createFrom().voidItem();
            for (var absence : waiting) {
                all = all.chain(() -> ledger.lock(absence.child())).chain(() -> answer(absence));
            }
            return all;
        });
    }

    /** Answers the absences of a child whose window has opened. */
    Uni<Void> answerOpened(ChildId child, LocalDate today, Instant now) {
        return ledger.lock(child)
                .chain(() -> absences.withOpenWindow(child, today))
                .chain(opened -> {
                    var all = Uni.createFrom().voidItem();
                    for (var absence : opened) {
                        all = all.chain(() -> answerOpened(absence, now));
                    }
                    return all;
                });
    }

    /**
     * Takes back what is free of lots whose absence was withdrawn: at the withdrawal, and when a reservation that held
     * their minutes is given back. The child's ledger must be locked.
     */
    public Uni<Void> takeBackWithdrawn(ChildId child, Instant at) {
        return absences.withdrawnForGood(child)
                .chain(withdrawn -> withdrawn.isEmpty()
                        ? Uni.createFrom().item(List.<Lot>of())
                        : ledger.lots(child).map(lots -> lots.stream()
                                .filter(lot -> lot.absence()
                                        .filter(withdrawn::contains)
                                        .isPresent())
                                .filter(lot -> lot.credit().freeMinutes() > 0)
                                .toList()))
                .chain(lots -> {
                    var all = Uni.createFrom().voidItem();
                    for (var lot : lots) {
                        all = all.chain(() -> bookings.book(reversal(lot, at)));
                    }
                    return all;
                });
    }

    private Uni<Void> answer(AbsenceEntity absence) {
        return contracts.find(absence.contract()).chain(contract -> {
            if (contract == null) {
                return Uni.createFrom().voidItem();
            }
            var report = report(absence, contract);
            var version = answers.conditions(report).version();
            return answers.answer(report)
                    .chain(decision -> keep(absence, contract, decision, version, absence.reportedAt));
        });
    }

    private Uni<Void> answerOpened(AbsenceEntity absence, Instant now) {
        var version = PolicyVersion.of(absence.policy);
        return contracts.find(absence.contract()).chain(contract -> answers.answerWhenWindowOpens(
                        report(absence, contract), version)
                .chain(decision -> keep(absence, contract, decision, version, now)));
    }

    private Uni<Void> keep(
            AbsenceEntity absence,
            Contract contract,
            AbsenceCreditDecision decision,
            PolicyVersion version,
            Instant at) {
        if (!(decision instanceof Earned earned) || earned.minutes() == 0) {
            return outbox.append(absence.answer(decision, version, null));
        }
        var lot = LotId.next();
        return outbox.append(absence.answer(decision, version, lot))
                .chain(() -> bookings.book(
                        lot(lot, absence, contract, earned),
                        new Movement(
                                MovementId.next(),
                                absence.child(),
                                contract.careType(),
                                CreditChanged.Movement.EARN,
                                List.of(new LotMinutes(lot, earned.minutes())),
                                at,
                                earned.why(),
                                Cause.of(absence.id()))));
    }

    private static Lot lot(LotId id, AbsenceEntity absence, Contract contract, Earned earned) {
        var credit = CreditLot.ofYear(absence.day.getYear(), id, absence.child(), contract.careType(), 0);
        return Lot.earned(credit, absence.day, absence.id(), earned.why());
    }

    private static Movement reversal(Lot lot, Instant at) {
        var credit = lot.credit();
        var why = Explanation.of("credit.ledger.reversed")
                .with("day", FactValue.date(lot.absentDay().orElseThrow()))
                .with("minutes", FactValue.minutes(credit.freeMinutes()));
        return new Movement(
                MovementId.next(),
                credit.child(),
                credit.careType(),
                CreditChanged.Movement.REVERSE,
                List.of(new LotMinutes(credit.id(), credit.freeMinutes())),
                at,
                why,
                Cause.of(lot.absence().orElseThrow()));
    }

    private static Report report(AbsenceEntity absence, Contract contract) {
        return new Report(
                contract, absence.day, absence.session(), absence.reason, absence.channel, absence.reportedAt);
    }
}
