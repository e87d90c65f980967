package nl.plekje.notification.recipient;

import static nl.plekje.service.database.Moments.utc;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.plekje.events.HouseholdChanged;
import nl.plekje.notification.template.Languages;
import nl.plekje.service.database.Sql;

/** Households as last told. */
@ApplicationScoped
class HouseholdRepository {

    private final Sql sql;

    HouseholdRepository(Sql sql) {
        this.sql = sql;
    }

    /** Replaces what is known of a household, unless that is newer; says whether it did. */
    Uni<Boolean> replace(HouseholdChanged household, Instant toldAt) {
        var id = household.household().value();
        return sql.change("""
                        INSERT INTO household (id, version) VALUES ($1, $2)
                        ON CONFLICT (id) DO UPDATE SET version = excluded.version
                        WHERE household.version < excluded.version""", id, household.version()).chain(changed -> {
            if (changed == 0) {
                return Uni.createFrom().item(false);
            }
            return forget(id)
                    .chain(() -> runAll(
                            "INSERT INTO child (household_id, id, first_name) VALUES ($1, $2, $3)",
                            children(household)))
                    .chain(() -> runAll("""
                            INSERT INTO person (household_id, id, first_name, email, language, account, told_at)
                            VALUES ($1, $2, $3, nullif(trim($4), ''), $5, $6, $7)""", persons(household, toldAt)))
                    .replaceWith(true);
        });
    }

    private Uni<Void> forget(UUID household) {
        return sql.run("DELETE FROM person WHERE household_id = $1", household)
                .chain(() -> sql.run("DELETE FROM child WHERE household_id = $1", household))
                .replaceWithVoid();
    }

    private Uni<Void> runAll(String statement, List<Tuple> rows) {
        return rows.isEmpty()
                ? Uni.createFrom().voidItem()
                : sql.runAll(statement, rows).replaceWithVoid();
    }

    private static List<Tuple> children(HouseholdChanged household) {
        return household.children().stream()
                .map(child ->
                        Tuple.of(household.household().value(), child.child().value(), child.firstName()))
                .toList();
    }

    private static List<Tuple> persons(HouseholdChanged household, Instant toldAt) {
        return household.persons().stream()
                .map(person -> Tuple.tuple()
                        .addUUID(household.household().value())
                        .addUUID(person.person().value())
                        .addString(person.firstName())
                        .addString(person.email())
                        .addString(Languages.of(person.language()).code())
                        .addString(person.account())
                        .addOffsetDateTime(utc(toldAt)))
                .toList();
    }
}
