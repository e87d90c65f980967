package nl.plekje.credit.compensation;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.plekje.credit.compensation.Compensation.State;
import nl.plekje.credit.contract.Contract;
import nl.plekje.credit.contract.ContractRepository;
import nl.plekje.credit.ledger.LedgerService;
import nl.plekje.credit.ledger.Lot;
import nl.plekje.credit.ledger.OpenLedgers;
import nl.plekje.credit.location.ClosureChangedHandler;
import nl.plekje.credit.policy.CreditConditions;
import nl.plekje.events.ClosureAnnounced;
import nl.plekje.events.ClosureAnnounced.Cause;
import nl.plekje.events.ClosureAnnounced.Missed;
import nl.plekje.kernel.calendar.Amsterdam;
import nl.plekje.kernel.care.Session;
import nl.plekje.kernel.explanation.Explanation;
import nl.plekje.kernel.explanation.FactValue;
import nl.plekje.kernel.id.ChildId;
import nl.plekje.kernel.id.ContractId;
import nl.plekje.kernel.id.ExtraDayId;
import nl.plekje.kernel.id.Id;
import nl.plekje.service.audit.Audit;
import nl.plekje.service.outbox.Outbox;
import nl.plekje.service.policy.Policies;
import nl.plekje.service.problem.Conflict;
import nl.plekje.service.problem.NotFound;

/**
 * Makes good what the provider could not give: for each family at once and without a claim (C10), as credit that does not
 * lapse. A family that would rather have money says so in time, as long as the credit is not used.
 */
@ApplicationScoped
public class CompensationService implements ClosureChangedHandler {

    private final CompensationRepository compensations;
    private final ContractRepository contracts;
    private final LedgerService ledgers;
    private final Policies<CreditConditions> policies;
    private final Outbox outbox;
    private final Audit audit;
    private final Clock clock;

