package nl.plekje.events;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.plekje.kernel.id.ChildId;
import nl.plekje.kernel.id.HouseholdId;
import nl.plekje.kernel.id.PersonId;

/**
 * The people of a household changed. Payer, custody and access are three different things: who pays is the household's
 * payer, who may see and act for a child is told by {@link CustodyChanged}.
 *
 * @param payer the person who is invoiced
 */
@Topic(value = "household-changed", from = "placement")
public record HouseholdChanged(
        HouseholdId household, long version, PersonId payer, List<Person> persons, List<Child> children)
        implements Fact {

    /**
     * An adult of the household.
     *
     * @param account subject of the person's sign-in; null as long as there is none
     * @param language {@code nl} or {@code en}
     */
    public record Person(
            PersonId person,
            String firstName,
            String lastName,
            String email,
            String language,
            @MayBeNull String account) {}

    /**
     * A child of the household.
     *
     * @param custodians the persons with custody when the household changed last. Rights follow {@link CustodyChanged},
     *     which is also told when only another household changed.
     */
    public record Child(ChildId child, String firstName, LocalDate birthDate, Set<PersonId> custodians) {}

    @Override
    public String key() {
        return household.toString();
    }
}
