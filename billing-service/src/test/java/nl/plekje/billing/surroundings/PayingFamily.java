package nl.plekje.billing.surroundings;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.plekje.events.ContractSigned;
import nl.plekje.events.ExtraDayCharged;
import nl.plekje.events.HouseholdChanged;
import nl.plekje.kernel.care.CareType;
import nl.plekje.kernel.care.Session;
import nl.plekje.kernel.id.ChildId;
import nl.plekje.kernel.id.ContractId;
import nl.plekje.kernel.id.ExtraDayId;
import nl.plekje.kernel.id.GroupId;
import nl.plekje.kernel.id.HouseholdId;
import nl.plekje.kernel.id.LocationId;
import nl.plekje.kernel.id.PersonId;
import nl.plekje.testing.fact.TestFacts;

/** Noor, a parent who pays for her and has custody, and one who has custody only; nobody else has their accounts. */
public final class PayingFamily {

    private final HouseholdId household = HouseholdId.next();
    private final ChildId child = ChildId.next();
    private final String payerAccount;
    private final String custodianAccount;

    private PayingFamily(String payerAccount, String custodianAccount) {
        this.payerAccount = payerAccount;
        this.custodianAccount = custodianAccount;
    }

    /** A family that placement has told of. */
    public static PayingFamily told() {
        return paidBy("payer-" + UUID.randomUUID());
    }

    /** A family that this account pays for; told. */
    public static PayingFamily paidBy(String account) {
        var family = new PayingFamily(account, "custodian-" + UUID.randomUUID());
        TestFacts.tell(family.changed());
        return family;
    }

    public HouseholdId household() {
        return household;
    }

    public String payer() {
        return payerAccount;
    }

    public String custodian() {
        return custodianAccount;
    }

    /** A contract of the child, ten and a half hours on each of these days of the week; told. */
    public ContractSigned signs(String provider, String firstDay, String lastDay, DayOfWeek... weekdays) {
        var sessions = Arrays.stream(weekdays)
                .map(day -> new Session(day, LocalTime.of(8, 0), LocalTime.of(18, 30)))
                .toList();
        var contract = new ContractSigned(
                ContractId.next(),
                1,
                child,
                household,
                LocationId.next(),
                GroupId.next(),
                provider,
                CareType.DAY_CARE,
                52,
                LocalDate.parse(firstDay),
                LocalDate.parse(lastDay),
                sessions,
                provider + "@2026-01-01");
        TestFacts.tell(contract);
        return contract;
    }

    /** What is to be invoiced of an extra day under a contract. */
    public ExtraDayCharged charge(ContractSigned contract, String day, int minutes, int creditMinutes) {
        return new ExtraDayCharged(
                ExtraDayId.next(),
                1,
                contract.contract(),
                child,
                household,
                CareType.DAY_CARE,
                LocalDate.parse(day),
                minutes,
                creditMinutes);
    }

    /** What placement tells of the family. */
    public HouseholdChanged changed() {
        var payer = PersonId.next();
        var other = PersonId.next();
        return new HouseholdChanged(
                household,
                1,
                payer,
                List.of(
                        new HouseholdChanged.Person(payer, "Sanne", "de Wit", "s@f.example", "nl", payerAccount),
                        new HouseholdChanged.Person(other, "Sam", "Bos", "b@f.example", "nl", custodianAccount)),
                List.of(new HouseholdChanged.Child(child, "Noor", LocalDate.of(2024, 5, 1), Set.of(payer, other))));
    }
}
