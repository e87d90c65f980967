package nl.plekje.placement.household;

import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import nl.plekje.events.HouseholdChanged;
import nl.plekje.kernel.id.ChildId;
import nl.plekje.kernel.id.HouseholdId;
import nl.plekje.kernel.id.PersonId;
import nl.plekje.service.database.Sql;

/** Households with their persons, children and custody. */
@ApplicationScoped
class HouseholdRepository {

    private static final String SELECT = """
            SELECT h.id, h.version, h.payer,
                   (SELECT jsonb_agg(to_jsonb(p) ORDER BY p.id) FROM person p WHERE p.household_id = h.id) AS persons,
                   (SELECT coalesce(jsonb_agg(to_jsonb(c) || jsonb_build_object('custodians',
                               (SELECT coalesce(jsonb_agg(person_id ORDER BY person_id), '[]')
                                FROM custody WHERE child_id = c.id)) ORDER BY c.birth_date, c.id), '[]')
                    FROM child c WHERE c.household_id = h.id) AS children
            FROM household h WHERE h.id = $1""";

    private final Sql sql;

    HouseholdRepository(Sql sql) {
        this.sql = sql;
    }

    /** Adds a household; false when the id is in use. */
    Uni<Boolean> insert(HouseholdId id, PersonId payer) {
        return sql.change(
                        "INSERT INTO household (id, version, payer) VALUES ($1, 1, $2) ON CONFLICT (id) DO NOTHING",
                        id.value(),
                        payer.value())
                .map(inserted -> inserted == 1);
    }

    /** Locks a household until the transaction ends, so that who changes it comes one after the other; gives its version. */
    Uni<Long> lock(HouseholdId id) {
        return sql.one(
                row -> row.getLong(0), "SELECT version FROM household WHERE id = $1 FOR NO KEY UPDATE", id.value());
    }

    /** Counts a change. */
    Uni<Void> count(HouseholdId id) {
        return sql.run("UPDATE household SET version = version + 1 WHERE id = $1", id.value())
                .replaceWithVoid();
    }

    /** Sets who is invoiced. */
    Uni<Void> putPayer(HouseholdId id, PersonId payer) {
        return sql.run("UPDATE household SET payer = $2 WHERE id = $1", id.value(), payer.value())
                .replaceWithVoid();
    }

    /** Adds or changes persons, keeping what the request does not say; false when one belongs to another household. */
    Uni<Boolean> putPersons(HouseholdId household, List<HouseholdRequest.Person> persons) {
        return putAll("""
                INSERT INTO person (id, household_id, first_name, last_name, email, language, account, phone)
                VALUES ($1, $2, $3, $4, $5, $6, $7, nullif($8, ''))
                ON CONFLICT (id) DO UPDATE
                SET first_name = excluded.first_name, last_name = excluded.last_name, email = excluded.email,
                    language = excluded.language,
                    account = CASE WHEN $9 THEN coalesce(excluded.account, person.account) END,
                    phone = nullif(coalesce($8, person.phone), '')
                WHERE person.household_id = excluded.household_id""", persons.stream().map(person -> new Object[] {
            person.id().value(),
            household.value(),
            person.firstName(),
            person.lastName(),
            person.email(),
            person.language(),
            person.account(),
            person.phone(),
            !Boolean.FALSE.equals(person.signsIn())
        }));
    }

    /** Adds or changes children; false when one belongs to another household. */
    Uni<Boolean> putChildren(HouseholdId household, List<HouseholdRequest.Child> children) {
        return putAll("""
                INSERT INTO child (id, household_id, first_name, birth_date) VALUES ($1, $2, $3, $4)
                ON CONFLICT (id) DO UPDATE SET first_name = excluded.first_name, birth_date = excluded.birth_date
                WHERE child.household_id = excluded.household_id""", children.stream().map(child ->
                new Object[] {child.id().value(), household.value(), child.firstName(), child.birthDate()}));
    }

    /** A household, or null. */
    Uni<StoredHousehold> find(HouseholdId id) {
        return sql.one(row -> new StoredHousehold(view(row), fact(row)), SELECT, id.value());
    }

