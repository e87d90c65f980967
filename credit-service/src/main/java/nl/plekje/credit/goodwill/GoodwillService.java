package nl.plekje.credit.goodwill;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.plekje.credit.contract.Contract;
import nl.plekje.credit.contract.ContractRepository;
import nl.plekje.credit.ledger.CreditLot;
import nl.plekje.credit.ledger.LedgerRepository;
import nl.plekje.credit.ledger.LedgerService;
import nl.plekje.credit.ledger.Lot;
import nl.plekje.credit.ledger.LotId;
import nl.plekje.credit.ledger.LotMinutes;
import nl.plekje.credit.ledger.Movement;
import nl.plekje.credit.ledger.MovementId;
import nl.plekje.credit.policy.CreditConditions;
import nl.plekje.credit.policy.GoodwillTerms;
import nl.plekje.events.CreditChanged;
import nl.plekje.kernel.calendar.Amsterdam;
import nl.plekje.kernel.explanation.Explanation;
import nl.plekje.kernel.explanation.FactValue;
import nl.plekje.kernel.explanation.RuleBroken;
import nl.plekje.kernel.id.ChildId;
import nl.plekje.service.audit.Audit;
import nl.plekje.service.policy.Policies;

/** Gives credit by staff, with a reason that the family reads and within what a manager may give in a year. */
@ApplicationScoped
class GoodwillService {

    private final ContractRepository contracts;
    private final LedgerRepository ledger;
    private final LedgerService ledgers;
    private final Policies<CreditConditions> policies;
    private final Audit audit;

    GoodwillService(
            ContractRepository contracts,
            LedgerRepository ledger,
            LedgerService ledgers,
            Policies<CreditConditions> policies,
            Audit audit) {
        this.contracts = contracts;
        this.ledger = ledger;
        this.ledgers = ledgers;
        this.policies = policies;
        this.audit = audit;
    }

    /**
     * Who gives.
     *
     * @param unlimited whether the limit of a location's manager does not bind
     */
    record Giver(String account, boolean unlimited) {}

    Uni<GoodwillView> give(ChildId child, GoodwillRequest request, Giver giver, Instant now) {
        var today = Amsterdam.dateOf(now);
        return ledgers.in(child, open -> contracts.of(child, today).chain(held -> {
            var contract = contract(held, request);
            var conditions = policies.of(contract.provider()).on(today).terms();
            return ledger.given(child, Lot.Origin.GOODWILL, today.getYear()).chain(before -> {
                var terms = conditions.goodwill();
                requireWithin(before + request.minutes(), terms, giver);
                var why = Explanation.of(
                                "credit.goodwill."
                                        + request.reason()
                                                .name()
                                                .toLowerCase(Locale.ROOT)
                                                .replace('_', '-'),
                                terms.source())
                        .under(conditions.version())
                        .with("minutes", FactValue.minutes(request.minutes()));
                var credit = new CreditLot(
                        LotId.next(),
                        child,
                        request.careType(),
                        today,
                        Optional.of(today.plusMonths(terms.validMonths())),
                        0);
                var lot = Lot.goodwill(credit, why, request.note());
                open.book(
                        lot,
                        new Movement(
                                MovementId.next(),
                                child,
                                request.careType(),
                                CreditChanged.Movement.GRANT,
                                List.of(new LotMinutes(credit.id(), request.minutes())),
                                now,
                                why,
                                Movement.Cause.NONE));
                return audit.record(giver.account(), "goodwill-given", "lot/" + credit.id())
                        .replaceWith(new GoodwillView(
                                child,
                                credit.id(),
                                request.careType(),
                                request.minutes(),
                                credit.expiresOn().orElseThrow(),
                                request.note(),
                                before + request.minutes(),
                                terms.managerMinutesAYear(),
                                why));
            });
        }));
    }

    private static Contract contract(List<Contract> held, GoodwillRequest request) {
        return held.stream()
                .filter(contract -> contract.careType() == request.careType())
                .findFirst()
                .orElseThrow(() -> new RuleBroken(
                        "/careType",
                        Explanation.of("credit.extra-day.refused.no-contract")
                                .with("careType", FactValue.code(request.careType()))));
    }

    private static void requireWithin(int minutes, GoodwillTerms terms, Giver giver) {
        if (!giver.unlimited() && minutes > terms.managerMinutesAYear()) {
            throw new RuleBroken(
                    "/minutes",
                    Explanation.of("credit.goodwill.refused.limit", terms.source())
                            .with("limit", FactValue.minutes(terms.managerMinutesAYear()))
                            .with("would", FactValue.minutes(minutes)));
        }
    }
}
