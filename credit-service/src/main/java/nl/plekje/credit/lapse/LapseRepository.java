package nl.plekje.credit.lapse;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import nl.plekje.credit.lapse.LapseMovements.Advance;
import nl.plekje.credit.ledger.LotId;
import nl.plekje.kernel.id.ChildId;
import nl.plekje.kernel.id.ContractId;
import nl.plekje.kernel.id.HouseholdId;
import nl.plekje.service.database.Sql;

/** Finds credit that has to go: its time is over, or care has ended. */
@ApplicationScoped
class LapseRepository {

    /** A contract that ended longer ago has been settled, or left on purpose. */
    private static final int LOOK_BACK_DAYS = 60;

    private final Sql sql;

    LapseRepository(Sql sql) {
        this.sql = sql;
    }

    /** Children after this one with free minutes on lots that could be spent until before this day. */
    Uni<List<ChildId>> expired(LocalDate today, ChildId after, int limit) {
        return sql.list(
                row -> new ChildId(row.getUUID(0)),
                "SELECT DISTINCT child_id FROM lot WHERE free > 0 AND expires_on < $1 AND child_id > $2"
                        + " ORDER BY child_id LIMIT $3",
                today,
                after.value(),
                limit);
    }

    /** Children after this one whose care of a kind has ended before this day, with no other contract for it, and who have credit of it. */
    Uni<List<ChildId>> ended(LocalDate today, ChildId after, int limit) {
        return sql.list(
                row -> new ChildId(row.getUUID(0)), """
                SELECT DISTINCT c.child_id FROM contract c
                JOIN lot ON lot.child_id = c.child_id AND lot.care_type = c.care_type
                        AND (lot.free > 0 OR lot.advanced < 0)
                WHERE c.last_day < $1 AND c.last_day >= $2 AND c.child_id > $3
                  AND NOT EXISTS (SELECT FROM contract later
                                  WHERE later.child_id = c.child_id AND later.care_type = c.care_type
                                    AND later.last_day >= $1)
                  AND NOT EXISTS (SELECT FROM kept_at_end k WHERE k.contract_id = c.contract_id AND k.version = c.version)
                ORDER BY c.child_id LIMIT $4""", today, today.minusDays(LOOK_BACK_DAYS), after.value(), limit);
    }

    /** Notes that what is left after this version of a contract is kept, so that it is not looked at again. */
    Uni<Void> keep(ContractId contract) {
        return sql.run(
                        "INSERT INTO kept_at_end (contract_id, version)"
                                + " SELECT contract_id, version FROM contract WHERE contract_id = $1"
                                + " ON CONFLICT (contract_id) DO UPDATE SET version = excluded.version",
                        contract.value())
                .replaceWithVoid();
    }

    /** Children after this one with a day used in advance whose year is over before this day. */
    Uni<List<ChildId>> unpaidAdvances(LocalDate today, ChildId after, int limit) {
        return sql.list(
                row -> new ChildId(row.getUUID(0)),
                "SELECT DISTINCT child_id FROM lot WHERE advanced < 0 AND expires_on < $1 AND child_id > $2"
                        + " ORDER BY child_id LIMIT $3",
                today,
                after.value(),
                limit);
    }

    /** The advances of a child that are not paid back. */
    Uni<List<Advance>> advances(ChildId child) {
        return sql.list(
                row -> new Advance(
                        new LotId(row.getUUID(0)),
                        new ContractId(row.getUUID(1)),
                        new HouseholdId(row.getUUID(2)),
                        row.getLocalDate(3)),
                """
                SELECT lot_id, contract_id, household_id, day
                FROM lot JOIN extra_day USING (extra_day_id)
                WHERE lot.child_id = $1 AND advanced < 0 AND state IN ('GRANTED', 'CANCELLED') ORDER BY day""",
                child.value());
    }
}
