package nl.plekje.credit.statement;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.plekje.credit.contract.Contract;
import nl.plekje.credit.contract.ContractRepository;
import nl.plekje.credit.decision.CreditTerms.Saving;
import nl.plekje.credit.decision.SwapDayQuota;
import nl.plekje.credit.ledger.LedgerRepository;
import nl.plekje.credit.ledger.Lot;
import nl.plekje.credit.policy.CreditConditions;
import nl.plekje.credit.session.AbsenceRepository;
import nl.plekje.credit.session.SwapDays;
import nl.plekje.credit.statement.CreditView.AccountView;
import nl.plekje.credit.statement.CreditView.SwapDaysView;
import nl.plekje.kernel.explanation.Explanation;
import nl.plekje.kernel.explanation.FactValue;
import nl.plekje.kernel.id.ChildId;
import nl.plekje.service.policy.Policies;

/** Puts a child's credit together. */
@ApplicationScoped
class StatementService {

    private final LedgerRepository ledger;
    private final ContractRepository contracts;
    private final AbsenceRepository absences;
    private final Policies<CreditConditions> policies;

    StatementService(
            LedgerRepository ledger,
            ContractRepository contracts,
            AbsenceRepository absences,
            Policies<CreditConditions> policies) {
        this.ledger = ledger;
        this.contracts = contracts;
        this.absences = absences;
        this.policies = policies;
    }

    /** What can be spent today, lot by lot. */
    Uni<CreditView> credit(ChildId child, LocalDate today) {
        return contracts.of(child).chain(held -> ledger.lots(child).chain(lots -> {
            var accounts = accounts(held, lots, today);
            return current(held, today)
                    .map(contract -> policies.of(contract.provider()).on(today).terms())
                    .map(conditions -> swapDays(child, conditions, today)
                            .map(swapDays -> new CreditView(
                                    child,
                                    accounts,
                                    conditions.mode(),
                                    conditions.version().toString(),
                                    swapDays)))
                    .orElseGet(() -> Uni.createFrom().item(new CreditView(child, accounts, null, null, null)));
        }));
    }

    /** Every movement with the balance after it, newest first. */
    Uni<List<MovementView>> movements(ChildId child) {
        return ledger.movements(child)
                .map(movements ->
                        Statement.of(movements).stream().map(MovementView::of).toList());
    }

    /** An account for each care type that the child has a contract for or credit of. */
    private static List<AccountView> accounts(List<Contract> held, List<Lot> lots, LocalDate today) {
        var alive = lots.stream()
                .filter(lot -> lot.credit().freeMinutes() > 0 || lot.reservedMinutes() > 0 || lot.advancedMinutes() > 0)
                .filter(lot -> lot.livesOn(today))
                .toList();
        return Stream.concat(
                        held.stream().map(Contract::careType),
                        alive.stream().map(lot -> lot.credit().careType()))
                .distinct()
                .sorted()
                .map(careType -> AccountView.of(
                        careType,
                        alive.stream()
                                .filter(lot -> lot.credit().careType() == careType)
                                .toList()))
                .toList();
    }

    /** The contract of today, else the next, else the last. */
    private static Optional<Contract> current(List<Contract> held, LocalDate today) {
        return held.stream()
                .filter(contract -> !contract.days().last().isBefore(today))
                .min(Comparator.comparing(contract -> contract.days().first()))
                .or(() -> held.stream()
                        .max(Comparator.comparing(contract -> contract.days().last())));
    }

    private Uni<SwapDaysView> swapDays(ChildId child, CreditConditions conditions, LocalDate today) {
        if (!(conditions.absence() instanceof Saving saving) || saving.quota().isEmpty()) {
            return Uni.createFrom().nullItem();
        }
        var quota = saving.quota().get();
        return absences.swapDaysGiven(List.of(child))
                .chain(given -> ledger.lots(child).map(lots -> SwapDays.used(given, lots, child, today.getYear())))
                .map(used -> swapDays(quota, Math.min(used, quota.daysAYear()), today.getYear(), conditions));
    }

    private static SwapDaysView swapDays(SwapDayQuota quota, int used, int year, CreditConditions conditions) {
        var left = quota.daysAYear() - used;
        var why = Explanation.of("credit.absence.swap-days-left", quota.source())
                .under(conditions.version())
                .with("left", FactValue.number(left))
                .with("quota", FactValue.number(quota.daysAYear()))
                .with("year", FactValue.text(String.valueOf(year)));
        return new SwapDaysView(year, quota.daysAYear(), used, left, why);
    }
}
