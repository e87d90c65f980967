package nl.plekje.billing.settlement;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import nl.plekje.events.CreditSettled;
import nl.plekje.events.CreditSettled.Subject;
import nl.plekje.kernel.care.CareType;
import nl.plekje.kernel.id.ChildId;
import nl.plekje.kernel.id.ContractId;
import nl.plekje.kernel.id.HouseholdId;
import nl.plekje.kernel.id.SettlementId;
import nl.plekje.service.database.Sql;

/** Settlements as last told. */
@ApplicationScoped
public class SettlementRepository {

    private final Sql sql;

    SettlementRepository(Sql sql) {
        this.sql = sql;
    }

    /** The settlements of a household, by the day on which they are owed; not those taken back. */
    public Uni<List<Settlement>> of(HouseholdId household) {
        return sql.list(SettlementRepository::read, """
            SELECT settlement_id, version, contract_id, child_id, care_type, day, booked_on, subject, minutes
            FROM settlement WHERE household_id = $1 AND minutes <> 0 ORDER BY booked_on, settlement_id""", household.value());
    }

    Uni<Void> replace(CreditSettled fact) {
        return sql.run(
                        """
                        INSERT INTO settlement (settlement_id, version, contract_id, household_id, child_id, care_type, day,
                                                booked_on, subject, minutes)
                        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
                        ON CONFLICT (settlement_id) DO UPDATE
                        SET version = excluded.version, booked_on = excluded.booked_on, minutes = excluded.minutes
                        WHERE settlement.version < excluded.version""",
                        fact.settlement().value(),
                        fact.version(),
                        fact.contract().value(),
                        fact.household().value(),
                        fact.child().value(),
                        fact.careType().name(),
                        fact.day(),
                        fact.bookedOn(),
                        fact.subject().name(),
                        fact.minutes())
                .replaceWithVoid();
    }

    private static Settlement read(Row row) {
        return new Settlement(
                new SettlementId(row.getUUID(0)),
                row.getLong(1),
                new ContractId(row.getUUID(2)),
                new ChildId(row.getUUID(3)),
                CareType.valueOf(row.getString(4)),
                row.getLocalDate(5),
                row.getLocalDate(6),
                Subject.valueOf(row.getString(7)),
                row.getInteger(8));
    }
}
