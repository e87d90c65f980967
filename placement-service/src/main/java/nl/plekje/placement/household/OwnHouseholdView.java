package nl.plekje.placement.household;

import java.time.LocalDate;
import java.util.List;
import nl.plekje.kernel.id.ChildId;
import nl.plekje.kernel.id.HouseholdId;
import nl.plekje.kernel.id.PersonId;

/**
 * A household as a parent sees it: only the children in the parent's custody. Of a household that the parent is not part
 * of, only those who share that custody.
 */
public record OwnHouseholdView(HouseholdId id, List<Person> persons, List<Child> children) {

    /** An adult. */
    public record Person(PersonId id, String firstName, String lastName) {}

    /**
     * A child in the parent's custody.
     *
     * @param sharedCustody whether someone else has custody too
     */
    public record Child(ChildId id, String firstName, LocalDate birthDate, boolean sharedCustody) {}
}
