package nl.plekje.credit.warning;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.plekje.credit.bookable.BookableDaysView.Day;
import nl.plekje.credit.bookable.BookableService;
import nl.plekje.credit.bookable.Likelihood;
import nl.plekje.credit.contract.Contract;
import nl.plekje.credit.contract.ContractRepository;
import nl.plekje.credit.decision.CreditTerms.Saving;
import nl.plekje.credit.decision.SwapDayQuota;
import nl.plekje.credit.ledger.LedgerRepository;
import nl.plekje.credit.policy.CreditConditions;
import nl.plekje.credit.session.AbsenceRepository;
import nl.plekje.credit.session.SwapDays;
import nl.plekje.credit.warning.WarningRepository.Ending;
import nl.plekje.events.CreditWarned;
import nl.plekje.events.CreditWarned.Bookable;
import nl.plekje.events.CreditWarned.Occasion;
import nl.plekje.kernel.calendar.Amsterdam;
import nl.plekje.kernel.explanation.RuleBroken;
import nl.plekje.kernel.id.ChildId;
import nl.plekje.service.outbox.Outbox;
import nl.plekje.service.policy.Policies;

/** Warns families of credit that they will lose, with days on which they can still use it (C5). */
@ApplicationScoped
class WarningService {

    private static final int MOST_DAYS = 5;
    private static final int DAYS_TO_LOOK = 60;

    private final WarningRepository warnings;
    private final ContractRepository contracts;
    private final AbsenceRepository absences;
    private final LedgerRepository ledger;
    private final BookableService bookable;
    private final Policies<CreditConditions> policies;
    private final Outbox outbox;

    WarningService(
            WarningRepository warnings,
            ContractRepository contracts,
            AbsenceRepository absences,
            LedgerRepository ledger,
            BookableService bookable,
            Policies<CreditConditions> policies,
            Outbox outbox) {
        this.warnings = warnings;
        this.contracts = contracts;
        this.absences = absences;
        this.ledger = ledger;
        this.bookable = bookable;
        this.policies = policies;
        this.outbox = outbox;
    }

    /** Warns of credit that lapses, or is lost when care ends, by the distances of the child's own provider. */
    Uni<Void> warn(Ending ending, Occasion occasion, Instant now) {
        var today = Amsterdam.dateOf(now);
        return contracts.of(ending.child()).chain(held -> {
            var daysAhead = current(held, ending, today)
                    .filter(contract -> occasion == Occasion.EXPIRY || losesAtEnd(contract))
                    .flatMap(contract -> distance(contract, ending.lastDay(), today));
            return daysAhead.isEmpty()
                    ? noted(ending, occasion, now)
                    : send(ending, occasion, 0, daysAhead.get(), now)
                            .chain(sent -> sent ? Uni.createFrom().voidItem() : noted(ending, occasion, now));
        });
    }

    /** CR-054: tells a family of the swap days it has left, once a year, where more than half of them are. */
    Uni<Void> warnOfQuota(Ending ending, Instant now) {
        var today = Amsterdam.dateOf(now);
        return contracts.of(ending.child()).chain(held -> quota(held, ending, today)
                .map(quota -> used(ending.child(), today).chain(used -> {
                    var left = quota.daysAYear() - used;
                    return 2 * left > quota.daysAYear()
                            ? send(ending, Occasion.QUOTA, left, 0, now).replaceWithVoid()
                            : warnings.note(ending, Occasion.QUOTA, 0, now).replaceWithVoid();
                }))
                .orElseGet(() -> Uni.createFrom().voidItem()));
    }

    /** All distances at which some provider warns. */
    Collection<Integer> distances(LocalDate today) {
        return policies.all().stream()
                .flatMap(provider -> provider.on(today).terms().balance().stream())
                .flatMap(balance -> balance.warningDaysBeforeExpiry().stream())
                .distinct()
                .toList();
    }

    /** Providers whose day to warn of the quota has come this year. */
    List<String> providersToWarnOfQuota(LocalDate today) {
        return policies.all().stream()
                .filter(provider -> provider.on(today).terms().absence() instanceof Saving saving
                        && saving.quota()
                                .flatMap(SwapDayQuota::warnOn)
                                .filter(day -> !today.isBefore(day.atYear(today.getYear())))
                                .isPresent())
                .map(provider -> provider.provider().code())
                .toList();
    }

