package nl.plekje.credit.absence;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.plekje.credit.absence.AbsenceAnswerService.Report;
import nl.plekje.credit.contract.Contract;
import nl.plekje.credit.contract.ContractRepository;
import nl.plekje.credit.decision.AbsenceCreditDecision;
import nl.plekje.credit.decision.AbsenceCreditDecision.Earned;
import nl.plekje.credit.ledger.LedgerService;
import nl.plekje.credit.ledger.Lot;
import nl.plekje.credit.ledger.OpenLedgers;
import nl.plekje.events.AbsenceCreditDecided;
import nl.plekje.events.AbsenceCreditDecided.Outcome;
import nl.plekje.events.AbsenceReported;
import nl.plekje.events.AbsenceWithdrawn;
import nl.plekje.kernel.id.AbsenceId;
import nl.plekje.kernel.id.ChildId;
import nl.plekje.kernel.id.ContractId;
import nl.plekje.kernel.rule.PolicyVersion;
import nl.plekje.service.outbox.Outbox;

/**
 * Decides what absences earn and books it. Every method opens the children's ledgers first: report, withdrawal, late
 * contract and opening window of one child never meet, in whatever order they arrive.
 */
@ApplicationScoped
public class AbsenceService {

    private final AbsenceRepository absences;
    private final AbsenceAnswerService answers;
    private final ContractRepository contracts;
    private final LedgerService ledgers;
    private final Outbox outbox;

    AbsenceService(
            AbsenceRepository absences,
            AbsenceAnswerService answers,
            ContractRepository contracts,
            LedgerService ledgers,
            Outbox outbox) {
        this.absences = absences;
        this.answers = answers;
        this.contracts = contracts;
        this.ledgers = ledgers;
        this.outbox = outbox;
    }

    /** Absences were reported: answers those that are not withdrawn already and whose contract is known. */
    Uni<Void> reported(List<AbsenceReported> facts) {
        var children = facts.stream().map(AbsenceReported::child).collect(Collectors.toSet());
        var ids = facts.stream().map(AbsenceReported::absence).toList();
        return ledgers.in(children, open -> absences.find(ids).chain(known -> {
            var toAnswer = new LinkedHashMap<AbsenceId, Absence>();
            var lateReports = new ArrayList<Absence>();
            for (var fact : facts) {
                var found = known.get(fact.absence());
                if (found == null) {
                    toAnswer.putIfAbsent(fact.absence(), Absence.of(fact));
                } else if (!found.isReported()) {
                    lateReports.add(found.reported(fact));
                }
            }
            return absences.save(lateReports).chain(() -> answer(open, toAnswer.values()));
        }));
    }

    /** An absence was withdrawn: takes its credit back, as far as it was not used. */
    Uni<Void> withdrawn(AbsenceWithdrawn fact) {
        return ledgers.in(
                fact.child(), open -> absences.find(List.of(fact.absence())).chain(known -> {
                    var found = known.get(fact.absence());
                    if (found != null && found.isWithdrawn()) {
                        return Uni.createFrom().voidItem();
                    }
                    var withdrawn = found == null ? Absence.of(fact) : found.withdrawn(fact);
                    return absences.save(List.of(withdrawn))
                            .chain(() -> takeBackWithdrawn(open, Set.of(fact.child()), fact.withdrawnAt()));
                }));
    }

    /** A contract has become known: answers the absences that waited for it. */
    Uni<Void> answerWaiting(ContractId contract) {
        return absences.waitingFor(contract).chain(waiting -> {
            var children = waiting.stream().map(Absence::child).collect(Collectors.toSet());
            return waiting.isEmpty()
                    ? Uni.createFrom().voidItem()
                    : ledgers.in(children, open -> absences.waitingFor(contract).chain(it -> answer(open, it)));
        });
    }

