package nl.plekje.placement.scene;

import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A parent with one child.
 *
 * @param account the parent's sign-in
 * @param born the child's date of birth
 */
public record TestFamily(UUID household, UUID person, String account, UUID child, LocalDate born) {

    /** Registers a parent with a child born on this day. */
    public static TestFamily withChildBorn(LocalDate born) {
        return of(Town.account("sanne"), born);
    }

    /** Registers the parent with this account and a child born on this day. */
    public static TestFamily of(String account, LocalDate born) {
        var family = new TestFamily(UUID.randomUUID(), UUID.randomUUID(), account, UUID.randomUUID(), born);
        Town.create("/households", """
                {"id":"%s","payer":"%s",
                 "persons":[{"id":"%s","firstName":"Sanne","lastName":"de Boer","email":"sanne@plekje.example",
                             "language":"nl","account":"%s"}],
                 "children":[{"id":"%s","firstName":"Noor","birthDate":"%s","custodians":["%s"]}]}""".formatted(
                family.household, family.person, family.person, family.account, family.child, born, family.person));
        return family;
    }

    /** The same family with one more child, born or expected on this day; as that child. */
    public TestFamily andAChildBorn(LocalDate day) {
        var younger = new TestFamily(household, person, account, UUID.randomUUID(), day);
        Town.planner()
                .body("""
                        {"id":"%s","version":%d,"payer":"%s",
                         "persons":[{"id":"%s","firstName":"Sanne","lastName":"de Boer","email":"sanne@plekje.example",
                                     "language":"nl","account":"%s"}],
                         "children":[{"id":"%s","firstName":"Noor","birthDate":"%s","custodians":["%s"]},
                                     {"id":"%s","firstName":"Sem","birthDate":"%s","custodians":["%s"]}]}""".formatted(
                                household,
                                Town.version("/households/" + household),
                                person,
                                person,
                                account,
                                child,
                                born,
                                person,
                                younger.child,
                                day,
                                person))
                .put("/households/{id}", household)
                .then()
                .statusCode(200);
        return younger;
    }

    /** As the parent. */
    public RequestSpecification parent() {
        return Town.as(account, "parent");
    }

    /** Signs a day-care contract of 52 weeks for these sessions, such as {@code THURSDAY 08:00-18:00}; gives its id. */
    public UUID signs(UUID group, LocalDate firstDay, String... sessions) {
        var id = UUID.randomUUID();
        Town.create("/contracts", contract(id, group, "DAY_CARE", firstDay, sessions));
        return id;
    }

    /** The request for a contract of 52 weeks. */
    public String contract(UUID id, UUID group, String careType, LocalDate firstDay, String... sessions) {
        return """
                {"id":"%s","child":"%s","group":"%s","careType":"%s","weeksPerYear":52,"firstDay":"%s",
                 "sessions":[%s]}""".formatted(id, child, group, careType, firstDay, json(sessions));
    }

    /** Signs a contract of forty school weeks; gives its id. */
    public UUID signsSchoolWeeks(UUID group, String careType, LocalDate firstDay, String... sessions) {
        var id = UUID.randomUUID();
        Town.create(
                "/contracts",
                contract(id, group, careType, firstDay, sessions)
                        .replace("\"weeksPerYear\":52", "\"weeksPerYear\":40"));
        return id;
    }

    private static String json(String... sessions) {
        var all = new StringBuilder();
        for (var session : sessions) {
            var parts = session.split("[ -]");
            all.append(all.isEmpty() ? "" : ",")
                    .append("{\"weekday\":\"%s\",\"from\":\"%s\",\"until\":\"%s\"}"
                            .formatted(parts[0], parts[1], parts[2]));
        }
        return all.toString();
    }
}
