package nl.plekje.complaint.family;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.plekje.events.HouseholdChanged;
import nl.plekje.kernel.id.ChildId;
import nl.plekje.kernel.id.PersonId;
import nl.plekje.service.database.Sql;

/** Households as this service needs them. */
@ApplicationScoped
public class FamilyRepository {

    private final Sql sql;

    FamilyRepository(Sql sql) {
        this.sql = sql;
    }

    /** Replaces what is known of these households, unless it is newer. Each household at most once. */
    Uni<Void> store(List<HouseholdChanged> households) {
        var ids = households.stream().map(it -> it.household().value()).toArray(UUID[]::new);
        var versions = households.stream().map(HouseholdChanged::version).toArray(Long[]::new);
        var payers = households.stream().map(it -> it.payer().value()).toArray(UUID[]::new);
        return sql.list(row -> row.getUUID(0), """
                        INSERT INTO household (id, version, payer) SELECT * FROM unnest($1::uuid[], $2::bigint[], $3::uuid[])
                        ON CONFLICT (id) DO UPDATE SET version = excluded.version, payer = excluded.payer
                        WHERE household.version < excluded.version
                        RETURNING id""", ids, versions, payers)
                .chain(changed ->
                        changed.isEmpty() ? Uni.createFrom().voidItem() : replace(households, new HashSet<>(changed)));
    }

    private Uni<Void> replace(List<HouseholdChanged> households, Set<UUID> changed) {
        var newer = households.stream()
                .filter(it -> changed.contains(it.household().value()))
                .toList();
        var persons = newer.stream()
                .flatMap(it -> it.persons().stream().map(person -> row(it, person)))
                .toList();
        var children = newer.stream()
                .flatMap(it -> it.children().stream().map(child -> row(it, child)))
                .toList();
        var ids = changed.toArray(UUID[]::new);
        return sql.run("DELETE FROM person WHERE household = ANY ($1)", (Object) ids)
                .chain(() -> sql.run("DELETE FROM child WHERE household = ANY ($1)", (Object) ids))
                .chain(() ->
                        insert("INSERT INTO person (household, id, name, account) VALUES ($1, $2, $3, $4)", persons))
                .chain(() -> insert(
                        "INSERT INTO child (household, id, first_name, birth_date) VALUES ($1, $2, $3, $4)", children));
    }

    private Uni<Void> insert(String statement, List<Tuple> rows) {
        return rows.isEmpty()
                ? Uni.createFrom().voidItem()
                : sql.runAll(statement, rows).replaceWithVoid();
    }

    private static Tuple row(HouseholdChanged household, HouseholdChanged.Person person) {
        return Tuple.of(
                household.household().value(),
                person.person().value(),
                person.firstName() + " " + person.lastName(),
                person.account());
    }

    private static Tuple row(HouseholdChanged household, HouseholdChanged.Child child) {
        return Tuple.of(household.household().value(), child.child().value(), child.firstName(), child.birthDate());
    }

    /** The person who signs in with this account, or null. */
    public Uni<Person> personOf(String account) {
        return sql.one(
                row -> new Person(new PersonId(row.getUUID(0)), row.getString(1)),
                "SELECT id, name FROM person WHERE account = $1 ORDER BY id LIMIT 1",
                account);
    }

    /** This person, or null. */
    public Uni<Person> person(PersonId id) {
        return sql.one(
                row -> new Person(new PersonId(row.getUUID(0)), row.getString(1)),
                "SELECT id, name FROM person WHERE id = $1 LIMIT 1",
                id.value());
    }

    /** Whether there is such a child. */
    public Uni<Boolean> knows(ChildId child) {
        return sql.one(row -> row.getBoolean(0), "SELECT EXISTS (SELECT FROM child WHERE id = $1)", child.value());
    }
}