    /** Answers the absences of a child whose window has opened. */
    Uni<Void> answerOpened(ChildId child, LocalDate today, Instant now) {
        return ledgers.in(child, open -> absences.withOpenWindow(child, today)
                .chain(opened -> history(opened).map(history -> {
                    var answered = new ArrayList<Answered>();
                    for (var absence : opened) {
                        var contract = history.contracts().get(absence.contract());
                        var version = absence.answer().orElseThrow().policy();
                        var decision = answers.answerWhenWindowOpens(
                                Report.of(absence, contract), history.used(open, absence), version);
                        answered.add(keep(open, absence, contract, history, decision, version, now));
                    }
                    return answered;
                }))
                .chain(this::tell));
    }

    /**
     * Takes back what is free of lots whose absence was withdrawn: at the withdrawal, and when a reservation that held
     * their minutes is given back.
     */
    public Uni<Void> takeBackWithdrawn(OpenLedgers open, Collection<ChildId> children, Instant at) {
        return absences.withdrawnForGood(children)
                .invoke(found -> {
                    var withdrawn = new HashSet<>(found);
                    for (var child : children) {
                        open.lots(child).stream()
                                .filter(lot -> lot.absence()
                                        .filter(withdrawn::contains)
                                        .isPresent())
                                .filter(lot -> lot.credit().freeMinutes() > 0)
                                .forEach(lot -> open.book(AbsenceMovements.reversal(lot, at)));
                    }
                })
                .replaceWithVoid();
    }

    /** What decisions about these absences depend on. */
    private record History(Map<ContractId, Contract> contracts, SwapDaysGiven given, EarnedSessions earned) {

        int used(OpenLedgers open, Absence absence) {
            return SwapDays.used(
                    given,
                    open.lots(absence.child()),
                    absence.child(),
                    absence.day().getYear());
        }
    }

    /** An absence with its answer as others are told. */
    private record Answered(Absence absence, AbsenceCreditDecided fact) {}

    private Uni<History> history(Collection<Absence> of) {
        var children = of.stream().map(Absence::child).collect(Collectors.toSet());
        var ids = of.stream().map(Absence::contract).collect(Collectors.toSet());
        return contracts.find(ids).chain(found -> absences.swapDaysGiven(children)
                .chain(given -> absences.earned(of).map(earned -> new History(found, given, earned))));
    }

    /** Answers absences in their order; one whose contract is not known yet is kept without an answer. */
    private Uni<Void> answer(OpenLedgers open, Collection<Absence> toAnswer) {
        if (toAnswer.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return history(toAnswer).chain(history -> {
            var answered = new ArrayList<Answered>();
            var waiting = new ArrayList<Absence>();
            for (var absence : toAnswer) {
                var contract = history.contracts().get(absence.contract());
                if (contract == null) {
                    waiting.add(absence);
                    continue;
                }
                var report = Report.of(absence, contract);
                answered.add(keep(
                        open,
                        absence,
                        contract,
                        history,
                        answers.answer(report, history.used(open, absence)),
                        answers.conditions(report).version(),
                        report.at()));
            }
            return absences.save(waiting).chain(() -> tell(answered));
        });
    }

    private Answered keep(
            OpenLedgers open,
            Absence absence,
            Contract contract,
            History history,
            AbsenceCreditDecision whole,
            PolicyVersion version,
            Instant at) {
        var decision = history.earned().deducted(whole, contract.id(), absence.day());
        if (decision.outcome() == Outcome.EARNED) {
            history.given().add(absence.child(), absence.day().getYear());
        }
        Optional<Lot> lot = decision instanceof Earned earned && earned.minutes() > 0
                ? Optional.of(AbsenceMovements.lot(absence, contract, earned))
                : Optional.empty();
        lot.ifPresent(it -> open.book(it, AbsenceMovements.earning(it, decision, absence.id(), at)));
        var answered =
                absence.answered(decision, version, lot.map(it -> it.credit().id()));
        return new Answered(answered, answered.told(decision));
    }

    private Uni<Void> tell(List<Answered> answered) {
        return absences.save(answered.stream().map(Answered::absence).toList())
                .chain(() -> outbox.append(answered.stream().map(Answered::fact).toList()));
    }
}
