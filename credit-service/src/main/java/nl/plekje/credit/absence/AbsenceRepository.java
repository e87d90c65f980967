package nl.plekje.credit.absence;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.plekje.kernel.id.AbsenceId;
import nl.plekje.kernel.id.ChildId;
import nl.plekje.kernel.id.ContractId;
import nl.plekje.service.database.Sql;

/** Absences and what they earned. */
@ApplicationScoped
public class AbsenceRepository implements PanacheRepositoryBase<AbsenceEntity, UUID> {

    private final Sql sql;

    AbsenceRepository(Sql sql) {
        this.sql = sql;
    }

    /** Whether the child was reported absent from its contracted session on this day, and comes not. */
    public Uni<Boolean> isAbsent(ContractId contract, LocalDate day) {
        return count(
                        "contractId = ?1 and day = ?2 and reportedAt is not null and withdrawnAt is null",
                        contract.value(),
                        day)
                .map(found -> found > 0);
    }

    /** The absence, or null when neither report nor withdrawal has arrived. */
    Uni<AbsenceEntity> find(AbsenceId absence) {
        return findById(absence.value());
    }

    /** Reported absences of a contract without an answer. */
    Uni<List<AbsenceEntity>> waitingFor(ContractId contract) {
        return list(
                "contractId = ?1 and outcome is null and reportedAt is not null and withdrawnAt is null",
                contract.value());
    }

    /** Children with an absence whose window opens on this day or has opened. */
    Uni<List<ChildId>> childrenWithOpenWindow(LocalDate today, int limit) {
        return sql.list(row -> new ChildId(row.getUUID(0)), """
                SELECT DISTINCT child_id FROM absence
                WHERE outcome = 'PENDING' AND withdrawn_at IS NULL AND pending_until <= $1 LIMIT $2""", today, limit);
    }

    /** Absences of a child whose window opens on this day or has opened. */
    Uni<List<AbsenceEntity>> withOpenWindow(ChildId child, LocalDate today) {
        return list(
                "childId = ?1 and pendingUntil <= ?2 and withdrawnAt is null order by day, absenceId",
                child.value(),
                today);
    }

    /** Swap days that the child has used in a calendar year: its absences that earned and still stand. */
    public Uni<Integer> swapDaysUsed(ChildId child, int year) {
        return sql.one(
                row -> row.getInteger(0), """
                SELECT count(*)::int FROM absence
                WHERE child_id = $1 AND outcome = 'EARNED' AND withdrawn_at IS NULL AND day BETWEEN $2 AND $3""", child.value(), LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    /** Minutes that earlier reports of this session earned and that were not taken back, for they had been used. */
    Uni<Integer> earnedBefore(ContractId contract, LocalDate day) {
        return sql.one(row -> row.getInteger(0), """
                SELECT coalesce(-sum(minutes), 0)::int
                FROM entry JOIN lot USING (lot_id) JOIN absence USING (absence_id)
                WHERE account = 'EARNED' AND contract_id = $1 AND day = $2""", contract.value(), day);
    }

    /** The absences of a child that were withdrawn and whose session was not reported again since. */
    Uni<List<AbsenceId>> withdrawnForGood(ChildId child) {
        return sql.list(row -> new AbsenceId(row.getUUID(0)), """
                SELECT absence_id FROM absence a
                WHERE child_id = $1 AND withdrawn_at IS NOT NULL AND lot_id IS NOT NULL
                  AND NOT EXISTS (SELECT FROM absence again
                                  WHERE again.contract_id = a.contract_id AND again.day = a.day
                                    AND again.reported_at IS NOT NULL AND again.withdrawn_at IS NULL)""", child.value());
    }
}
