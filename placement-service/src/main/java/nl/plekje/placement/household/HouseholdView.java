package nl.plekje.placement.household;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.plekje.kernel.id.ChildId;
import nl.plekje.kernel.id.HouseholdId;
import nl.plekje.kernel.id.PersonId;
import org.jspecify.annotations.Nullable;

/** A household as staff see it. */
public record HouseholdView(HouseholdId id, PersonId payer, List<Person> persons, List<Child> children) {

    /**
     * An adult of the household.
     *
     * @param signsIn whether the person has an account
     * @param phone null when not known
     */
    public record Person(
            PersonId id,
            String firstName,
            String lastName,
            String email,
            String language,
            boolean signsIn,
            @Nullable String phone) {}

    /** A child of the household. */
    public record Child(ChildId id, String firstName, LocalDate birthDate, Set<PersonId> custodians) {}
}
