package nl.plekje.credit.family;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.plekje.credit.family.FamilyRepository.KnownChild;
import nl.plekje.events.HouseholdChanged;
import nl.plekje.events.HouseholdChanged.Child;
import nl.plekje.events.HouseholdChanged.Person;
import nl.plekje.kernel.id.PersonId;
import nl.plekje.service.inbox.Envelope;
import nl.plekje.service.inbox.FactHandler;

/** Keeps who has custody of which child. */
@ApplicationScoped
class HouseholdChangedHandler implements FactHandler<HouseholdChanged> {

    private final FamilyRepository families;

    HouseholdChangedHandler(FamilyRepository families) {
        this.families = families;
    }

    @Override
    public Class<HouseholdChanged> kind() {
        return HouseholdChanged.class;
    }

    @Override
    public Uni<Void> apply(Envelope<HouseholdChanged> envelope) {
        var household = envelope.fact();
        var persons = household.persons().stream().collect(Collectors.toMap(Person::person, Function.identity()));
        var children = household.children().stream()
                .map(child -> new KnownChild(child.child(), child.birthDate(), accounts(child, persons)))
                .toList();
        return families.keep(household.household(), household.version(), children);
    }

    private static String[] accounts(Child child, Map<PersonId, Person> persons) {
        return child.custodians().stream()
                .map(persons::get)
                .filter(Objects::nonNull)
                .map(Person::account)
                .filter(Objects::nonNull)
                .toArray(String[]::new);
    }
}
