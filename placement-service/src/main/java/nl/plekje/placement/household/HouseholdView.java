package nl.plekje.placement.household;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.plekje.kernel.id.ChildId;
import nl.plekje.kernel.id.HouseholdId;
import nl.plekje.kernel.id.PersonId;
import nl.plekje.placement.contract.MovedEnd;
import org.jspecify.annotations.Nullable;

/**
 * A household as staff see it, and as it may be sent back to change it.
 *
 * @param version counts its changes, from 1
 * @param moved contracts that end on another day because of this change; null where there are none
 */
public record HouseholdView(
        HouseholdId id,
        long version,
        PersonId payer,
        List<Person> persons,
        List<Child> children,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<MovedEnd> moved) {

    /** The household, where no contract moved. */
    HouseholdView(HouseholdId id, long version, PersonId payer, List<Person> persons, List<Child> children) {
        this(id, version, payer, persons, children, null);
    }

    /** The same, with what moved. */
    HouseholdView with(List<MovedEnd> contracts) {
        return contracts.isEmpty() ? this : new HouseholdView(id, version, payer, persons, children, contracts);
    }

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