    /** Households that hold a child in the account's custody, and those the account is part of, as it may see them. */
    Uni<List<OwnHouseholdView>> ofAccount(String account) {
        return sql.list(HouseholdRepository::own, """
                WITH me AS (SELECT id, household_id FROM person WHERE account = $1),
                     mine AS (SELECT DISTINCT c.* FROM child c JOIN custody k ON k.child_id = c.id
                              WHERE k.person_id IN (SELECT id FROM me)),
                     homes AS (SELECT household_id AS id FROM me UNION SELECT household_id FROM mine)
                SELECT h.id,
                       (SELECT coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'first_name', p.first_name,
                                                                     'last_name', p.last_name) ORDER BY p.id), '[]')
                        FROM person p
                        WHERE (h.id IN (SELECT household_id FROM me) AND p.household_id = h.id)
                           OR (h.id NOT IN (SELECT household_id FROM me)
                               AND p.id IN (SELECT k.person_id FROM custody k JOIN mine m ON m.id = k.child_id
                                            WHERE m.household_id = h.id))) AS persons,
                       (SELECT coalesce(jsonb_agg(jsonb_build_object('id', m.id, 'first_name', m.first_name,
                                   'birth_date', m.birth_date,
                                   'shared', (SELECT count(*) > 1 FROM custody WHERE child_id = m.id))
                                   ORDER BY m.birth_date, m.id), '[]')
                        FROM mine m WHERE m.household_id = h.id) AS children
                FROM homes h ORDER BY h.id""", account);
    }

    private Uni<Boolean> putAll(String statement, Stream<Object[]> rows) {
        var all = Uni.createFrom().item(true);
        for (var row : rows.toList()) {
            all = all.chain(good -> sql.change(statement, row).map(changed -> good && changed == 1));
        }
        return all;
    }

    private static HouseholdView view(Row row) {
        return new HouseholdView(
                new HouseholdId(row.getUUID("id")),
                row.getLong("version"),
                new PersonId(row.getUUID("payer")),
                each(row, "persons")
                        .map(json -> new HouseholdView.Person(
                                PersonId.of(json.getString("id")),
                                json.getString("first_name"),
                                json.getString("last_name"),
                                json.getString("email"),
                                json.getString("language"),
                                json.getString("account") != null,
                                json.getString("phone")))
                        .toList(),
                each(row, "children")
                        .map(json -> new HouseholdView.Child(
                                ChildId.of(json.getString("id")),
                                json.getString("first_name"),
                                LocalDate.parse(json.getString("birth_date")),
                                custodians(json)))
                        .toList());
    }

    private static HouseholdChanged fact(Row row) {
        return new HouseholdChanged(
                new HouseholdId(row.getUUID("id")),
                row.getLong("version"),
                new PersonId(row.getUUID("payer")),
                each(row, "persons")
                        .map(json -> new HouseholdChanged.Person(
                                PersonId.of(json.getString("id")),
                                json.getString("first_name"),
                                json.getString("last_name"),
                                json.getString("email"),
                                json.getString("language"),
                                json.getString("account")))
                        .toList(),
                each(row, "children")
                        .map(json -> new HouseholdChanged.Child(
                                ChildId.of(json.getString("id")),
                                json.getString("first_name"),
                                LocalDate.parse(json.getString("birth_date")),
                                custodians(json)))
                        .toList());
    }

    private static OwnHouseholdView own(Row row) {
        return new OwnHouseholdView(
                new HouseholdId(row.getUUID("id")),
                each(row, "persons")
                        .map(json -> new OwnHouseholdView.Person(
                                PersonId.of(json.getString("id")),
                                json.getString("first_name"),
                                json.getString("last_name")))
                        .toList(),
                each(row, "children")
                        .map(json -> new OwnHouseholdView.Child(
                                ChildId.of(json.getString("id")),
                                json.getString("first_name"),
                                LocalDate.parse(json.getString("birth_date")),
                                json.getBoolean("shared")))
                        .toList());
    }

    private static Set<PersonId> custodians(JsonObject child) {
        return child.getJsonArray("custodians").stream()
                .map(id -> PersonId.of(id.toString()))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Stream<JsonObject> each(Row row, String column) {
        return StreamSupport.stream(row.get(JsonArray.class, column).spliterator(), false)
                .map(JsonObject.class::cast);
    }
}
