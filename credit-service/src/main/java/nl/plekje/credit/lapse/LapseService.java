package nl.plekje.credit.lapse;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import nl.plekje.credit.contract.Contract;
import nl.plekje.credit.contract.ContractRepository;
import nl.plekje.credit.ledger.LedgerService;
import nl.plekje.credit.ledger.Lot;
import nl.plekje.credit.ledger.OpenLedgers;
import nl.plekje.credit.policy.BalanceTerms;
import nl.plekje.credit.policy.CreditConditions;
import nl.plekje.credit.session.SessionService;
import nl.plekje.events.ContractSigned.EndedBy;
import nl.plekje.events.CreditSettled;
import nl.plekje.kernel.care.CareType;
import nl.plekje.kernel.id.ChildId;
import nl.plekje.service.outbox.Outbox;
import nl.plekje.service.policy.Policies;

/** Books credit that is lost: its time is over, or care has ended; and invoices what was used in advance of it. */
@ApplicationScoped
class LapseService {

    private final LapseRepository lapsing;
    private final ContractRepository contracts;
    private final SessionService sessions;
    private final LedgerService ledgers;
    private final Policies<CreditConditions> policies;
    private final Outbox outbox;

    LapseService(
            LapseRepository lapsing,
            ContractRepository contracts,
            SessionService sessions,
            LedgerService ledgers,
            Policies<CreditConditions> policies,
            Outbox outbox) {
        this.lapsing = lapsing;
        this.contracts = contracts;
        this.sessions = sessions;
        this.ledgers = ledgers;
        this.policies = policies;
        this.outbox = outbox;
    }

    /** CR-024, CR-048: books the lots of these children that have lapsed before this day. */
    Uni<Void> expire(Collection<ChildId> children, LocalDate today, Instant now) {
        return ledgers.in(children, open -> {
            for (var child : children) {
                LapseMovements.expiries(open.lots(child), today, now).forEach(open::book);
            }
            return Uni.createFrom().voidItem();
        });
    }

    /** CR-053: invoices what these children used in advance in a year that is over. */
    Uni<Void> settleAdvances(Collection<ChildId> children, LocalDate today, Instant now) {
        return ledgers.in(children, open -> {
            var all = Uni.createFrom().voidItem();
            for (var child : children) {
                all = all.chain(() -> settle(open, child, lot -> !lot.livesOn(today), now));
            }
            return all;
        });
    }

    /**
     * CR-012, CR-049: care of a kind has ended. What the family saved is lost, unless the provider ended the contract and
     * the conditions keep it; compensation becomes money; what was used in advance is invoiced.
     */
    Uni<Void> end(ChildId child, LocalDate today, Instant now) {
        return ledgers.in(child, open -> contracts.of(child).chain(held -> {
            var all = Uni.createFrom().voidItem();
            for (var careType : CareType.values()) {
                var ended = ended(held, careType, today);
                if (ended.isPresent()) {
                    all = all.chain(() -> end(open, ended.get(), now));
                }
            }
            return all;
        }));
    }

    /** The contract that ended last, where none of this care goes on or begins. */
    static Optional<Contract> ended(List<Contract> held, CareType careType, LocalDate today) {
        var ofCare = held.stream()
                .filter(contract -> contract.careType() == careType)
                .toList();
        return ofCare.stream().anyMatch(contract -> !contract.days().last().isBefore(today))
                ? Optional.empty()
                : ofCare.stream().max(Comparator.comparing((Contract contract) -> contract.days()
                        .last()));
    }

    private Uni<Void> end(OpenLedgers open, Contract contract, Instant now) {
        var terms = policies.of(contract.provider())
                .on(contract.days().last())
                .terms()
                .balance()
                .map(BalanceTerms::contractEnd);
        var kept = terms.isEmpty()
                || !terms.get().forfeited()
                || terms.get().keptWhenEndedByProvider()
                        && contract.endedBy().filter(EndedBy.PROVIDER::equals).isPresent();
        return sessions.payOutAtEnd(open, contract.id(), now)
                .chain(() -> settle(open, contract.child(), lot -> lot.credit().careType() == contract.careType(), now))
                .chain(() -> {
                    if (kept) {
                        return lapsing.keep(contract.id());
                    }
                    var lost = open.lots(contract.child()).stream()
                            .filter(lot -> lot.credit().careType() == contract.careType())
                            .filter(lot -> lot.origin() != Lot.Origin.COMPENSATION)
                            .filter(lot -> lot.credit().freeMinutes() > 0)
                            .toList();
                    if (!lost.isEmpty()) {
                        open.book(LapseMovements.forfeit(
                                lost, contract, terms.get().source(), now));
                    }
                    return Uni.createFrom().voidItem();
                });
    }

    private Uni<Void> settle(OpenLedgers open, ChildId child, Predicate<Lot> which, Instant now) {
        return lapsing.advances(child).chain(advances -> {
            var told = new ArrayList<CreditSettled>();
            for (var advance : advances) {
                var lot = open.lot(child, advance.lot());
                if (which.test(lot)) {
                    var settlement = LapseMovements.settlement(lot, advance, now);
                    open.book(settlement);
                    told.add(LapseMovements.settled(lot, advance, settlement));
                }
            }
            return outbox.append(told);
        });
    }
}
