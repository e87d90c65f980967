package nl.plekje.placement.contract;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.plekje.kernel.calendar.Amsterdam;
import nl.plekje.kernel.calendar.BirthDate;
import nl.plekje.kernel.calendar.DateRange;
import nl.plekje.kernel.explanation.Explanation;
import nl.plekje.kernel.explanation.FactValue;
import nl.plekje.kernel.explanation.RuleBroken;
import nl.plekje.kernel.id.ChildId;
import nl.plekje.kernel.rule.PolicyVersion;
import nl.plekje.placement.care.CareRepository;
import nl.plekje.placement.contract.ContractRepository.Running;
import nl.plekje.placement.endofcare.CorrectedEnd;
import nl.plekje.placement.endofcare.EndOfCarePolicy;
import nl.plekje.placement.seat.SeatRecountRepository;
import nl.plekje.placement.terms.PlacementTerms;
import nl.plekje.service.audit.Audit;
import nl.plekje.service.database.Constraint;
import nl.plekje.service.outbox.Outbox;
import nl.plekje.service.policy.Policies;
import nl.plekje.service.problem.Conflict;

/**
 * What follows from a corrected birth date: contracts end on the day that the right one gives, under the conditions they
 * were signed under, and seats are counted anew. Runs in the transaction of the command.
 */
@ApplicationScoped
public class BirthDateService {

    private final ContractRepository contracts;
    private final CareRepository care;
    private final ContractCareService contractCare;
    private final SeatRecountRepository recounts;
    private final Policies<PlacementTerms> policies;
    private final Outbox outbox;
    private final Audit audit;
    private final Clock clock;

    BirthDateService(
            ContractRepository contracts,
            CareRepository care,
            ContractCareService contractCare,
            SeatRecountRepository recounts,
            Policies<PlacementTerms> policies,
            Outbox outbox,
            Audit audit,
            Clock clock) {
        this.contracts = contracts;
        this.care = care;
        this.contractCare = contractCare;
        this.recounts = recounts;
        this.policies = policies;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Corrects the contracts of a child that are not over.
     *
     * @param pointer the field of the request with the birth date
     * @return those that end on another day now
     * @throws RuleBroken naming the contract that a child of this age cannot have
     */
    public Uni<List<MovedEnd>> correct(ChildId child, BirthDate before, BirthDate now, String pointer, String actor) {
        var today = Amsterdam.dateOf(clock.instant());
        return care.lock(child).chain(() -> contracts.running(child, today)).chain(running -> {
            var moved = Uni.createFrom().<List<MovedEnd>>item(new ArrayList<>());
            for (var contract : running) {
                var end = end(contract, before, now, today);
                if (end instanceof CorrectedEnd.Impossible impossible) {
                    throw new RuleBroken(pointer, against(contract).because(impossible.why()));
                }
                if (end instanceof CorrectedEnd.Moves moves) {
                    moved = moved.call(all -> move(contract, moves, pointer, actor)
                            .invoke(() -> all.add(new MovedEnd(
                                    contract.contract().id(),
                                    contract.contract().lastDay(),
                                    moves.lastDay()))));
                }
            }
            return moved.call(() -> recounts.askCounted(child, today));
        });
    }

    private CorrectedEnd end(Running running, BirthDate before, BirthDate now, LocalDate today) {
        var contract = running.contract();
        var terms = policies.of(contract.provider())
                .version(PolicyVersion.of(contract.policy()))
                .terms()
                .care()
                .get(contract.careType());
        return EndOfCarePolicy.correct(
                new DateRange(contract.firstDay(), contract.lastDay()),
                before,
                now,
                terms.endOfCareIn(running.town()),
                terms.fromAge(),
                today);
    }

    private Uni<Void> move(Running running, CorrectedEnd.Moves end, String pointer, String actor) {
        var contract = running.contract().endingOn(end.lastDay(), end.why());
        return contracts
                .move(contract)
                .onFailure(Constraint.named("ex_contract_session_one_place_at_a_time"))
                .transform(elsewhere -> new Conflict(
                        pointer, against(running).because(Explanation.of("placement.contract.child-elsewhere"))))
                .call(() -> contractCare.changed(contract, daysBetween(running.contract(), contract), pointer))
                .chain(version -> outbox.append(contract.fact(version)))
                .chain(() -> audit.record(actor, "contract-end-corrected", "contract/" + contract.id()));
    }

    /** The days from one end to the other. */
    private static DateRange daysBetween(ContractView before, ContractView now) {
        return before.lastDay().isBefore(now.lastDay())
                ? new DateRange(before.lastDay(), now.lastDay())
                : new DateRange(now.lastDay(), before.lastDay());
    }

    private static Explanation against(Running running) {
        var contract = running.contract();
        return Explanation.of("placement.household.birth-date-against-contract")
                .with("careType", FactValue.code(contract.careType()))
                .with("location", FactValue.text(running.location()))
                .with("firstDay", FactValue.date(contract.firstDay()))
                .with("lastDay", FactValue.date(contract.lastDay()))
                .with("contract", FactValue.text(contract.id().toString()));
    }
}
