package nl.plekje.credit.scene;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.plekje.events.HouseholdChanged;
import nl.plekje.kernel.care.CareType;
import nl.plekje.kernel.id.ChildId;
import nl.plekje.kernel.id.HouseholdId;
import nl.plekje.kernel.id.PersonId;
import nl.plekje.testing.fact.TestFacts;
import nl.plekje.testing.token.Tokens;

/** A family with one child, told by placement. */
public record Family(HouseholdId household, ChildId child, String account) {

    static final Duration PATIENCE = Duration.ofSeconds(20);

    /** A family that has been told. */
    public static Family known() {
        return known("parent-" + UUID.randomUUID());
    }

    /** A family that has been told, whose parent signs in with this account. */
    public static Family known(String account) {
        var family = new Family(HouseholdId.next(), ChildId.next(), account);
        var person = PersonId.next();
        TestFacts.tell(new HouseholdChanged(
                family.household,
                1,
                person,
                List.of(new HouseholdChanged.Person(
                        person, "Sanne", "Jansen", "sanne@example.nl", "nl", family.account)),
                List.of(new HouseholdChanged.Child(family.child, "Noor", LocalDate.of(2024, 3, 1), Set.of(person)))));
        return family;
    }

    /** A family with a day-care contract of Thursdays 08:00-18:30 with this provider. */
    public static Place withThursdays(String provider) {
        return Place.of(known(), provider, CareType.DAY_CARE).thursdays().signed();
    }

    /** The token of the parent. */
    public String token() {
        return Tokens.of(account, "parent");
    }

    /** Waits until what was told has arrived. */
    public static void until(java.util.concurrent.Callable<Boolean> arrived) {
        await().atMost(PATIENCE).until(arrived);
    }
}
