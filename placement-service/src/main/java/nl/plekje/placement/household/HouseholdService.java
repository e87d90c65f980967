package nl.plekje.placement.household;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.plekje.events.CustodyChanged.Custodian;
import nl.plekje.kernel.calendar.Amsterdam;
import nl.plekje.kernel.calendar.BirthDate;
import nl.plekje.kernel.explanation.Explanation;
import nl.plekje.kernel.explanation.FactValue;
import nl.plekje.kernel.explanation.RuleBroken;
import nl.plekje.kernel.id.ChildId;
import nl.plekje.kernel.id.HouseholdId;
import nl.plekje.kernel.id.PersonId;
import nl.plekje.placement.contract.BirthDateService;
import nl.plekje.placement.contract.MovedEnd;
import nl.plekje.service.audit.Audit;
import nl.plekje.service.database.Constraint;
import nl.plekje.service.outbox.Outbox;
import nl.plekje.service.problem.Conflict;
import nl.plekje.service.problem.NotChangedHere;
import nl.plekje.service.problem.NotFound;
import nl.plekje.service.problem.StaleVersion;

/** Registers and changes households. Runs in the transaction of the command. */
@ApplicationScoped
class HouseholdService {

    /** Brothers and sisters too old for care may be registered; one older than this is a slip of the pen. */
    private static final int OLDEST = 19;

    private final HouseholdRepository households;
    private final CustodyRepository custody;
    private final BirthDateService corrections;
    private final Outbox outbox;
    private final Audit audit;
    private final Clock clock;

    HouseholdService(
            HouseholdRepository households,
            CustodyRepository custody,
            BirthDateService corrections,
            Outbox outbox,
            Audit audit,
            Clock clock) {
        this.households = households;
        this.custody = custody;
        this.corrections = corrections;
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
                .chain(() -> custody.lock(id, request))
                .chain(() -> put(id, request))
                .chain(() -> households.find(id))
                .invoke(stored -> requireSignInsAsSaid(stored.view(), request))
                .chain(() -> told(id, Map.of(), actor, "household-registered"));
    }

    Uni<HouseholdView> change(HouseholdId id, HouseholdRequest wanted, String actor) {
        check(wanted);
        NotChangedHere.refuse("/id", wanted.id(), id);
        var request = wanted.identified();
        return households
                .lock(id)
                .onItem()
                .ifNull()
                .failWith(NotFound::new)
                .invoke(current -> StaleVersion.refuse(request.version(), current))
                .chain(() -> custody.lock(id, request))
                .chain(() -> households.find(id))
                .invoke(before -> requireNobodyLeftOut(before.view(), request))
                .chain(before -> change(id, before, request, actor));
    }

    /** What is as it was is not told again. */
    private Uni<HouseholdView> change(HouseholdId id, StoredHousehold before, HouseholdRequest request, String actor) {
        return custody.around(id).chain(custodians -> put(id, request)
                .chain(() -> households.find(id))
                .invoke(after -> requireSignInsAsSaid(after.view(), request))
                .chain(after -> after.equals(before)
                        ? Uni.createFrom().item(before.view())
                        : households
                                .count(id)
                                .chain(() -> told(id, custodians, actor, "household-changed"))
                                .chain(view ->
                                        correct(before.view(), request, actor).map(view::with))));
    }

    /** A birth date that was corrected corrects what followed from it. */
    private Uni<List<MovedEnd>> correct(HouseholdView before, HouseholdRequest request, String actor) {
        var born = before.children().stream()
                .collect(Collectors.toMap(HouseholdView.Child::id, HouseholdView.Child::birthDate));
        var moved = Uni.createFrom().<List<MovedEnd>>item(new ArrayList<>());
        for (var n = 0; n < request.children().size(); n++) {
            var child = request.children().get(n);
            var was = born.get(child.id());
            if (was != null && !was.equals(child.birthDate())) {
                var pointer = birthDateOf(n);
                moved = moved.call(all -> corrections
                        .correct(child.id(), new BirthDate(was), new BirthDate(child.birthDate()), pointer, actor)
                        .invoke(all::addAll));
            }
        }
        return moved;
    }

    private static String birthDateOf(int child) {
        return "/children/" + child + "/birthDate";
    }

    private Uni<HouseholdView> told(
            HouseholdId id, Map<ChildId, List<Custodian>> custodiansBefore, String actor, String deed) {
        return households
                .find(id)
                .call(stored -> outbox.append(stored.fact()))
                .call(() -> tellCustody(id, custodiansBefore))
                .call(() -> audit.record(actor, deed, "household/" + id))
                .map(StoredHousehold::view);
    }

    private Uni<Void> put(HouseholdId id, HouseholdRequest request) {
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
                .chain(() -> households.putPayer(id, request.payer()))
                .chain(() -> custody.put(request.children()))
                .onFailure(Constraint.named("fk_custody_person"))
                .transform(unknown ->
                        new RuleBroken("/children", Explanation.of("placement.household.custodian-unknown")));
    }

    /** Tells the custody of each child of which the custodians, or their sign-ins, are others than before. */
    private Uni<Void> tellCustody(HouseholdId id, Map<ChildId, List<Custodian>> before) {
        return custody.around(id).chain(after -> {
            var changed = Stream.concat(before.keySet().stream(), after.keySet().stream())
                    .filter(child -> !Objects.equals(before.get(child), after.get(child)))
                    .collect(Collectors.toSet());
            return custody.changed(changed).chain(facts -> outbox.append(facts));
        });
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
            requirePlausible(request.children().get(n).birthDate(), latest, birthDateOf(n));
        }
    }

    private static void requirePlausible(LocalDate born, LocalDate latest, String pointer) {
        var earliest = latest.minusYears(OLDEST + 1);
        if (born.isAfter(latest) || born.isBefore(earliest)) {
            throw new RuleBroken(
                    pointer,
                    Explanation.of("placement.household.birth-date")
                            .with("earliest", FactValue.date(earliest))
                            .with("latest", FactValue.date(latest)));
        }
    }

    private static void requireSignInsAsSaid(HouseholdView stored, HouseholdRequest request) {
        var signIns = stored.persons().stream()
                .collect(Collectors.toMap(HouseholdView.Person::id, HouseholdView.Person::signsIn));
        for (var n = 0; n < request.persons().size(); n++) {
            var person = request.persons().get(n);
            var contradicts = Boolean.FALSE.equals(person.signsIn()) && person.account() != null;
            if (contradicts || (person.signsIn() != null && !person.signsIn().equals(signIns.get(person.id())))) {
                throw new RuleBroken("/persons/" + n + "/signsIn", Explanation.of("placement.household.sign-in"));
            }
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
