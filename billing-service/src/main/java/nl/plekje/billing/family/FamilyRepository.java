package nl.plekje.billing.family;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.AbstractMap.SimpleImmutableEntry;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.plekje.events.HouseholdChanged;
import nl.plekje.kernel.id.ChildId;
import nl.plekje.kernel.id.HouseholdId;
import nl.plekje.service.database.Sql;

/** Households as last told. */
@ApplicationScoped
public class FamilyRepository {

    private final Sql sql;

    FamilyRepository(Sql sql) {
        this.sql = sql;
    }

    /** A household, whoever asks; null when it is not known. */
    public Uni<Family> find(HouseholdId household) {
        return sql.one(row -> row.getUUID(0), "SELECT id FROM household WHERE id = $1", household.value())
                .chain(this::family);
    }

    /** A household that this account pays for; null otherwise. Custody of its children gives no right to its invoices. */
    public Uni<Family> findPaidBy(HouseholdId household, String account) {
        return sql.one(
                        row -> row.getUUID(0),
                        "SELECT id FROM household WHERE id = $1 AND payer_account = $2",
                        household.value(),
                        account)
                .chain(this::family);
    }

    Uni<Void> replace(HouseholdChanged household) {
        var id = household.household().value();
        return sql.change("""
                        INSERT INTO household (id, version, payer_id, payer_account) VALUES ($1, $2, $3, $4)
                        ON CONFLICT (id) DO UPDATE SET version = excluded.version, payer_id = excluded.payer_id,
                            payer_account = excluded.payer_account
                        WHERE household.version < excluded.version""", id, household.version(), household.payer().value(), payerAccount(household))
                .chain(changed -> changed == 0 ? Uni.createFrom().voidItem() : replaceChildren(id, household));
    }

    private Uni<Void> replaceChildren(UUID id, HouseholdChanged household) {
        var rows = household.children().stream()
                .map(child -> Tuple.of(id, child.child().value(), child.firstName()))
                .toList();
        return sql.run("DELETE FROM child WHERE household_id = $1", id)
                .chain(() -> rows.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : sql.runAll("INSERT INTO child (household_id, id, first_name) VALUES ($1, $2, $3)", rows)
                                .replaceWithVoid());
    }

    private Uni<Family> family(UUID id) {
        return id == null
                ? Uni.createFrom().nullItem()
                : sql.list(
                                row -> new SimpleImmutableEntry<>(new ChildId(row.getUUID(0)), row.getString(1)),
                                "SELECT id, first_name FROM child WHERE household_id = $1",
                                id)
                        .map(children -> new Family(
                                new HouseholdId(id),
                                children.stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue))));
    }

    private static String payerAccount(HouseholdChanged household) {
        return household.persons().stream()
                .filter(person -> person.person().equals(household.payer()))
                .map(HouseholdChanged.Person::account)
                .filter(account -> account != null)
                .findFirst()
                .orElse(null);
    }
}
