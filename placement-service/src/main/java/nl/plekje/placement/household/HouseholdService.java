package nl.plekje.placement.household;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import nl.plekje.kernel.calendar.Amsterdam;
import nl.plekje.kernel.explanation.Explanation;
import nl.plekje.kernel.explanation.RuleBroken;
import nl.plekje.kernel.id.HouseholdId;
import nl.plekje.kernel.id.PersonId;
import nl.plekje.service.audit.Audit;
import nl.plekje.service.database.Constraint;
import nl.plekje.service.outbox.Outbox;
import nl.plekje.service.problem.Conflict;
import nl.plekje.service.problem.NotFound;

/** Registers and changes households. Runs in the transaction of the command. */
@ApplicationScoped
class HouseholdService {

    private final HouseholdRepository households;
    private final Outbox outbox;
    private final Audit audit;
    private final Clock clock;

    HouseholdService(HouseholdRepository households, Outbox outbox, Audit audit, Clock clock) {
        this.households = households;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    Uni<HouseholdView> register(HouseholdRequest wanted, String actor) {
        check(wanted);
        var request = wanted.identified();
        var id = request.id();
        return households
                .insert(id, request.payer())
                .invoke(inserted -> {
                    if (!inserted) {
                        throw new Conflict("/id", Explanation.of("placement.id-in-use"));
                    }
                })
                .chain(() -> fill(id, request, actor, "household-registered"));
    }

    Uni<HouseholdView> change(HouseholdId id, HouseholdRequest wanted, String actor) {
        check(wanted);
        var request = wanted.identified();
        return households
                .update(id, request.payer())
                .invoke(updated -> {
                    if (!updated) {
                        throw new NotFound();
                    }
                })
                .chain(() -> households.find(id))
                .invoke(before -> requireNobodyLeftOut(before, request))
                .chain(() -> fill(id, request, actor, "household-changed"));
    }

    private Uni<HouseholdView> fill(HouseholdId id, HouseholdRequest request, String actor, String deed) {
        return households
                .putPersons(id, request.persons())
                .chain(all -> all
                        ? households.putChildren(id, request.children())
                        : Uni.createFrom().item(false))
                .invoke(all -> {
                    if (!all) {
                        throw new Conflict("", Explanation.of("placement.household.of-another"));
                    }
                })
                .chain(() -> households.putCustody(request.children()))
                .onFailure(Constraint.named("fk_custody_person"))
                .transform(
                        unknown -> new RuleBroken("/children", Explanation.of("placement.household.custodian-unknown")))
                .chain(() -> households.fact(id))
                .call(fact -> outbox.append(fact))
                .call(() -> audit.record(actor, deed, "household/" + id))
                .chain(() -> households.find(id));
    }

    private void check(HouseholdRequest request) {
        var persons =
                request.persons().stream().map(HouseholdRequest.Person::id).collect(Collectors.toSet());
        if (!persons.contains(request.payer())) {
            throw new RuleBroken("/payer", Explanation.of("placement.household.payer-unknown"));
        }
        // A child may be registered before it is born (PL-029), but a year ahead is a slip of the pen.
        var latest = Amsterdam.dateOf(clock.instant()).plusYears(1);
        for (var n = 0; n < request.children().size(); n++) {
            requirePlausible(request.children().get(n).birthDate(), latest, "/children/" + n + "/birthDate");
        }
    }

    private static void requirePlausible(LocalDate born, LocalDate latest, String pointer) {
        if (born.isAfter(latest) || born.isBefore(latest.minusYears(20))) {
            throw new RuleBroken(pointer, Explanation.of("placement.household.birth-date"));
        }
    }

    /** Nobody disappears from a household by being forgotten in a form. */
    private static void requireNobodyLeftOut(HouseholdView before, HouseholdRequest request) {
        Set<Object> kept = new HashSet<>();
        request.persons().forEach(person -> kept.add(person.id()));
        request.children().forEach(child -> kept.add(child.id()));
        Set<PersonId> persons =
                before.persons().stream().map(HouseholdView.Person::id).collect(Collectors.toSet());
        if (!kept.containsAll(persons)) {
            throw new RuleBroken("/persons", Explanation.of("placement.household.left-out"));
        }
        if (!before.children().stream().allMatch(child -> kept.contains(child.id()))) {
            throw new RuleBroken("/children", Explanation.of("placement.household.left-out"));
        }
    }
}
