package nl.plekje.notification.surroundings;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.plekje.events.ContractSigned;
import nl.plekje.events.CustodyChanged;
import nl.plekje.events.HouseholdChanged;
import nl.plekje.kernel.care.CareType;
import nl.plekje.kernel.care.Session;
import nl.plekje.kernel.id.ChildId;
import nl.plekje.kernel.id.ContractId;
import nl.plekje.kernel.id.GroupId;
import nl.plekje.kernel.id.HouseholdId;
import nl.plekje.kernel.id.LocationId;
import nl.plekje.kernel.id.PersonId;
import nl.plekje.testing.fact.TestFacts;

/** A family as placement tells of it: Noor and her parents, each with an address and account nobody else has. */
public final class Family {

    private final HouseholdId household = HouseholdId.next();
    private final ChildId child = ChildId.next();
    private final List<HouseholdChanged.Person> persons = new ArrayList<>();
    private final List<PersonId> custodians = new ArrayList<>();
    private String childName = "Noor";
    private long version = 1;

    private Family() {}

    /** A family with one parent, who has custody and reads Dutch. */
    public static Family aFamily() {
        return new Family().with("Sanne", "nl", true);
    }

    /** A family without any person yet. */
    public static Family ofNobody() {
        return new Family();
    }

    /** The same with one more person. */
    public Family with(String firstName, String language, boolean custody) {
        var mark = UUID.randomUUID().toString();
        return with(firstName, language, custody, firstName + "-" + mark + "@family.example", firstName + "-" + mark);
    }

    /** The same with one more person, who has this address and account, or none. */
    public Family with(String firstName, String language, boolean custody, String email, String account) {
        var person = PersonId.next();
        persons.add(new HouseholdChanged.Person(person, firstName, "de Wit", email, language, account));
        if (custody) {
            custodians.add(person);
        }
        return this;
    }

    /** The same with this address for the first person, told anew. */
    public Family movedTo(String email) {
        var old = persons.get(0);
        persons.set(
                0,
                new HouseholdChanged.Person(
                        old.person(), old.firstName(), old.lastName(), email, old.language(), old.account()));
        version++;
        return this;
    }

    /** The child's first name. */
    public Family childNamed(String name) {
        childName = name;
        return this;
    }

    public ChildId child() {
        return child;
    }

    /** The person of this first name. */
    public HouseholdChanged.Person person(String firstName) {
        return persons.stream()
                .filter(person -> person.firstName().equals(firstName))
                .findFirst()
                .orElseThrow();
    }

    /** What placement tells of the family now. */
    public HouseholdChanged changed() {
        var born = LocalDate.of(2024, 5, 1);
        return new HouseholdChanged(
                household,
                version,
                persons.get(0).person(),
                List.copyOf(persons),
                List.of(new HouseholdChanged.Child(
                        child, childName, born, custodians.stream().collect(Collectors.toSet()))));
    }

    /** Tells the family as it is now: who lives there, and who has custody of the child. */
    public void tell() {
        TestFacts.tell(changed());
        tellCustody(version, custodians);
    }

    /** Tells that these have custody of the child, whether they live here or not. */
    public void tellCustody(long custodyVersion, List<PersonId> persons) {
        TestFacts.tell(new CustodyChanged(
                child,
                custodyVersion,
                persons.stream()
                        .map(person -> new CustodyChanged.Custodian(person, accountOf(person)))
                        .toList()));
    }

    private String accountOf(PersonId id) {
        return persons.stream()
                .filter(person -> person.person().equals(id))
                .map(HouseholdChanged.Person::account)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** A contract of the child for one day of the week at this location. */
    public ContractSigned contractAt(LocationId location, DayOfWeek weekday) {
        var told = contractAt(location);
        return new ContractSigned(
                told.contract(),
                told.version(),
                child,
                household,
                location,
                told.group(),
                told.provider(),
                told.careType(),
                told.weeksPerYear(),
                told.firstDay(),
                told.lastDay(),
                List.of(new Session(weekday, LocalTime.of(8, 0), LocalTime.of(18, 30))),
                told.policy());
    }

    /** A contract of the child for Thursdays at this location. */
    public ContractSigned contractAt(LocationId location) {
        return contract(ContractId.next(), 1, location, LocalDate.of(2028, 5, 1));
    }

    /** A version of a contract of the child, with this last day. */
    public ContractSigned contract(ContractId contract, long version, LocationId location, LocalDate lastDay) {
        var thursday = new Session(DayOfWeek.THURSDAY, LocalTime.of(8, 0), LocalTime.of(18, 30));
        return new ContractSigned(
                contract,
                version,
                child,
                household,
                location,
                GroupId.next(),
                "smallsteps",
                CareType.DAY_CARE,
                52,
                LocalDate.of(2026, 9, 1),
                lastDay,
                List.of(thursday),
                "smallsteps@2026-01-01");
    }
}
