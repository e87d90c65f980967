package nl.plekje.events;

import java.util.List;
import nl.plekje.kernel.id.ChildId;
import nl.plekje.kernel.id.PersonId;

/**
 * Who has custody of a child changed, or with which account one of them signs in. Custodians may live in different
 * households; whoever is not in the list has no right to the child, whatever was told before.
 *
 * @param version counts the changes of this child's custody
 * @param custodians those who may see the child and act for it, ordered by person
 */
@Topic(value = "custody-changed", from = "placement")
public record CustodyChanged(ChildId child, long version, List<Custodian> custodians) implements Fact {

    /**
     * A person with custody.
     *
     * @param account subject of the person's sign-in; null as long as there is none
     */
    public record Custodian(PersonId person, @MayBeNull String account) {}

    @Override
    public String key() {
        return child.toString();
    }
}