    CompensationService(
            CompensationRepository compensations,
            ContractRepository contracts,
            LedgerService ledgers,
            Policies<CreditConditions> policies,
            Outbox outbox,
            Audit audit,
            Clock clock) {
        this.compensations = compensations;
        this.contracts = contracts;
        this.ledgers = ledgers;
        this.policies = policies;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /** A closure was announced, changed or taken back: each session missed is made good once, what is not missed no more. */
    @Override
    public Uni<Void> changed(ClosureAnnounced closure) {
        if (closure.missed() == null) {
            return Uni.createFrom().voidItem();
        }
        var missed = closure.stands() ? closure.missed() : List.<Missed>of();
        var at = closure.announcedAt() == null ? clock.instant() : closure.announcedAt();
        return compensations.of(closure.closure()).chain(before -> {
            var children = new HashSet<ChildId>();
            before.forEach(it -> children.add(it.child()));
            missed.forEach(it -> children.add(it.child()));
            return children.isEmpty()
                    ? Uni.createFrom().voidItem()
                    : ledgers.in(children, open -> compensations
                            .of(closure.closure())
                            .chain(known -> follow(open, closure, missed, known, at)));
        });
    }

    /** Answers the compensations that waited for this contract. */
    Uni<Void> answerWaiting(ContractId contract) {
        return compensations
                .waitingFor(contract)
                .chain(waiting -> waiting.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : ledgers.in(
                                waiting.stream().map(Compensation::child).collect(Collectors.toSet()),
                                open -> contracts.find(contract).chain(found -> {
                                    var all = Uni.createFrom().voidItem();
                                    for (var it : waiting) {
                                        all = all.chain(() -> give(open, it, found));
                                    }
                                    return all;
                                })));
    }

    /**
     * A granted extra day was withdrawn (C2): so much of it besides what was paid, as the conditions say.
     *
     * @param open the opened ledger of the child
     */
    public Uni<Void> forRevoked(
            OpenLedgers open, Contract contract, ExtraDayId extraDay, LocalDate day, Session session, Instant at) {
        var withdrawal = policies.of(contract.provider())
                .on(Amsterdam.dateOf(at))
                .terms()
                .grantedDay()
                .withdrawal();
        var minutes = withdrawal.compensation(session.minutes());
        if (minutes == 0) {
            return Uni.createFrom().voidItem();
        }
        var why = Explanation.of("credit.compensation.revoked", withdrawal.source())
                .with("day", FactValue.date(day))
                .with("minutes", FactValue.minutes(minutes));
        var compensation = new Compensation(
                Id.next(),
                contract.child(),
                contract.id(),
                Optional.empty(),
                Optional.of(extraDay),
                day,
                session.from(),
                minutes,
                Cause.STAFF_SHORTAGE,
                State.WAITING,
                Optional.empty(),
                at,
                Optional.empty(),
                why);
        return book(open, compensation, contract, why);
    }

    /** The family wants money instead: what of the credit is not used is paid at the contract's own rate. */
    Uni<Compensation> chooseMoney(ChildId child, UUID id, String account, Instant now) {
        return ledgers.in(child, open -> compensations
                .find(child, id)
                .onItem()
                .ifNull()
                .failWith(NotFound::new)
                .chain(it -> {
                    var lot = lotOf(open, it);
                    if (it.state() != State.CREDIT || lot.isEmpty()) {
                        throw new Conflict("", Explanation.of("credit.compensation.settled"));
                    }
                    if (it.moneyUntil().filter(now::isBefore).isEmpty()) {
                        throw new Conflict(
                                "",
                                Explanation.of("credit.compensation.too-late")
                                        .with(
                                                "until",
                                                FactValue.instant(
                                                        it.moneyUntil().orElse(it.givenAt()))));
                    }
                    return payOut(open, it, lot.get(), now)
                            .call(() -> audit.record(account, "compensation-as-money", "compensation/" + id));
                }));
    }

    /** The contract has ended: what of its compensation is not used becomes money, for it does not lapse. */
    public Uni<Void> payOutAtEnd(OpenLedgers open, ContractId contract, Instant now) {
        return compensations.creditOf(contract).chain(given -> {
            var all = Uni.createFrom().voidItem();
            for (var it : given) {
                var lot = lotOf(open, it);
                if (lot.isPresent()) {
                    all = all.chain(() -> payOut(open, it, lot.get(), now)).replaceWithVoid();
                }
            }
            return all;
        });
    }

    private Uni<Void> follow(
            OpenLedgers open, ClosureAnnounced closure, List<Missed> missed, List<Compensation> known, Instant at) {
        var bySession = known.stream()
                .collect(Collectors.toMap(
                        it -> new Key(it.contract(), it.day(), it.starts().toString()), Function.identity()));
        var wanted = missed.stream().map(Key::of).collect(Collectors.toSet());
        var ids = missed.stream().map(Missed::contract).collect(Collectors.toSet());
        return contracts.find(ids).chain(found -> {
            var all = Uni.createFrom().voidItem();
            for (var session : missed) {
                var before = bySession.get(Key.of(session));
                if (before == null || before.state() == State.TAKEN_BACK) {
                    var it = CompensationMovements.of(closure, session, before, at);
                    all = all.chain(() -> give(open, it, found.get(session.contract())));
                }
            }
            for (var it : known) {
                var key = new Key(it.contract(), it.day(), it.starts().toString());
                if (!wanted.contains(key) && (it.state() == State.CREDIT || it.state() == State.WAITING)) {
                    lotOf(open, it).ifPresent(lot -> open.book(CompensationMovements.takenBack(it, lot, at)));
                    all = all.chain(() -> compensations.save(it.in(State.TAKEN_BACK)));
                }
            }
            return all;
        });
    }

    private record Key(ContractId contract, LocalDate day, String starts) {

        static Key of(Missed missed) {
            return new Key(
                    missed.contract(), missed.day(), missed.session().from().toString());
        }
    }

    private Uni<Void> give(OpenLedgers open, Compensation it, Contract contract) {
        if (contract == null) {
            return compensations.save(it);
        }
        var conditions = policies.of(contract.provider())
                .on(Amsterdam.dateOf(it.givenAt()))
                .terms();
        var closures = conditions.balance().map(balance -> balance.closureByProvider());
        if (closures.filter(terms -> terms.compensates(it.cause())).isEmpty()) {
            return compensations.save(it.in(State.NOT_OFFERED));
        }
        var why = Explanation.of("credit.compensation.closure", closures.get().source())
                .under(conditions.version())
                .with("day", FactValue.date(it.day()))
                .with("minutes", FactValue.minutes(it.minutes()))
                .with("cause", FactValue.code(it.cause()));
        return book(open, it, contract, why);
    }

    private Uni<Void> book(OpenLedgers open, Compensation it, Contract contract, Explanation why) {
        var until = policies.of(contract.provider())
                .on(Amsterdam.dateOf(it.givenAt()))
                .terms()
                .balance()
                .map(balance -> balance.closureByProvider().moneyWithin())
                .filter(within -> !within.isZero())
                .map(it.givenAt()::plus);
        var choice = until.map(moment -> why.because(
                        Explanation.of("credit.compensation.choice").with("until", FactValue.instant(moment))))
                .orElse(why);
        var lot = CompensationMovements.lot(it, contract.careType(), choice);
        open.book(lot, CompensationMovements.given(it, lot));
        return compensations.save(it.with(State.CREDIT, Optional.of(lot.credit().id()), until, choice));
    }

    private Uni<Compensation> payOut(OpenLedgers open, Compensation it, Lot lot, Instant now) {
        var minutes = lot.credit().freeMinutes();
        var movement = CompensationMovements.paidOut(it, lot, now);
        open.book(movement);
        return contracts
                .find(it.contract())
                .chain(contract ->
                        outbox.append(CompensationMovements.settled(it, contract, minutes, movement.why(), now)))
                .chain(() -> compensations.save(it.in(State.MONEY)))
                .replaceWith(it.in(State.MONEY));
    }

    /** The credit given, as long as some of it is free. */
    private static Optional<Lot> lotOf(OpenLedgers open, Compensation it) {
        return open.lots(it.child()).stream()
                .filter(lot -> it.lot().filter(lot.credit().id()::equals).isPresent())
                .filter(lot -> lot.credit().freeMinutes() > 0)
                .findFirst();
    }
}
