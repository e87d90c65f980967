package nl.plekje.complaint;

import static org.awaitility.Awaitility.await;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.plekje.events.CustodyChanged;
import nl.plekje.events.ExtraDayRequested;
import nl.plekje.events.Funding;
import nl.plekje.events.HouseholdChanged;
import nl.plekje.events.HouseholdChanged.Child;
import nl.plekje.events.HouseholdChanged.Person;
import nl.plekje.kernel.care.CareType;
import nl.plekje.kernel.care.Session;
import nl.plekje.kernel.id.ChildId;
import nl.plekje.kernel.id.ContractId;
import nl.plekje.kernel.id.ExtraDayId;
import nl.plekje.kernel.id.GroupId;
import nl.plekje.kernel.id.HouseholdId;
import nl.plekje.kernel.id.PersonId;
import nl.plekje.testing.fact.TestFacts;

/** A household of one parent with an account, one without, and one child; told as placement tells it. */
public record Family(HouseholdId household, PersonId parent, String account, PersonId withoutAccount, ChildId child) {

    /** A family whose parent signs in with a fresh account. */
    public static Family known() {
        return known("parent-" + UUID.randomUUID());
    }

    /** A family whose parent signs in with this account. */
    public static Family known(String account) {
        var family = new Family(HouseholdId.next(), PersonId.next(), account, PersonId.next(), ChildId.next());
        family.tell(1, Set.of(family.parent));
        family.awaitVersion(1);
        return family;
    }

    /** The other parent, who has custody and pays nothing, gets a sign-in; gives the account. */
    public String otherParentSignsIn() {
        var other = "other-" + UUID.randomUUID();
        tellCustody(2, List.of(custodian(parent), new CustodyChanged.Custodian(withoutAccount, other)));
        TestFacts.tell(changed(2, Set.of(parent, withoutAccount), other));
        awaitVersion(2);
        return other;
    }

    /** Tells the household and the custody of its child in this version. */
    public void tell(long version, Set<PersonId> custodians) {
        tellCustody(version, custodians.stream().map(this::custodian).toList());
        TestFacts.tell(changed(version, custodians));
    }

    /** The household in this version, as placement tells it. */
    public HouseholdChanged changed(long version, Set<PersonId> custodians) {
        return changed(version, custodians, null);
    }

    private HouseholdChanged changed(long version, Set<PersonId> custodians, String otherAccount) {
        return new HouseholdChanged(
                household,
                version,
                parent,
                List.of(
                        new Person(parent, "Sanne", "de Wit", "sanne@example.nl", "nl", account),
                        new Person(withoutAccount, "Bram", "Vos", "bram@example.nl", "nl", otherAccount)),
                List.of(new Child(child, "Noor", LocalDate.of(2023, 5, 1), custodians)));
    }

    /** Tells who has custody of the child, of this household or not. */
    public void tellCustody(long version, List<CustodyChanged.Custodian> custodians) {
        TestFacts.tell(new CustodyChanged(child, version, custodians));
    }

    /** The parent as a custodian. */
    public CustodyChanged.Custodian asCustodian() {
        return custodian(parent);
    }

    private CustodyChanged.Custodian custodian(PersonId person) {
        return new CustodyChanged.Custodian(person, person.equals(parent) ? account : null);
    }

    /** A request of the child for the last Thursday of November 2026 at this place, not told yet. */
    public ExtraDayRequested asks(Place place, Instant at, Instant decideBy) {
        return new ExtraDayRequested(
                ExtraDayId.next(),
                1,
                child,
                household,
                ContractId.next(),
                place.location(),
                GroupId.next(),
                CareType.DAY_CARE,
                LocalDate.of(2026, 11, 26),
                new Session(DayOfWeek.THURSDAY, LocalTime.of(8, 0), LocalTime.of(18, 0)),
                Funding.CREDIT_FIRST,
                600,
                0,
                at,
                decideBy);
    }

    /** Waits until the service knows this version of the household and of the custody, or a later one. */
    public void awaitVersion(long version) {
        awaitCustody(version);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> Stored.count(
                                "SELECT count(*) FROM household WHERE id = ? AND version >= ?",
                                household.value(),
                                version)
                        == 1);
    }

    /** Waits until the service knows this version of the custody, or a later one. */
    public void awaitCustody(long version) {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> Stored.count(
                                "SELECT count(*) FROM child_custody WHERE child_id = ? AND version >= ?",
                                child.value(),
                                version)
                        == 1);
    }
}
