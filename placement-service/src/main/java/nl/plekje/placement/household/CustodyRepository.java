package nl.plekje.placement.household;

import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.plekje.events.CustodyChanged;
import nl.plekje.events.CustodyChanged.Custodian;
import nl.plekje.kernel.id.ChildId;
import nl.plekje.kernel.id.HouseholdId;
import nl.plekje.kernel.id.Id;
import nl.plekje.kernel.id.PersonId;
import nl.plekje.service.database.Sql;

/** Who has custody of which child. Custodians of a child may live in different households. */
@ApplicationScoped
class CustodyRepository {

    private static final String CUSTODIANS = """
            (SELECT coalesce(jsonb_agg(jsonb_build_object('person', p.id, 'account', p.account) ORDER BY p.id), '[]')
             FROM custody k JOIN person p ON p.id = k.person_id WHERE k.child_id = c.id) AS custodians""";

    private final Sql sql;

    CustodyRepository(Sql sql) {
        this.sql = sql;
    }

    /**
     * Locks all whose sign-in or custody a request may change, in one order: two households that change at once then see
     * each other's change, and neither tells what the other has overtaken.
     */
    Uni<Void> lock(HouseholdId household, HouseholdRequest request) {
        var named = Stream.concat(
                request.persons().stream().map(HouseholdRequest.Person::id),
                request.children().stream().flatMap(child -> child.custodians().stream()));
        return sql.run("""
                        SELECT FROM person
                        WHERE id = ANY ($1) OR id IN (SELECT k.person_id FROM custody k JOIN child c ON c.id = k.child_id
                                                      WHERE c.household_id = $2)
                        ORDER BY id FOR NO KEY UPDATE""", uuids(named), household.value()).replaceWithVoid();
    }

    /** Replaces who has custody of these children. Fails on {@code fk_custody_person} when a person is not known. */
    Uni<Void> put(List<HouseholdRequest.Child> children) {
        if (children.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        var rows = children.stream()
                .flatMap(child -> child.custodians().stream()
                        .map(person -> Tuple.of(child.id().value(), person.value())))
                .toList();
        return sql.run("DELETE FROM custody WHERE child_id = ANY ($1)", (Object)
                        uuids(children.stream().map(HouseholdRequest.Child::id)))
                .chain(() -> sql.runAll("INSERT INTO custody (child_id, person_id) VALUES ($1, $2)", rows))
                .replaceWithVoid();
    }

    /** The custody of the household's children, and of the children elsewhere that its persons have custody of. */
    Uni<Map<ChildId, List<Custodian>>> around(HouseholdId household) {
        return sql.list(
                        row -> Map.entry(new ChildId(row.getUUID("id")), custodians(row)),
                        """
                        SELECT c.id, %s FROM child c
                        WHERE c.household_id = $1
                           OR c.id IN (SELECT k.child_id FROM custody k JOIN person p ON p.id = k.person_id
                                       WHERE p.household_id = $1)""".formatted(CUSTODIANS),
                        household.value())
                .map(all -> all.stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /** Counts a change of these children's custody and gives it as others need to know it. */
    Uni<List<CustodyChanged>> changed(Collection<ChildId> children) {
        return sql.run("SELECT FROM child WHERE id = ANY ($1) ORDER BY id FOR NO KEY UPDATE", (Object)
                        uuids(children.stream()))
                .chain(() -> sql.list(
                        row -> new CustodyChanged(
                                new ChildId(row.getUUID("id")), row.getLong("custody_version"), custodians(row)),
                        "UPDATE child c SET custody_version = custody_version + 1 WHERE id = ANY ($1) "
                                + "RETURNING c.id, c.custody_version, " + CUSTODIANS,
                        (Object) uuids(children.stream())));
    }

    private static List<Custodian> custodians(Row row) {
        return row.get(JsonArray.class, "custodians").stream()
                .map(JsonObject.class::cast)
                .map(json -> new Custodian(PersonId.of(json.getString("person")), json.getString("account")))
                .toList();
    }

    private static UUID[] uuids(Stream<? extends Id> ids) {
        return ids.map(Id::value).distinct().toArray(UUID[]::new);
    }
}