    private Uni<Integer> used(ChildId child, LocalDate today) {
        return absences.swapDaysGiven(List.of(child))
                .chain(given -> ledger.lots(child).map(lots -> SwapDays.used(given, lots, child, today.getYear())));
    }

    private Optional<SwapDayQuota> quota(List<Contract> held, Ending ending, LocalDate today) {
        return current(held, ending, today)
                .map(contract ->
                        policies.of(contract.provider()).on(today).terms().absence())
                .filter(Saving.class::isInstance)
                .flatMap(terms -> ((Saving) terms).quota());
    }

    private static Optional<Contract> current(List<Contract> held, Ending ending, LocalDate today) {
        return held.stream()
                .filter(contract -> contract.careType() == ending.careType())
                .filter(contract -> !contract.days().last().isBefore(today))
                .min(Comparator.comparing((Contract contract) -> contract.days().first()));
    }

    private boolean losesAtEnd(Contract contract) {
        return policies.of(contract.provider())
                .on(contract.days().last())
                .terms()
                .balance()
                .filter(balance -> balance.contractEnd().forfeited())
                .isPresent();
    }

    /** The narrowest of the provider's distances that it has come within. */
    private Optional<Integer> distance(Contract contract, LocalDate lastDay, LocalDate today) {
        return policies.of(contract.provider()).on(today).terms().balance().stream()
                .flatMap(balance -> balance.warningDaysBeforeExpiry().stream())
                .filter(days -> !lastDay.isAfter(today.plusDays(days)))
                .min(Comparator.naturalOrder());
    }

    /** Nothing to say at this distance, which another provider may have; it is looked at again at the next. */
    private Uni<Void> noted(Ending ending, Occasion occasion, Instant now) {
        var today = Amsterdam.dateOf(now);
        var distance = distances(today).stream()
                .filter(days -> !ending.lastDay().isAfter(today.plusDays(days)))
                .min(Comparator.naturalOrder())
                .orElse(0);
        return warnings.note(ending, occasion, distance, now).replaceWithVoid();
    }

    /** Sends a warning, once; says whether it was sent now. */
    private Uni<Boolean> send(Ending ending, Occasion occasion, int days, int daysAhead, Instant now) {
        return warnings.note(ending, occasion, daysAhead, now)
                .chain(number -> number == null
                        ? Uni.createFrom().item(false)
                        : bookableDays(ending, now)
                                .chain(found -> outbox.append(new CreditWarned(
                                        ending.child(),
                                        number,
                                        ending.careType(),
                                        occasion,
                                        ending.minutes(),
                                        days,
                                        ending.lastDay(),
                                        daysAhead,
                                        found,
                                        now)))
                                .replaceWith(true));
    }

    /** Days before it is lost, the likely ones first; none where the calendar cannot be made. */
    private Uni<List<Bookable>> bookableDays(Ending ending, Instant now) {
        var first = Amsterdam.dateOf(now).plusDays(1);
        var last = ending.lastDay().isBefore(first.plusDays(DAYS_TO_LOOK))
                ? ending.lastDay()
                : first.plusDays(DAYS_TO_LOOK);
        return last.isBefore(first)
                ? Uni.createFrom().item(List.of())
                : warnings.givenUp(ending.child(), first, last).chain(givenUp -> bookable.days(
                                ending.child(), ending.careType(), first, last, now)
                        .map(view -> view.days().stream()
                                .filter(day -> !day.asked()
                                        && !givenUp.contains(day.day())
                                        && (day.likelihood() == Likelihood.LIKELY
                                                || day.likelihood() == Likelihood.DOUBTFUL))
                                .sorted(Comparator.comparing(Day::likelihood).thenComparing(Day::day))
                                .limit(MOST_DAYS)
                                .map(day -> new Bookable(day.day(), day.likelihood() == Likelihood.LIKELY))
                                .toList())
                        .onFailure(RuleBroken.class)
                        .recoverWithItem(List.of()));
    }
}
