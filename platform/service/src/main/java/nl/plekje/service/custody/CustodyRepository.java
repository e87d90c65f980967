package nl.plekje.service.custody;

import io.quarkus.arc.properties.IfBuildProperty;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import nl.plekje.events.CustodyChanged;
import nl.plekje.events.CustodyChanged.Custodian;
import nl.plekje.kernel.id.ChildId;
import nl.plekje.service.database.Sql;

/** Custody of children as last told. */
@IfBuildProperty(name = "plekje.custody", stringValue = "true")
@ApplicationScoped
public class CustodyRepository {

    private final Sql sql;

    CustodyRepository(Sql sql) {
        this.sql = sql;
    }

    /** Whether this account may see this child and act for it. */
    public Uni<Boolean> isCustodian(String account, ChildId child) {
        return sql.one(
                row -> row.getBoolean(0),
                "SELECT EXISTS (SELECT FROM child_custody WHERE child_id = $1 AND $2 = ANY (accounts))",
                child.value(),
                account);
    }

    /** Keeps the custody of children, each at most once, unless what is known is newer; gives those it was kept of. */
    Uni<List<ChildId>> keep(Collection<CustodyChanged> told) {
        var rows = new JsonArray();
        told.forEach(custody -> rows.add(row(custody)));
        return sql.list(row -> new ChildId(row.getUUID(0)), """
                        INSERT INTO child_custody AS known (child_id, version, persons, accounts)
                        SELECT child, version,
                               ARRAY(SELECT jsonb_array_elements_text(persons)::uuid),
                               ARRAY(SELECT jsonb_array_elements_text(accounts))
                        FROM jsonb_to_recordset($1) AS told (child uuid, version bigint, persons jsonb, accounts jsonb)
                        ON CONFLICT (child_id) DO UPDATE
                        SET version = excluded.version, persons = excluded.persons, accounts = excluded.accounts
                        WHERE known.version < excluded.version
                        RETURNING child_id""", rows);
    }

    private static JsonObject row(CustodyChanged custody) {
        var persons = custody.custodians().stream()
                .map(custodian -> custodian.person().toString())
                .toList();
        var accounts = custody.custodians().stream()
                .map(Custodian::account)
                .filter(Objects::nonNull)
                .toList();
        return new JsonObject()
                .put("child", custody.child().toString())
                .put("version", custody.version())
                .put("persons", new JsonArray(persons))
                .put("accounts", new JsonArray(accounts));
    }
}
