package nl.plekje.credit.request;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.plekje.credit.contract.ContractRepository;
import nl.plekje.credit.extraday.ExtraDayQuote.FromLot;
import nl.plekje.credit.ledger.CreditGainedHandler;
import nl.plekje.credit.ledger.CreditLot;
import nl.plekje.credit.ledger.Lot;
import nl.plekje.credit.ledger.LotMinutes;
import nl.plekje.credit.ledger.Movement;
import nl.plekje.credit.ledger.Movement.Cause;
import nl.plekje.credit.ledger.MovementId;
import nl.plekje.credit.ledger.OpenLedgers;
import nl.plekje.credit.location.LocationRepository;
import nl.plekje.credit.policy.CreditConditions;
import nl.plekje.events.CreditChanged;
import nl.plekje.events.Funding;
import nl.plekje.kernel.calendar.Amsterdam;
import nl.plekje.kernel.explanation.Explanation;
import nl.plekje.kernel.explanation.FactValue;
import nl.plekje.kernel.id.ChildId;
import nl.plekje.kernel.id.ExtraDayId;
import nl.plekje.service.outbox.Outbox;
import nl.plekje.service.policy.Policies;

/**
 * Credit that comes later takes the place of what would be invoiced, or of what was used in advance (C3, CR-018, CR-053): of
 * granted days to come, the first day first, as long as the family did not choose the invoice (CR-033).
 */
@ApplicationScoped
class CreditReplacementService implements CreditGainedHandler {

    private final ExtraDayRepository extraDays;
    private final ContractRepository contracts;
    private final LocationRepository locations;
    private final Policies<CreditConditions> policies;
    private final Outbox outbox;
    private final Clock clock;

    CreditReplacementService(
            ExtraDayRepository extraDays,
            ContractRepository contracts,
            LocationRepository locations,
            Policies<CreditConditions> policies,
            Outbox outbox,
            Clock clock) {
        this.extraDays = extraDays;
        this.contracts = contracts;
        this.locations = locations;
        this.policies = policies;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public Uni<Void> gained(OpenLedgers open, Set<ChildId> children) {
        var now = clock.instant();
        return extraDays.invoiced(children, Amsterdam.dateOf(now)).chain(invoiced -> advanced(open, children)
                .chain(advanced -> {
                    var all = new LinkedHashMap<ExtraDayId, ExtraDay>();
                    advanced.forEach(it -> all.put(it.id(), it));
                    invoiced.forEach(it -> all.put(it.id(), it));
                    return replace(open, all.values(), now);
                }));
    }

    /** Pays what it can of these granted days with the credit that is there; days that have begun stay as they are. */
    Uni<Void> replace(OpenLedgers open, Collection<ExtraDay> granted, Instant at) {
        var wanting = granted.stream()
                .filter(ExtraDay::stands)
                .filter(it -> it.funding() != Funding.INVOICE)
                .filter(it -> it.parts().invoiced() > 0 && at.isBefore(it.begins()) || advanceOf(open, it) != null)
                .toList();
        return pay(open, wanting, at);
    }

    /** Pays an invoiced day with credit after all, as the family asks (J2). */
    Uni<Void> payNow(OpenLedgers open, ExtraDay extraDay, Instant at) {
        return pay(open, List.of(extraDay), at);
    }

    private Uni<List<ExtraDay>> advanced(OpenLedgers open, Set<ChildId> children) {
        var days = children.stream()
                .flatMap(child -> open.lots(child).stream())
                .filter(CreditReplacementService::isOpenAdvance)
                .map(lot -> lot.extraDay().orElseThrow())
                .toList();
        return days.isEmpty()
                ? Uni.createFrom().item(List.of())
                : extraDays.find(days).map(found -> List.copyOf(found.values()));
    }

    private Uni<Void> pay(OpenLedgers open, List<ExtraDay> wanting, Instant at) {
        if (wanting.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        var ids = wanting.stream().map(ExtraDay::contract).collect(Collectors.toSet());
        return contracts.find(ids).chain(known -> {
            Map<ExtraDayId, ExtraDay> paid = new HashMap<>();
            var all = Uni.createFrom().voidItem();
            for (var extraDay : wanting) {
                var contract = known.get(extraDay.contract());
                all = all.chain(() -> locations.on(extraDay.location(), extraDay.group(), extraDay.day()))
                        .invoke(where -> {
                            var scope = policies.of(contract.provider())
                                    .version(extraDay.policy())
                                    .terms()
                                    .spendingScope(where.schoolRegion());
                            var lots = open.children().stream()
                                    .flatMap(child -> open.lots(child).stream())
                                    .filter(lot -> lot.livesOn(Amsterdam.dateOf(at)))
                                    .toList();
                            var spendable = scope.of(lots, extraDay.child(), extraDay.careType(), extraDay.day());
                            payWith(open, extraDay, spendable.lots(), at, paid);
                        })
                        .replaceWithVoid();
            }
            return all.chain(() -> extraDays.save(paid.values()))
                    .chain(() -> outbox.append(
                            paid.values().stream().map(ExtraDay::charged).toList()));
        });
    }

    private static void payWith(
            OpenLedgers open,
            ExtraDay extraDay,
            List<CreditLot> spendable,
            Instant at,
            Map<ExtraDayId, ExtraDay> paid) {
        var advance = advanceOf(open, extraDay);
        var wanted = extraDay.parts().invoiced() + (advance == null ? 0 : advance.advancedMinutes());
        var parts = new ArrayList<FromLot>();
        var minutes = 0;
        for (var lot : spendable.stream().sorted(CreditLot.NEAREST_EXPIRY_FIRST).toList()) {
            var part = Math.min(wanted - minutes, lot.freeMinutes());
            if (part > 0) {
                parts.add(new FromLot(lot.id(), lot.expiresOn(), part));
                minutes += part;
            }
        }
        if (minutes == 0) {
            return;
        }
        new ExtraDayMovements(open, extraDay).payLater(parts, at);
        var repaid = advance == null ? 0 : Math.min(minutes, advance.advancedMinutes());
        if (repaid > 0) {
            open.book(repayment(extraDay, advance, repaid, at));
        }
        if (minutes > repaid) {
            paid.put(extraDay.id(), extraDay.paidWithCredit(minutes - repaid));
        }
    }

    private static Movement repayment(ExtraDay extraDay, Lot advance, int minutes, Instant at) {
        return new Movement(
                MovementId.next(),
                extraDay.child(),
                advance.credit().careType(),
                CreditChanged.Movement.REPAY,
                List.of(new LotMinutes(advance.credit().id(), minutes)),
                at,
                Explanation.of("credit.ledger.repaid")
                        .with("day", FactValue.date(extraDay.day()))
                        .with("minutes", FactValue.minutes(minutes)),
                Cause.of(extraDay.id()));
    }

    /** The advance that pays a granted day and is not paid back yet; null when there is none. */
    private static Lot advanceOf(OpenLedgers open, ExtraDay extraDay) {
        return open.lots(extraDay.child()).stream()
                .filter(CreditReplacementService::isOpenAdvance)
                .filter(lot -> lot.extraDay().filter(extraDay.id()::equals).isPresent())
                .findFirst()
                .orElse(null);
    }

    private static boolean isOpenAdvance(Lot lot) {
        return lot.origin() == Lot.Origin.ADVANCE && lot.advancedMinutes() > 0;
    }
}
