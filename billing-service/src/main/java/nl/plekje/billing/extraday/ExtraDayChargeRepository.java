package nl.plekje.billing.extraday;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import nl.plekje.events.ExtraDayCharged;
import nl.plekje.kernel.care.CareType;
import nl.plekje.kernel.id.ChildId;
import nl.plekje.kernel.id.ContractId;
import nl.plekje.kernel.id.ExtraDayId;
import nl.plekje.kernel.id.HouseholdId;
import nl.plekje.service.database.Sql;

/** Charges as last told. */
@ApplicationScoped
public class ExtraDayChargeRepository {

    private final Sql sql;

    ExtraDayChargeRepository(Sql sql) {
        this.sql = sql;
    }

    /** The extra days of a household, by day. */
    public Uni<List<ExtraDayCharge>> of(HouseholdId household) {
        return sql.list(ExtraDayChargeRepository::read, """
                        SELECT extra_day_id, version, contract_id, child_id, care_type, day, minutes, credit_minutes, cancelled
                        FROM extra_day_charge WHERE household_id = $1 ORDER BY day, extra_day_id""", household.value());
    }

    Uni<Void> replace(ExtraDayCharged charge) {
        return sql.run(
                        """
                        INSERT INTO extra_day_charge (extra_day_id, version, contract_id, household_id, child_id,
                                                      care_type, day, minutes, credit_minutes, cancelled)
                        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
                        ON CONFLICT (extra_day_id) DO UPDATE SET version = excluded.version,
                            contract_id = excluded.contract_id, household_id = excluded.household_id,
                            child_id = excluded.child_id, care_type = excluded.care_type, day = excluded.day,
                            minutes = excluded.minutes, credit_minutes = excluded.credit_minutes,
                            cancelled = excluded.cancelled
                        WHERE extra_day_charge.version < excluded.version""",
                        charge.extraDay().value(),
                        charge.version(),
                        charge.contract().value(),
                        charge.household().value(),
                        charge.child().value(),
                        charge.careType().name(),
                        charge.day(),
                        charge.minutes(),
                        charge.creditMinutes(),
                        Boolean.TRUE.equals(charge.cancelled()))
                .replaceWithVoid();
    }

    private static ExtraDayCharge read(Row row) {
        return new ExtraDayCharge(
                new ExtraDayId(row.getUUID(0)),
                row.getLong(1),
                new ContractId(row.getUUID(2)),
                new ChildId(row.getUUID(3)),
                CareType.valueOf(row.getString(4)),
                row.getLocalDate(5),
                row.getInteger(6),
                row.getInteger(7),
                row.getBoolean(8));
    }
}
