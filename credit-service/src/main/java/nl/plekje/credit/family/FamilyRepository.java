package nl.plekje.credit.family;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.plekje.events.HouseholdChanged;
import nl.plekje.kernel.calendar.BirthDate;
import nl.plekje.kernel.id.ChildId;
import nl.plekje.service.caller.Caller;
import nl.plekje.service.caller.Roles;
import nl.plekje.service.custody.CustodyRepository;
import nl.plekje.service.database.Sql;
import nl.plekje.service.problem.NotFound;

/** Who may see and act for which child. */
@ApplicationScoped
public class FamilyRepository {

    private final Sql sql;
    private final CustodyRepository custody;

    FamilyRepository(Sql sql, CustodyRepository custody) {
        this.sql = sql;
        this.custody = custody;
    }

    /**
     * Fails with {@link NotFound} unless the caller may see the child: as a parent with custody, as a planner, or as the
     * manager of a location where the child has or had a contract.
     */
    public Uni<Void> requireVisible(ChildId child, Caller caller) {
        return require(
                """
                SELECT 1 WHERE ($2 AND EXISTS (SELECT FROM child WHERE child_id = $1))
                    OR ($3 AND EXISTS (SELECT FROM child_custody WHERE child_id = $1 AND $5 = ANY (accounts)))
                    OR ($4 AND EXISTS (SELECT FROM contract JOIN location USING (location_id)
                                       WHERE child_id = $1 AND $5 = ANY (managers)))""",
                child,
                caller.is(Roles.PLANNER),
                caller.is(Roles.PARENT),
                caller.is(Roles.LOCATION_MANAGER),
                caller.account());
    }

    /** Fails with {@link NotFound} unless the account has custody of the child. */
    public Uni<Void> requireCustody(ChildId child, String account) {
        return custody.isCustodian(account, child)
                .invoke(may -> {
                    if (!may) {
                        throw new NotFound();
                    }
                })
                .replaceWithVoid();
    }

    /** Fails with {@link NotFound} for a child that no household has told of. */
    public Uni<Void> requireKnown(ChildId child) {
        return sql.one(row -> row.getInteger(0), "SELECT 1 FROM child WHERE child_id = $1 LIMIT 1", child.value())
                .onItem()
                .ifNull()
                .failWith(NotFound::new)
                .replaceWithVoid();
    }

    private Uni<Void> require(String query, ChildId child, Object... more) {
        var parameters = new Object[more.length + 1];
        parameters[0] = child.value();
        System.arraycopy(more, 0, parameters, 1, more.length);
        return sql.one(row -> row.getInteger(0), query, parameters)
                .onItem()
                .ifNull()
                .failWith(NotFound::new)
                .replaceWithVoid();
    }

    /** The child and its brothers and sisters, as far as they are known. */
    public Uni<Set<ChildId>> siblings(ChildId child) {
        return sql.list(
                        row -> new ChildId(row.getUUID(0)),
                        "SELECT DISTINCT child_id FROM child"
                                + " WHERE household_id IN (SELECT household_id FROM child WHERE child_id = $1)",
                        child.value())
                .map(found -> {
                    var siblings = new HashSet<>(found);
                    siblings.add(child);
                    return siblings;
                });
    }

    /** The date of birth of a child; empty when it is not known. */
    public Uni<Optional<BirthDate>> birthDate(ChildId child) {
        return sql.one(
                        row -> row.getLocalDate(0),
                        "SELECT born FROM child WHERE child_id = $1 AND born IS NOT NULL LIMIT 1",
                        child.value())
                .map(born -> Optional.ofNullable(born).map(BirthDate::new));
    }

    /** Keeps the newest version of a household: its children. */
    Uni<Void> keep(HouseholdChanged told) {
        var household = told.household().value();
        return sql.change("""
                        INSERT INTO household (household_id, version) VALUES ($1, $2)
                        ON CONFLICT (household_id) DO UPDATE SET version = $2 WHERE household.version < $2""", household, told.version())
                .chain(newer -> newer == 0
                        ? Uni.createFrom().voidItem()
                        : sql.run("DELETE FROM child WHERE household_id = $1", household)
                                .chain(() -> add(household, told.children())));
    }

    private Uni<Void> add(UUID household, List<HouseholdChanged.Child> children) {
        return children.isEmpty()
                ? Uni.createFrom().voidItem()
                : sql.runAll(
                                "INSERT INTO child (household_id, child_id, born) VALUES ($1, $2, $3)",
                                children.stream()
                                        .map(child -> Tuple.of(
                                                household, child.child().value(), child.birthDate()))
                                        .toList())
                        .replaceWithVoid();
    }
}
