package nl.plekje.credit.scene;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.plekje.events.CustodyChanged;
import nl.plekje.events.CustodyChanged.Custodian;
import nl.plekje.events.HouseholdChanged;
import nl.plekje.kernel.care.CareType;
import nl.plekje.kernel.id.ChildId;
import nl.plekje.kernel.id.HouseholdId;
import nl.plekje.kernel.id.PersonId;
import nl.plekje.testing.fact.TestFacts;
import nl.plekje.testing.token.Tokens;

/**
 * A family with one child, told by placement. The parent who acts lives elsewhere: rights follow custody, whoever the child
 * lives with and whoever pays.
 *
 * @param account the sign-in of the parent with custody
 */
public record Family(HouseholdId household, ChildId child, String account) {

    static final Duration PATIENCE = Duration.ofSeconds(20);

    /** A family that has been told. */
    public static Family known() {
        return known("parent-" + UUID.randomUUID());
    }

    /** A family that has been told, whose parent signs in with this account. */
    public static Family known(String account) {
        var family = new Family(HouseholdId.next(), ChildId.next(), account);
        var parent = PersonId.next();
        var payer = PersonId.next();
        TestFacts.tell(new CustodyChanged(family.child, 1, List.of(new Custodian(parent, family.account))));
        TestFacts.tell(new HouseholdChanged(
                family.household,
                1,
                payer,
                List.of(new HouseholdChanged.Person(
                        payer, "Joris", "Jansen", "joris@example.nl", "nl", "payer-" + family.account)),
                List.of(new HouseholdChanged.Child(family.child, "Noor", LocalDate.of(2024, 3, 1), Set.of(parent)))));
        return family;
    }

    /** A family with a day-care contract of Thursdays 08:00-18:30 with this provider. */
    public static Place withThursdays(String provider) {
        return Place.of(known(), provider, CareType.DAY_CARE).thursdays().signed();
    }

    /** Tells who has custody of the child from now on, by their sign-ins. */
    public void inCustodyOf(long version, String... accounts) {
        TestFacts.tell(new CustodyChanged(
                child,
                version,
                Stream.of(accounts)
                        .map(account -> new Custodian(PersonId.next(), account))
                        .toList()));
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
