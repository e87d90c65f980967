package nl.plekje.placement.contract;

import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.plekje.kernel.calendar.Amsterdam;
import nl.plekje.kernel.calendar.DateRange;
import nl.plekje.kernel.explanation.Explanation;
import nl.plekje.kernel.explanation.RuleBroken;
import nl.plekje.kernel.id.ContractId;
import nl.plekje.placement.care.CareRepository;
import nl.plekje.placement.contract.ContractPolicy.Agreed;
import nl.plekje.placement.seat.CountedDay;
import nl.plekje.placement.seat.DayHours;
import nl.plekje.placement.seat.ExpectedChild;
import nl.plekje.placement.seat.SeatDecision;
import nl.plekje.placement.seat.SeatPolicy;
import nl.plekje.placement.seat.SeatRecountRepository;
import nl.plekje.placement.seat.SeatRecountRepository.GroupOnDay;
import nl.plekje.placement.seat.SeatRepository;
import nl.plekje.placement.terms.PlacementTerms;
import nl.plekje.service.audit.Audit;
import nl.plekje.service.database.Constraint;
import nl.plekje.service.outbox.Outbox;
import nl.plekje.service.policy.Policies;
import nl.plekje.service.problem.Conflict;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Signs contracts. Runs in the transaction of the command. */
@ApplicationScoped
class ContractService {

    /** Weeks from its start on which a new contract has to find its seats. */
    private static final int WEEKS_CHECKED = 13;

    private final ContractRepository contracts;
    private final CareRepository care;
    private final ContractCareService contractCare;
    private final SeatRepository seats;
    private final SeatPolicy seatPolicy;
    private final SeatRecountRepository recounts;
    private final Policies<PlacementTerms> policies;
    private final List<ContractSignedHandler> signedHandlers;
    private final Outbox outbox;
    private final Audit audit;
    private final Clock clock;
    private final int weeksAhead;

    ContractService(
            ContractRepository contracts,
            CareRepository care,
            ContractCareService contractCare,
            SeatRepository seats,
            SeatPolicy seatPolicy,
            SeatRecountRepository recounts,
            Policies<PlacementTerms> policies,
            @All List<ContractSignedHandler> signedHandlers,
            Outbox outbox,
            Audit audit,
            Clock clock,
            @ConfigProperty(name = "plekje.seats.weeks-ahead") int weeksAhead) {
        this.contracts = contracts;
        this.care = care;
        this.contractCare = contractCare;
        this.seats = seats;
        this.seatPolicy = seatPolicy;
        this.recounts = recounts;
        this.policies = policies;
        this.signedHandlers = signedHandlers;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
        this.weeksAhead = weeksAhead;
    }

    Uni<ContractView> sign(ContractRequest request, String actor) {
        var now = clock.instant();
        return requireKnown(request)
                .chain(() -> care.lock(request.child()))
                // From here on no other contract of the group and no seat of its days is given until we are done.
                .chain(() -> seats.lockGroup(request.group()))
                .chain(() -> contracts.context(request.child(), request.group()))
                .chain(context -> {
                    var policy = policies.of(context.provider()).on(Amsterdam.dateOf(now));
                    var agreed = ContractPolicy.agree(request, context, policy);
                    var contract =
                            contract(request, context, agreed, policy.version().toString());
                    return requireSeats(contract, context, agreed, Amsterdam.dateOf(now))
                            .chain(() -> store(contract, now, actor));
                });
    }

    private Uni<Void> requireKnown(ContractRequest request) {
        return contracts
                .known(request)
                .invoke(known -> {
                    if (known.contract()) {
                        throw new Conflict("/id", Explanation.of("placement.id-in-use"));
                    }
                    if (!known.child()) {
                        throw new RuleBroken("/child", Explanation.of("placement.child-unknown"));
                    }
                    if (!known.group()) {
                        throw new RuleBroken("/group", Explanation.of("placement.group-unknown"));
                    }
                })
                .replaceWithVoid();
    }

    private Uni<Void> requireSeats(ContractView contract, SigningContext context, Agreed agreed, LocalDate today) {
        if (agreed.sessions().isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return contracts
                .latestStart(contract.group(), today)
                .map(latest -> ContractPolicy.daysToCheck(agreed, today, latest, WEEKS_CHECKED))
                .chain(days -> seats.count(days.stream()
                        .map(day -> new GroupOnDay(contract.group(), day))
                        .toList()))
                .invoke(days -> days.forEach(day -> requireSeats(day, contract, context)))
                .replaceWithVoid();
    }

    private void requireSeats(CountedDay day, ContractView contract, SigningContext context) {
        if (day.group().hours() instanceof DayHours.Closed) {
            return;
        }
        var open = (DayHours.Open) day.group().hours();
        var together = day;
        for (var session : contract.sessions()) {
            if (session.fallsOn(day.group().day()) && session.from().isBefore(open.until())) {
                // On a day that closes early the child leaves with the others.
                var until = session.until().isAfter(open.until()) ? open.until() : session.until();
                var child = new ExpectedChild(contract.child(), context.born(), session.from(), until);
                if (seatPolicy.decide(together, child) instanceof SeatDecision.None none) {
                    throw new RuleBroken("/sessions", none.why());
                }
                together = together.with(child);
            }
        }
    }

    private Uni<ContractView> store(ContractView contract, Instant now, String actor) {
        return contracts
                .insert(contract, now)
                .onFailure(Constraint.named("ex_contract_session_one_place_at_a_time"))
                .transform(elsewhere -> new Conflict("/sessions", Explanation.of("placement.contract.child-elsewhere")))
                .chain(() -> contractCare.changed(
                        contract, new DateRange(contract.firstDay(), contract.lastDay()), "/sessions"))
                .chain(() -> recounts.ask(contract.group(), daysInSight(contract, Amsterdam.dateOf(now))))
                .chain(() -> outbox.append(contract.fact(1)))
                .chain(() -> audit.record(actor, "contract-signed", "contract/" + contract.id()))
                .chain(() -> follow(contract))
                .replaceWith(contract);
    }

    private Uni<Void> follow(ContractView contract) {
        var all = Uni.createFrom().voidItem();
        for (var handler : signedHandlers) {
            all = all.chain(() -> handler.signed(contract));
        }
        return all;
    }

    private List<LocalDate> daysInSight(ContractView contract, LocalDate today) {
        return today.datesUntil(today.plusWeeks(weeksAhead))
                .filter(day -> !day.isBefore(contract.firstDay()) && !day.isAfter(contract.lastDay()))
                .filter(day -> contract.sessions().stream().anyMatch(it -> it.fallsOn(day)))
                .toList();
    }

    private static ContractView contract(
            ContractRequest request, SigningContext context, Agreed agreed, String policy) {
        return new ContractView(
                request.id() == null ? ContractId.next() : request.id(),
                request.child(),
                context.household(),
                context.location(),
                request.group(),
                context.provider(),
                request.careType(),
                request.weeksPerYear(),
                agreed.period().first(),
                agreed.period().last(),
                agreed.sessions(),
                policy,
                agreed.why());
    }
}
